import type { ReactNode } from 'react'
import { citation } from '#law/index.ts'
import { WideTable } from '#modules/portal/index.ts'
import { RESULT_BASIS, VERDICTS } from '../rules/result-problem.ts'
import type { ShownConsultation } from './shown-consultation.ts'

type Result = NonNullable<ShownConsultation['result']>

function Answers({ answers }: { answers: Result['answers'] }): ReactNode {
  return (
    <WideTable name="各类意见的采纳情况">
      <table>
        <caption>各类意见的采纳情况</caption>
        <thead>
          <tr>
            <th scope="col">意见</th>
            <th scope="col">条数</th>
            <th scope="col">采纳情况</th>
            <th scope="col">理由</th>
          </tr>
        </thead>
        <tbody>
          {answers.map((answer) => (
            <tr key={answer.group}>
              <th scope="row">{answer.group}</th>
              <td>{answer.count}</td>
              <td className="verdict">{VERDICTS[answer.verdict]}</td>
              <td>{answer.reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  )
}

const counted = (result: Result): string => {
  const adopted = (verdict: keyof typeof VERDICTS) =>
    result.answers.filter((one) => one.verdict === verdict).reduce((sum, one) => sum + one.count, 0)
  const parts = [`共收到意见 ${result.received} 条`]
  if (result.received > 0)
    parts.push(
      `采纳 ${adopted('adopted')} 条`,
      `部分采纳 ${adopted('partly')} 条`,
      `未采纳 ${adopted('refused')} 条`,
    )
  if (result.unrelated > 0) parts.push(`与草案无关 ${result.unrelated} 条`)
  return `${parts.join('，')}。`
}

/** What was adopted and why the rest was not, with the counts. */
export function ResultSection({ result }: { result: Result }): ReactNode {
  return (
    <section className="consultation-part" id="result">
      <h2>采纳情况</h2>
      <p className="kept-lines">{result.overview}</p>
      <p>{counted(result)}</p>
      {result.answers.length > 0 && <Answers answers={result.answers} />}
      {result.document && (
        <p>
          相关文件：<a href={result.document.path}>{result.document.title}</a>
        </p>
      )}
      <p className="quiet">依据：{citation(RESULT_BASIS)}。</p>
    </section>
  )
}
