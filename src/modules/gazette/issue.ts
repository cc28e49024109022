import type { Procedure } from '#kernel/ledger/index.ts'
import type { Day } from '#law/index.ts'
import { clearIssues, saveIssueRow } from './store.ts'

/** The series an organ's issues are numbered in. */
export const GAZETTE_SERIES = 'gazette'

/** One document as an issue printed it. */
export interface Content {
  id: string
  title: string
  documentNumber: string
  department: string
  publishedOn: Day
  path: string
  contentHash: string
}

interface Composition {
  title: string
  articles: string[]
}

/** What can happen to an issue. */
export type IssueEvent =
  | { kind: 'gazette-begun'; payload: Composition & { year: number; number: number } }
  | { kind: 'gazette-composed'; payload: Composition }
  | { kind: 'gazette-published'; payload: { version: number; contents: Content[]; pdf: string } }
  | { kind: 'gazette-withdrawn'; payload: { reason: string } }

/** One issue: what it is to hold, and what residents read. */
export interface Issue extends Composition {
  year: number
  number: number
  version: number
  live: { version: number; day: Day; title: string; contents: Content[]; pdf: string } | null
  withdrawn: { day: Day; reason: string } | null
}

/** '2026年第1期' */
export function issueLabel({ year, number }: Pick<Issue, 'year' | 'number'>): string {
  return `${year}年第${number}期`
}

/** Whether what is composed differs from what residents read. */
export function isChanged({ live, title, articles }: Issue): boolean {
  if (!live) return false
  const printed = live.contents.map(({ id }) => id)
  return live.title !== title || printed.join() !== articles.join()
}

function statusOf({ live, withdrawn }: Issue) {
  if (live) return 'published' as const
  return withdrawn ? ('withdrawn' as const) : ('composing' as const)
}

/** The stream of one issue. */
export const gazetteProcedure: Procedure<Issue | undefined, IssueEvent> = {
  kind: 'gazette',
  begin: undefined,
  apply(state, event) {
    if (event.kind === 'gazette-begun') return { ...event.payload, version: 0, live: null, withdrawn: null }
    if (!state) return state
    if (event.kind === 'gazette-composed') return { ...state, ...event.payload }
    if (event.kind === 'gazette-withdrawn')
      return { ...state, live: null, withdrawn: { day: event.day, reason: event.payload.reason } }
    const live = { ...event.payload, day: event.day, title: state.title }
    return { ...state, version: live.version, withdrawn: null, live }
  },
  numbers: (state) => (state ? [{ series: GAZETTE_SERIES, year: state.year, value: state.number }] : []),
  async save(db, { organ, id, state }) {
    if (!state) return
    const { year, number, title, articles, live } = state
    await saveIssueRow(db, organ, id, {
      year,
      number,
      title,
      articles,
      status: statusOf(state),
      changed: isChanged(state),
      version: live?.version ?? null,
      published_on: live?.day ?? null,
      contents: live?.contents ?? null,
      pdf: live?.pdf ?? null,
    })
  },
  clear: clearIssues,
}
