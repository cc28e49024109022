import { StepButton } from '../page/step-button.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { type Article, writing } from './api.ts'
import { stepOf } from './step-of.ts'

/** Into the recycle bin, and out of it. */
export function BinSteps({ article }: { article: Article }) {
  const { organ } = useOrgan()
  const one = { organ: organ.id, id: article.id }
  return (
    <>
      {stepOf(article, 'unbin')?.may && (
        <StepButton
          primary
          label="从回收站取回"
          effect="稿件回到放进去以前的样子。"
          run={(_, key) => writing.call.unbin({ ...one, key })}
          done="已取回。"
        />
      )}
      {stepOf(article, 'bin')?.may && (
        <StepButton
          danger
          label="移入回收站"
          effect="从列表中拿掉，不再计公开期限；随时可以取回。公开过的稿件不能删除，只能撤回。"
          run={(_, key) => writing.call.bin({ ...one, key })}
          done="已移入回收站。在稿件列表里选“在回收站”可以找到。"
        />
      )}
    </>
  )
}
