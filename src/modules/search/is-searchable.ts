import type { Context } from '#kernel/context.ts'
import { holdsEntry } from './store.ts'

/** Whether the index still keeps anything of a document. */
export function isSearchable(ctx: Pick<Context, 'db'>, organ: string, id: string): Promise<boolean> {
  return holdsEntry(ctx.db, organ, id)
}
