import type { RunningClock } from '#kernel/clocks/index.ts'
import type { Procedure, Recorded } from '#kernel/ledger/index.ts'
import type { Day } from '#law/index.ts'
import type { Hand } from '../annual-report.ts'
import type { Cells, RolledPart } from '../rules/roll-up.ts'

/** A report of an organ outside this installation, as it was read from its file. */
export interface ImportedPart {
  /** Of the file, in the file store. */
  file: string
  fileName: string
  form: 2019 | 2021
  cells: Cells
  /** The cells that could not be read. */
  unreadCells: string[]
  unread: { where: string; detail: string }[]
  warnings: { id: string; where: string; detail: string }[]
  /** What a later version corrects; empty for the first. */
  note: string
}

/** Whose report it is. */
export interface PartName {
  key: string
  name: string
}

/** What can happen to the collection of one year's reports in a county. */
export type CollectionEvent =
  | { kind: 'collection-opened'; payload: { year: number; due: Day } }
  | { kind: 'part-imported'; payload: PartName & { part: ImportedPart } }
  /** A second person answers for equations of an imported report that fail. */
  | { kind: 'failure-answered'; payload: PartName & { reason: string; failed: string[] } }
  | { kind: 'part-withdrawn'; payload: PartName & { reason: string } }
  | { kind: 'organs-reminded'; payload: { parts: PartName[]; due: Day; timed: boolean } }
  | { kind: 'rolled-up'; payload: { parts: RolledPart[]; missing: PartName[]; unused: PartName[] } }

/** An imported report with who brought it, and who answered for what fails in it. */
export type KeptPart = Hand &
  ImportedPart & { answered: (Hand & { reason: string; failed: string[] }) | null; seal: string }

/** The county's report as it was last rolled up. */
export interface RollUp extends Hand {
  parts: RolledPart[]
  /** Who had not reported then. */
  missing: PartName[]
  /** Whose report was held then. */
  unused: PartName[]
}

/** The collection of one year as its events leave it. */
export interface Collection {
  year: number
  due: Day
  /** By organ, every version that was imported, the oldest first. */
  imported: Record<string, KeptPart[]>
  /** By organ, when it was reminded and whether by itself. */
  reminders: Record<string, (Hand & { timed: boolean })[]>
  rollUp: RollUp | null
}

type Happened<K extends CollectionEvent['kind']> = Recorded<Extract<CollectionEvent, { kind: K }>>

function imported(state: Collection, { payload, actor: by, day }: Happened<'part-imported'>): Collection {
  const { key, part } = payload
  const kept = { ...part, by, day, answered: null, seal: part.file }
  return { ...state, imported: { ...state.imported, [key]: [...(state.imported[key] ?? []), kept] } }
}

function answered(state: Collection, { payload, actor: by, day }: Happened<'failure-answered'>): Collection {
  const { key, reason, failed } = payload
  const versions = (state.imported[key] ?? []).map((part, at, all) =>
    at === all.length - 1 ? { ...part, answered: { reason, failed, by, day } } : part,
  )
  return { ...state, imported: { ...state.imported, [key]: versions } }
}

function withdrawn(state: Collection, { payload: { key } }: Happened<'part-withdrawn'>): Collection {
  const versions = (state.imported[key] ?? []).slice(0, -1)
  return { ...state, imported: { ...state.imported, [key]: versions } }
}

function reminded(state: Collection, { payload, actor: by, day }: Happened<'organs-reminded'>): Collection {
  const reminders = { ...state.reminders }
  for (const { key } of payload.parts)
    reminders[key] = [...(reminders[key] ?? []), { by, day, timed: payload.timed }]
  return { ...state, reminders }
}

function next(state: Collection, event: Recorded<CollectionEvent>): Collection {
  switch (event.kind) {
    case 'part-imported':
      return imported(state, event)
    case 'failure-answered':
      return answered(state, event)
    case 'part-withdrawn':
      return withdrawn(state, event)
    case 'organs-reminded':
      return reminded(state, event)
    case 'rolled-up':
      return { ...state, rollUp: { ...event.payload, by: event.actor, day: event.day } }
    default:
      return state
  }
}

/** Until all is rolled up, the day the reports must be in is kept before people's eyes. */
function runningClocks(state: Collection | undefined): RunningClock[] {
  if (!state || state.rollUp) return []
  return [
    {
      name: 'collect',
      label: '收齐并汇总年度报告',
      title: `各单位${state.year}年政府信息公开工作年度报告`,
      start: state.due,
      days: 0,
      unit: 'fixed',
      pauses: [],
      department: '',
    },
  ]
}

/** The stream of one county and year: what came in, who was reminded, what was rolled up. */
export const collectionProcedure: Procedure<Collection | undefined, CollectionEvent> = {
  kind: 'report-collection',
  begin: undefined,
  apply: (state, event) =>
    event.kind === 'collection-opened'
      ? { ...event.payload, imported: {}, reminders: {}, rollUp: null }
      : state && next(state, event),
  clocks: runningClocks,
}
