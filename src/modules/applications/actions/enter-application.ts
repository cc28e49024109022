import { type Context, today } from '#kernel/context.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Day } from '#law/index.ts'
import { refuse } from '../engine/case-engine.ts'
import { CHANNELS, type Channel, receiptDayProblem } from '../rules/receipt-day.ts'
import { type ApplicationForm, type Receipted, receiveApplication } from './receive-application.ts'

function requireArrival(ctx: Context, channel: Channel, confirmed: Day, arrivedDay: Day | undefined): void {
  const event = { kind: 'received', day: arrivedDay ?? confirmed, channel, confirmed } as const
  const obstacle = refuse(undefined, event, { day: today(ctx), calendar: ctx.calendar() })
  if (obstacle)
    throw new Refusal(obstacle.message, 'invalid', [{ field: 'arrivedDay', message: obstacle.message }])
}

/** Staff enter an application from the counter, the post, the fax, or told aloud. */
export async function enterApplication(
  ctx: Context,
  entry: {
    organ: string
    key: string
    channel: Channel
    receivedDay: Day
    /** The day it arrived, where both sides confirmed on another; empty for the same day. */
    arrivedDay?: Day
    subject?: 'information' | 'record'
    form: ApplicationForm
    lateReason?: string
    note?: string
  },
): Promise<Receipted> {
  const { lateReason = '', note = '' } = entry
  const problem = receiptDayProblem({ day: entry.receivedDay, today: today(ctx), reason: lateReason })
  if (problem) throw new Refusal(problem.message, 'invalid', [problem])
  const arrivedDay = CHANNELS[entry.channel].confirmed && entry.arrivedDay ? entry.arrivedDay : undefined
  requireArrival(ctx, entry.channel, entry.receivedDay, arrivedDay)
  return receiveApplication(ctx, { ...entry, arrivedDay, lateReason, note })
}
