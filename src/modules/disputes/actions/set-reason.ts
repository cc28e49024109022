import type { Context } from '#kernel/context.ts'
import { act, type Draft } from '#kernel/ledger/index.ts'
import { Refusal } from '#kernel/refusal.ts'
import { type Day, OGI } from '#law/index.ts'
import { type DisputeSettingsEvent, disputeSettingsProcedure } from '../dispute-settings.ts'
import { REASONS_FOR_LOSING } from '../rules/reasons-for-losing.ts'

interface ReasonChange {
  organ: string
  key: string
  label: string
  day: Day
  /** Offered from that day on, or until that day. */
  change: 'add' | 'end'
}

function refuse(field: string, message: string): never {
  throw new Refusal(message, 'invalid', [{ field, message }])
}

const drafted = ({ change, label, day }: ReasonChange): Draft<DisputeSettingsEvent> =>
  change === 'add'
    ? { kind: 'reason-added', payload: { label, from: day }, basis: [OGI.cite('46')] }
    : { kind: 'reason-ended', payload: { label, until: day }, basis: [OGI.cite('46')] }

/** Adds a reason of the organ's own from a day on, or ends one with a day; what was recorded before keeps it. */
export async function setReason(ctx: Context, change: ReasonChange): Promise<void> {
  await act(
    ctx,
    disputeSettingsProcedure,
  )({
    organ: change.organ,
    id: 'settings',
    key: change.key,
    decide({ state }) {
      const { label, day } = change
      const known = state.reasons.find((one) => one.label === label)
      const built = Object.values(REASONS_FOR_LOSING).some((one) => one.label === label)
      if (change.change === 'add' && (built || known?.until === null)) refuse('label', '已经有这个原因。')
      if (change.change === 'end' && !known) refuse('label', '没有这个自设的原因，请核对。')
      if (change.change === 'end' && known && day < known.from)
        refuse('day', '停用的日子不能早于启用的日子。')
      return [drafted(change)]
    },
  })
}
