import { type Context, today } from '#kernel/context.ts'
import { act } from '#kernel/ledger/index.ts'
import { Refusal } from '#kernel/refusal.ts'
import { addDays, type Day, PETITIONS } from '#law/index.ts'
import { dutyDayProcedure, type StandIn } from '../duty-day.ts'

const DAYS_AHEAD = 400

interface OnDay {
  organ: string
  day: Day
  key: string
}

function requireOpenDay(ctx: Context, day: Day): void {
  const now = today(ctx)
  const message =
    day < now
      ? '这一天已经过去，不能再改值班。'
      : day > addDays(now, DAYS_AHEAD)
        ? '日期太远，请核对。'
        : null
  if (message) throw new Refusal(message, 'invalid', [{ field: 'day', message }])
}

/** Says who answers the telephone on one day instead of the weekly roster. */
export async function setStandIn(
  ctx: Context,
  { organ, day, key, ...standIn }: OnDay & StandIn,
): Promise<void> {
  requireOpenDay(ctx, day)
  await act(
    ctx,
    dutyDayProcedure,
  )({
    organ,
    id: day,
    key,
    decide: () => [
      {
        kind: 'stand-in-set',
        payload: { shifts: standIn.shifts, reason: standIn.reason },
        basis: [PETITIONS.cite('18')],
      },
    ],
  })
}

/** Goes back to the weekly roster on that day. */
export async function removeStandIn(ctx: Context, { organ, day, key }: OnDay): Promise<void> {
  requireOpenDay(ctx, day)
  await act(
    ctx,
    dutyDayProcedure,
  )({
    organ,
    id: day,
    key,
    decide({ state }) {
      if (!state) throw new Refusal('这一天没有安排代班。', 'conflict')
      return [{ kind: 'stand-in-removed', payload: {}, basis: [PETITIONS.cite('18')] }]
    },
  })
}
