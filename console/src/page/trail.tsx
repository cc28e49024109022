import type { ReactNode } from 'react'
import type { Basis } from '#law/index.ts'
import { BasisNote } from './basis-note.tsx'
import { EmptyNote } from './empty-note.tsx'
import { momentInWords } from './moment.ts'

interface Line {
  at: string
  day: string
  label: string
  note?: ReactNode
  who?: string
  basis?: readonly Basis[]
}

/** What happened, oldest first. */
export function Trail({ lines }: { lines: readonly Line[] }) {
  if (lines.length === 0) return <EmptyNote title="还没有记录" />
  return (
    <ol className="trail">
      {lines.map((line) => (
        <li key={`${line.at} ${line.label}`}>
          <time dateTime={line.at}>{momentInWords(line.day, line.at)}</time>
          {line.label}
          {line.who && <span className="quiet"> · {line.who}</span>}
          {line.note !== '' && line.note && <div className="prewrap quiet">{line.note}</div>}
          {line.basis && <BasisNote basis={line.basis} />}
        </li>
      ))}
    </ol>
  )
}
