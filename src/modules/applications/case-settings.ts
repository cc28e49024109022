import type { Context } from '#kernel/context.ts'
import type { Procedure } from '#kernel/ledger/index.ts'
import type { Day } from '#law/index.ts'
import type { Flow } from './engine/case-event.ts'
import type { Escalation } from './rules/escalation.ts'
import type { LapseMode, LapseSetting } from './rules/lapse-mode.ts'
import { clearCaseSettings, readCaseSettings, saveCaseSettings } from './settings-store.ts'

/** From a day on, who decides. */
export interface DatedFlow {
  from: Day
  flow: Flow
}

/** What an organ has set for how it decides applications. A case keeps the way it was registered under. */
export interface CaseSettings {
  /** Who decides the cases registered from a day on. */
  flows: readonly DatedFlow[]
  /** After how many workdays a late reply is reported to the leading group, each from a day on. */
  escalations: readonly Escalation[]
  /** Whether cases end by themselves when the applicant let a term pass, each from a day on. */
  lapses: readonly LapseSetting[]
}

/** What happens to the settings. */
export type CaseSettingsEvent =
  /** Without a day it holds from the day it was set. */
  | { kind: 'flow-set'; payload: { flow: Flow; from?: Day } }
  | { kind: 'lapse-set'; payload: { from: Day; mode: LapseMode } }
  | { kind: 'escalation-set'; payload: { from: Day; days: number | null } }

const NOTHING_SET: CaseSettings = { flows: [], escalations: [], lapses: [] }

/** The entries with one more, which takes the place of another from the same day. */
const withEntry = <T extends { from: Day }>(entries: readonly T[], entry: T): T[] => [
  ...entries.filter(({ from }) => from !== entry.from),
  entry,
]

/** The stream of an organ's settings for applications; each change is dated and signed. */
export const caseSettingsProcedure: Procedure<CaseSettings, CaseSettingsEvent> = {
  kind: 'application-settings',
  begin: NOTHING_SET,
  apply(state, event) {
    switch (event.kind) {
      case 'flow-set': {
        const { flow, from = event.day } = event.payload
        return { ...state, flows: withEntry(state.flows, { from, flow }) }
      }
      case 'escalation-set':
        return { ...state, escalations: withEntry(state.escalations, event.payload) }
      case 'lapse-set':
        return { ...state, lapses: withEntry(state.lapses, event.payload) }
    }
  },
  save: (db, { organ, state }) => saveCaseSettings(db, organ, state),
  clear: clearCaseSettings,
}

/** Who decides the cases registered on a day; by the office alone where nobody set anything. */
export function flowOn({ flows }: Pick<CaseSettings, 'flows'>, day: Day): Flow {
  const inForce = flows.filter(({ from }) => from <= day)
  return inForce.toSorted((a, b) => (a.from < b.from ? -1 : 1)).at(-1)?.flow ?? 'office'
}

/** What an organ has set for how it decides applications. */
export async function caseSettings(ctx: Pick<Context, 'db'>, organ: string): Promise<CaseSettings> {
  return (await readCaseSettings(ctx.db, organ)) ?? NOTHING_SET
}
