import type { Context } from '#kernel/context.ts'
import type { Procedure } from '#kernel/ledger/index.ts'
import type { Flow } from './engine/case-event.ts'
import type { Escalation } from './rules/escalation.ts'
import { clearCaseSettings, readCaseSettings, saveCaseSettings } from './settings-store.ts'

/** What an organ has set for how it decides applications. A case keeps the way it was registered under. */
export interface CaseSettings {
  flow: Flow
  /** After how many workdays a late reply is reported to the leading group, each from a day on. */
  escalations: readonly Escalation[]
}

/** What happens to the settings. */
export type CaseSettingsEvent =
  | { kind: 'flow-set'; payload: { flow: Flow } }
  | { kind: 'escalation-set'; payload: { from: string; days: number | null } }

const NOTHING_SET: CaseSettings = { flow: 'office', escalations: [] }

/** The stream of an organ's settings for applications; each change is dated and signed. */
export const caseSettingsProcedure: Procedure<CaseSettings, CaseSettingsEvent> = {
  kind: 'application-settings',
  begin: NOTHING_SET,
  apply(state, event) {
    if (event.kind === 'flow-set') return { ...state, flow: event.payload.flow }
    const { from, days } = event.payload
    return {
      ...state,
      escalations: [...state.escalations.filter((one) => one.from !== from), { from, days }],
    }
  },
  save: (db, { organ, state }) => saveCaseSettings(db, organ, state),
  clear: clearCaseSettings,
}

/** How an organ decides applications; by the office alone where nobody set anything. */
export async function caseSettings(ctx: Pick<Context, 'db'>, organ: string): Promise<CaseSettings> {
  return (await readCaseSettings(ctx.db, organ)) ?? NOTHING_SET
}
