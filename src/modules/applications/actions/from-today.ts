import { type Context, today } from '#kernel/context.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Day } from '#law/index.ts'

/** Refuses a setting that would change what already was. */
export function requireFromToday(ctx: Context, from: Day): void {
  if (from >= today(ctx)) return
  const message = '生效的日子不能早于今天，以前的不改。'
  throw new Refusal(message, 'invalid', [{ field: 'from', message }])
}
