import { timingSafeEqual } from 'node:crypto'
import { publicUrl } from '#kernel/config.ts'
import type { Context } from '#kernel/context.ts'

/** Where the pages of subscriptions stand under a site. */
export const subscribePaths = (site: string) => ({
  ask: `${site}subscribe`,
  confirm: `${site}subscribe/confirm`,
  leave: `${site}subscribe/leave`,
})

/** What only the reader of the letter can know of a subscription. */
const codeOf = ({ secrets }: Pick<Context, 'secrets'>, organ: string, id: string) =>
  secrets.keyedHash(`subscription\n${organ}\n${id}`).slice(0, 32)

/** The address of a step for one subscription, whole. */
export function linkTo(ctx: Context, path: string, organ: string, id: string): string {
  return `${publicUrl(ctx.config)}${path}?${new URLSearchParams({ id, code: codeOf(ctx, organ, id) })}`
}

/** Whether a code belongs to a subscription. */
export function isCodeOf(ctx: Context, organ: string, id: string, code: string): boolean {
  const right = Buffer.from(codeOf(ctx, organ, id))
  const given = Buffer.from(code)
  return given.length === right.length && timingSafeEqual(given, right)
}
