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
  /** Somebody types in what could not be read, from the paper itself. */
  | { kind: 'cells-entered'; payload: PartName & Omit<EnteredCells, keyof Hand> }
  | { kind: 'organs-reminded'; payload: { parts: PartName[]; due: Day; timed: boolean } }
  | { kind: 'rolled-up'; payload: { parts: RolledPart[]; missing: PartName[]; unused: PartName[] } }

/** Figures of a report that a person typed in, since they could not be read in its file. */
export interface EnteredCells extends Hand {
  cells: Cells
  /** Where the figures stand: the page of the original, who told them. */
  source: string
  reason: string
}

/** An imported report with who brought it, what was typed in, and who answered for what fails in it. */
export type KeptPart = Hand &
  ImportedPart & {
    entered: EnteredCells[]
    answered: (Hand & { reason: string; failed: string[] }) | null
  }

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
  const kept = { ...part, by, day, entered: [], answered: null }
  return { ...state, imported: { ...state.imported, [key]: [...(state.imported[key] ?? []), kept] } }
}

/** Changes the version of an organ's report that stands. */
function onLast(state: Collection, key: string, change: (part: KeptPart) => KeptPart): Collection {
  const versions = (state.imported[key] ?? []).map((part, at, all) =>
    at === all.length - 1 ? change(part) : part,
  )
  return { ...state, imported: { ...state.imported, [key]: versions } }
}

function answered(state: Collection, { payload, actor: by, day }: Happened<'failure-answered'>): Collection {
  const { key, reason, failed } = payload
  return onLast(state, key, (part) => ({ ...part, answered: { reason, failed, by, day } }))
}

function entered(state: Collection, { payload, actor: by, day }: Happened<'cells-entered'>): Collection {
  const { key, cells, source, reason } = payload
  return onLast(state, key, (part) => ({
    ...part,
    cells: { ...part.cells, ...cells },
    unreadCells: part.unreadCells.filter((place) => !Object.hasOwn(cells, place)),
    entered: [...part.entered, { cells, source, reason, by, day }],
  }))
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
    case 'cells-entered':
      return entered(state, event)
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
