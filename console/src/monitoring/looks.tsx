import type { RunResult } from './api.ts'

type Look = RunResult['looks'][number]

function outcome(look: Look): { text: string; colour: string } {
  if (!look.done) return { text: '没有查成', colour: 'amber-text' }
  return look.faults === 0
    ? { text: '没有问题', colour: '' }
    : { text: `${look.faults} 个问题`, colour: 'danger-text' }
}

const noteOf = ({ done, looked, note }: Look) =>
  [done ? `查看 ${looked} 项` : '', note].filter((part) => part !== '').join('，')

/** What a run looked at: how much, how many faults, and what it could not look at. */
export function Looks({ looks }: Pick<RunResult, 'looks'>) {
  return (
    <ul className="rows">
      {looks.map((look) => (
        <li key={look.step} className="row-link">
          <span className="row-title">{look.step}</span>
          <span className={outcome(look).colour}>{outcome(look).text}</span>
          <span className="row-note figures">{noteOf(look)}</span>
        </li>
      ))}
    </ul>
  )
}
