import { type Context, today } from '#kernel/context.ts'
import { Refusal } from '#kernel/refusal.ts'
import { addDays, type Day } from '#law/index.ts'
import type { Channel } from '../message.ts'
import { type MessageForm, type Receipted, receiveMessage } from './receive-message.ts'

/** A house rule: what came in longer ago than this is no longer entered as if it were new. */
const LATEST_ENTRY_DAYS = 30

function dayProblem(day: Day, now: Day): string | null {
  if (day > now) return '收到日期不能晚于今天。'
  if (day < addDays(now, -LATEST_ENTRY_DAYS)) return `收到日期不能早于 ${LATEST_ENTRY_DAYS} 天前，请核对。`
  return null
}

/** Staff enter what came by telephone, by post or by word of mouth. */
export async function enterMessage(
  ctx: Context,
  entry: {
    organ: string
    key: string
    channel: Exclude<Channel, 'online'>
    receivedDay: Day
    form: MessageForm
  },
): Promise<Receipted> {
  const message = dayProblem(entry.receivedDay, today(ctx))
  if (message) throw new Refusal(message, 'invalid', [{ field: 'receivedDay', message }])
  return receiveMessage(ctx, entry)
}
