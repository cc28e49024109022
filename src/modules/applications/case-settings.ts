import type { Context } from '#kernel/context.ts'
import type { Procedure } from '#kernel/ledger/index.ts'
import type { Flow } from './engine/case-event.ts'
import { clearCaseSettings, readCaseSettings, saveCaseSettings } from './settings-store.ts'

/** What an organ has set for how it decides applications. A case keeps the way it was registered under. */
export interface CaseSettings {
  flow: Flow
}

/** What happens to the settings. */
export type CaseSettingsEvent = { kind: 'flow-set'; payload: { flow: Flow } }

const NOTHING_SET: CaseSettings = { flow: 'office' }

/** The stream of an organ's settings for applications; each change is dated and signed. */
export const caseSettingsProcedure: Procedure<CaseSettings, CaseSettingsEvent> = {
  kind: 'application-settings',
  begin: NOTHING_SET,
  apply: (_, event) => ({ flow: event.payload.flow }),
  save: (db, { organ, state }) => saveCaseSettings(db, organ, state.flow),
  clear: clearCaseSettings,
}

/** How an organ decides applications; by the office alone where nobody set anything. */
export async function caseSettings(ctx: Pick<Context, 'db'>, organ: string): Promise<CaseSettings> {
  const flow = await readCaseSettings(ctx.db, organ)
  return flow ? { flow } : NOTHING_SET
}
