import type { Context } from '../context.ts'

/** The id of the case a command opens: the same key opens the same case, and no stranger can guess it. */
export function caseOfKey(ctx: Pick<Context, 'secrets'>, kind: string, organ: string, key: string): string {
  return ctx.secrets.keyedHash(`${kind}\n${organ}\n${key}`).slice(0, 32)
}
