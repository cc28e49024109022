import { type Context, today } from '#kernel/context.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Day } from '#law/index.ts'
import type { Application } from '../application.ts'

/** Refuses to close a case on a day that has not come, or before it began. */
export function requireClosingDay(ctx: Context, state: Application, day: Day, what: string): void {
  const message =
    day > today(ctx)
      ? `${what}不能晚于今天，请核对。`
      : day < state.receivedDay
        ? `${what}不能早于收到日期 ${state.receivedDay}，请核对。`
        : null
  if (message) throw new Refusal(message, 'invalid', [{ field: 'day', message }])
}
