import { Link } from 'react-router'
import { Sheet } from '../page/sheet.tsx'
import { StepButton } from '../page/step-button.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { type Article, articles } from './api.ts'
import { stepOf } from './step-of.ts'

/** The editions of the article; an older one can be taken up again as a draft. */
export function Editions({ article, restored }: { article: Article; restored: () => void }) {
  const { organ, to } = useOrgan()
  const mayRestore = stepOf(article, 'restore')?.may === true
  return (
    <Sheet title="各版">
      <p>
        <Link to={to(`articles/${article.id}/versions`)}>各次保存：对比和恢复</Link>
      </p>
      <ul className="rows">
        {[...article.editions].reverse().map((edition) => (
          <li key={edition.number} style={{ padding: '8px 0' }}>
            第 {edition.number} 版
            <span className="quiet figures">
              {edition.publishedOn ? ` · ${edition.publishedOn} 发布` : ' · 未发布'}
            </span>
            <div>{edition.title}</div>
            {mayRestore && edition.restorable && (
              <StepButton
                terse
                label="恢复为草稿"
                effect={`把第 ${edition.number} 版的内容复制成新的草稿，正在写的草稿会被替换。网站上的版本不变。`}
                run={(_, key) =>
                  articles.call.restore({ organ: organ.id, id: article.id, key, edition: edition.number })
                }
                done={`第 ${edition.number} 版的内容已恢复为草稿。`}
                after={restored}
              />
            )}
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
