import type { Context } from '#kernel/context.ts'
import type { Procedure } from '#kernel/ledger/index.ts'
import type { Day } from '#law/index.ts'
import { type OwnReason, type ReasonChoice, reasonsOn } from './rules/reasons-for-losing.ts'
import { clearReasons, readReasons, saveReasons } from './settings-store.ts'

/** What an organ has set for its disputes: reasons of its own, each with the days it is offered on. */
export interface DisputeSettings {
  readonly reasons: readonly OwnReason[]
}

/** What happens to the settings. */
export type DisputeSettingsEvent =
  | { kind: 'reason-added'; payload: { label: string; from: Day } }
  | { kind: 'reason-ended'; payload: { label: string; until: Day } }

/** The stream of an organ's settings for disputes; each change is dated and signed. */
export const disputeSettingsProcedure: Procedure<DisputeSettings, DisputeSettingsEvent> = {
  kind: 'dispute-settings',
  begin: { reasons: [] },
  apply({ reasons }, event) {
    const { label } = event.payload
    const others = reasons.filter((one) => one.label !== label)
    if (event.kind === 'reason-added')
      return { reasons: [...others, { label, from: event.payload.from, until: null }] }
    const before = reasons.find((one) => one.label === label)
    return before ? { reasons: [...others, { ...before, until: event.payload.until }] } : { reasons }
  },
  save: (db, { organ, state }) => saveReasons(db, organ, state.reasons),
  clear: clearReasons,
}

/** The reasons that may be chosen in an organ on a day. */
export async function reasonsInForce(
  ctx: Pick<Context, 'db'>,
  organ: string,
  day: Day,
): Promise<ReasonChoice[]> {
  return reasonsOn(await readReasons(ctx.db, organ), day)
}
