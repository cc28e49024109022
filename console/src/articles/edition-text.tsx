import { BodyFilesContext } from '../editor/body-files.ts'
import { RichText } from '../editor/rich-text.tsx'
import { Sheet } from '../page/sheet.tsx'
import { columnName, departmentName } from '../shell/names.ts'
import { useOrgan } from '../shell/use-organ.ts'
import type { Article, Edition } from './api.ts'
import { Attachments } from './attachments.tsx'
import { useEditionFiles } from './writing/use-files.ts'

/** An edition to be read: what it is, its text, its files. */
export function EditionText({ article, edition }: { article: Article; edition: Edition }) {
  const { organ } = useOrgan()
  const files = useEditionFiles(article, edition)
  const facts = [
    ['栏目', columnName(organ, edition.column)],
    ['部门', departmentName(organ, edition.department)],
    ['文号', edition.documentNumber],
    ['成文日期', edition.madeOn],
    ['来源', edition.source],
    ['主题分类', edition.theme],
    ['体裁', edition.genre],
    ['关键词', edition.keywords.join('、')],
    ['内容概述', edition.summary],
    ['采编', edition.writers.join('、')],
    ...edition.factLines.map(({ label, value }) => [label, value] as const),
  ].flatMap(([label, value]) => (label && value ? [{ label, value }] : []))
  const publicNow = article.live?.number === edition.number
  return (
    <Sheet title={`第 ${edition.number} 版${publicNow ? '（网站上现在的版本）' : ''}`}>
      <dl className="facts" style={{ marginBottom: 20 }}>
        {facts.map(({ label, value }) => (
          <div key={label} style={{ display: 'contents' }}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <BodyFilesContext value={files}>
        <RichText html={edition.body} />
      </BodyFilesContext>
      <Attachments article={article} edition={edition} />
    </Sheet>
  )
}
