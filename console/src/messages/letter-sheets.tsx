import { Sheet } from '../page/sheet.tsx'
import { departmentName } from '../shell/names.ts'
import { useOrgan } from '../shell/use-organ.ts'
import type { Message } from './api.ts'
import { CHANNEL_WORDS } from './words.ts'

/** What was written, what was answered, what the writer says of it, and what everybody may read. */
export function LetterSheets({ one }: { one: Message }) {
  return (
    <>
      <Letter one={one} />
      <Answer one={one} />
      {one.published && (
        <Sheet title="公开的内容" end={<a href={one.published.path}>在网站上看</a>}>
          <h3 style={{ marginTop: 0 }}>{one.published.title}</h3>
          <p className="prewrap">{one.published.question}</p>
          <p className="prewrap">{one.published.answer}</p>
        </Sheet>
      )}
    </>
  )
}

function Letter({ one }: { one: Message }) {
  const { organ } = useOrgan()
  const facts: [string, string][] = [
    ['怎样收到', CHANNEL_WORDS[one.channel]],
    ['收到日期', one.receivedDay],
    ['公开', one.mayPublish ? '来信人同意公开' : '不公开'],
    ['承办部门', one.department ? departmentName(organ, one.department) : '还没有交办'],
    ...(one.handlerName ? [['经办人', one.handlerName] as [string, string]] : []),
    ...(one.letter?.pageUrl ? [['有错的页面', one.letter.pageUrl] as [string, string]] : []),
  ]
  return (
    <Sheet title={one.letter?.title ?? '（内容已删除）'}>
      <p className="prewrap" style={{ marginTop: 0 }}>
        {one.letter?.text}
      </p>
      {one.reopenedWhy && <p className="prewrap">追问：{one.reopenedWhy}</p>}
      <dl className="facts">
        {facts.map(([name, value]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Sheet>
  )
}

function Answer({ one }: { one: Message }) {
  const { answer, declinedWhy, rating } = one
  if (!answer && !declinedWhy) return null
  return (
    <Sheet title={answer ? '答复' : '不予受理的理由'}>
      <p className="prewrap" style={{ marginTop: 0 }}>
        {answer?.text ?? declinedWhy}
      </p>
      {answer && (
        <p className="quiet">
          {answer.by}，{answer.day} 起草
        </p>
      )}
      {rating && (
        <p>
          来信人评价：{rating.score} 分{rating.words && `，“${rating.words}”`}
        </p>
      )}
    </Sheet>
  )
}
