import type { RunningClock } from '#kernel/clocks/index.ts'
import type { MovedDue, Procedure, Recorded } from '#kernel/ledger/index.ts'
import { type Day, daysBetween, WORK_HOURS } from '#law/index.ts'
import type { Figures } from './contract.ts'
import { reportTitle } from './report-year.ts'
import type { NarrativeFigures } from './rules/fill-figures.ts'
import { type ReportingLevel, reportDue } from './rules/report-due.ts'
import type { ReportTables } from './rules/report-rows.ts'
import { clearReports, saveReport } from './store.ts'

/** What a submission fixes: the tables, the figures of the text, and the files people will download. */
interface Frozen {
  tables: ReportTables
  /** Of the tables in canonical form. */
  hash: string
  narrativeFigures: NarrativeFigures
  /** By hash; what was frozen before a form was made is without it. */
  files: { pdf: string; docx: string } & Partial<Record<'xlsx' | 'csv' | 'json', string>>
  /** What is published with the report: why an equation fails, what a correction corrects. */
  notes?: string[]
}

/** What can happen to the report of one year. */
export type ReportEvent =
  | { kind: 'report-drafted'; payload: { year: number; organName: string; level: ReportingLevel } }
  | { kind: 'figures-saved'; payload: { figures: Figures } }
  /** The text stands in the file store. */
  | { kind: 'narrative-saved'; payload: { narrative: string } }
  | { kind: 'report-submitted'; payload: Frozen & { articleId: string } }
  | { kind: 'report-published'; payload: { articleId: string } }
  /** A second person answers for equations that fail, each as it failed then. */
  | { kind: 'failure-signed'; payload: { reason: string; failed: string[] } }
  /** A published report is opened again; what was published stays as it is. */
  | { kind: 'correction-begun'; payload: { note: string } }
  | { kind: 'redated'; payload: MovedDue }

/** Who did it, and on which day. */
export interface Hand {
  by: string
  day: Day
}

/** The report of one year as its events leave it. */
export interface AnnualReport {
  year: number
  organName: string
  level: ReportingLevel
  status: 'drafting' | 'submitted' | 'published'
  figures: (Hand & { figures: Figures }) | null
  narrative: (Hand & { hash: string }) | null
  /** Null while the tables follow the ledger. */
  frozen: (Hand & Frozen) | null
  /** The article by which it is published; kept when the report is given back and written again. */
  articleId: string | null
  publishedDay: Day | null
  /** The reason a second person signed for equations that fail. */
  signedFailure: (Hand & { reason: string; failed: string[] }) | null
  /** What the correction under way corrects; null when there is none. */
  correcting: (Hand & { note: string }) | null
  /** Every version that was published, the oldest first. */
  versions: PublishedVersion[]
}

/** A report as it was published, frozen for good. */
export interface PublishedVersion {
  number: number
  day: Day
  narrative: string
  frozen: Hand & Frozen
  /** What it corrects; empty for the first. */
  note: string
}

/** Which version a frozen report is or will be; 0 while nothing is frozen. */
export function versionOf(state: AnnualReport | undefined): number {
  if (!state?.frozen) return 0
  return state.status === 'published' ? state.versions.length : state.versions.length + 1
}

type Happened<K extends ReportEvent['kind']> = Recorded<Extract<ReportEvent, { kind: K }>>

const begun = ({ payload }: Happened<'report-drafted'>): AnnualReport => ({
  ...payload,
  status: 'drafting',
  figures: null,
  narrative: null,
  frozen: null,
  articleId: null,
  publishedDay: null,
  signedFailure: null,
  correcting: null,
  versions: [],
})

const submitted = (
  state: AnnualReport,
  { payload, actor, day }: Happened<'report-submitted'>,
): AnnualReport => {
  const { articleId, ...frozen } = payload
  return { ...state, status: 'submitted', articleId, frozen: { ...frozen, by: actor, day } }
}

/** What is out now becomes a version that nothing changes any more. */
function published(state: AnnualReport, day: Day): AnnualReport {
  const { frozen, narrative, versions, correcting } = state
  const out = { ...state, status: 'published', publishedDay: day, correcting: null } as const
  if (!frozen || !narrative) return out
  const note = correcting?.note ?? ''
  return {
    ...out,
    versions: [...versions, { number: versions.length + 1, day, narrative: narrative.hash, frozen, note }],
  }
}

function next(state: AnnualReport, event: Recorded<ReportEvent>): AnnualReport {
  const { actor: by, day } = event
  const open = { ...state, status: 'drafting', frozen: null } as const
  switch (event.kind) {
    case 'figures-saved':
      return { ...open, figures: { ...event.payload, by, day }, signedFailure: null }
    case 'narrative-saved':
      return { ...open, narrative: { hash: event.payload.narrative, by, day } }
    case 'report-submitted':
      return submitted(state, event)
    case 'report-published':
      return published(state, day)
    case 'failure-signed':
      return { ...state, signedFailure: { ...event.payload, by, day } }
    case 'correction-begun':
      return { ...open, correcting: { ...event.payload, by, day }, signedFailure: null }
    default:
      return state
  }
}

function runningClocks(state: AnnualReport | undefined): RunningClock[] {
  if (!state || state.status === 'published' || state.versions.length > 0) return []
  const start = `${state.year}-12-31`
  const days = daysBetween(start, reportDue(state.level, state.year).day)
  const title = reportTitle(state.organName, state.year)
  return [
    {
      name: 'publish',
      label: '公布年度报告',
      title,
      start,
      days,
      unit: 'calendar',
      pauses: [],
      department: '',
    },
  ]
}

/** The stream of one year's report, from draft to publication. */
export const annualReportProcedure: Procedure<AnnualReport | undefined, ReportEvent> = {
  kind: 'annual-report',
  begin: undefined,
  apply: (state, event) => (event.kind === 'report-drafted' ? begun(event) : state && next(state, event)),
  async save(db, { organ, state }) {
    if (state) await saveReport(db, organ, state)
  },
  clear: clearReports,
  clocks: runningClocks,
  redated: (state, moved) =>
    runningClocks(state).length === 0
      ? []
      : [{ kind: 'redated', payload: moved, basis: [WORK_HOURS.cite('7')] }],
}
