import type { ReactNode } from 'react'
import { BasisNote } from '../page/basis-note.tsx'
import { Sideways } from '../page/sideways.tsx'
import type { RunResult } from './api.ts'

const COLOURS = { met: '', 'not-met': 'danger-text', unknown: 'quiet' } as const

/** The indicators, each with its verdict and what proves it. */
export function Scorecard({ scores }: Pick<RunResult, 'scores'>): ReactNode {
  return (
    <Sideways label="检查指标">
      <table className="scorecard">
        <thead>
          <tr>
            <th scope="col">指标</th>
            <th scope="col">结论</th>
            <th scope="col">凭据</th>
          </tr>
        </thead>
        <tbody>
          {scores.map((score) => (
            <tr key={score.id}>
              <th scope="row">
                {score.name}
                <div className="quiet">{score.part}</div>
              </th>
              <td>
                <strong className={COLOURS[score.verdict]}>{score.verdictLabel}</strong>
              </td>
              <td>
                <ul className="plain">
                  {score.proof.map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ul>
                <BasisNote basis={[score.basis]} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Sideways>
  )
}
