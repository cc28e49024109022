import { type Context, today } from '#kernel/context.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Day } from '#law/index.ts'
import { type Channel, receiptDayProblem } from '../rules/receipt-day.ts'
import { type ApplicationForm, type Receipted, receiveApplication } from './receive-application.ts'

/** Staff enter an application from the counter, the post, the fax, or told aloud. */
export async function enterApplication(
  ctx: Context,
  entry: {
    organ: string
    key: string
    channel: Channel
    receivedDay: Day
    form: ApplicationForm
    lateReason?: string
    note?: string
  },
): Promise<Receipted> {
  const { lateReason = '', note = '' } = entry
  const problem = receiptDayProblem({ day: entry.receivedDay, today: today(ctx), reason: lateReason })
  if (problem) throw new Refusal(problem.message, 'invalid', [problem])
  return receiveApplication(ctx, { ...entry, lateReason, note })
}
