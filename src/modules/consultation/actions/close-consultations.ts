import { type Context, inTransaction, today } from '#kernel/context.ts'
import { act } from '#kernel/ledger/index.ts'
import { consultationProcedure } from '../consultation.ts'
import { usualPeriod } from '../rules/comment-period.ts'
import { type ConsultationRow, overdueRows } from '../store.ts'
import { announceConsultation } from './consultation-at.ts'

const BATCH = 200

async function closeOne(ctx: Context, { organ_id: organ, id }: ConsultationRow): Promise<void> {
  await inTransaction(ctx, async (inside) => {
    await act(
      inside,
      consultationProcedure,
    )({
      organ,
      id,
      key: `close-${id}`,
      decide({ state }) {
        if (state?.status !== 'open' || state.to === null || state.to >= today(inside)) return []
        const { basis } = usualPeriod(state.from ?? state.to)
        return [{ kind: 'closed', payload: { to: state.to }, basis: [basis] }]
      },
    })
    await announceConsultation(inside, organ, id)
  })
}

/** Closes every consultation whose last day has passed, in all organs; returns how many. */
export async function closeConsultations(ctx: Context): Promise<number> {
  const rows = await overdueRows(ctx.db, today(ctx), BATCH)
  for (const row of rows) await closeOne(ctx, row)
  return rows.length
}
