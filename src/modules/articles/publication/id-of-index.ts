import type { Context } from '#kernel/context.ts'
import { publishedIdByIndex } from '../published-store.ts'
import { refuseProblems } from '../read-draft.ts'

/** The id of the live document of an index number; refuses when there is none. */
export async function idOfIndex(
  ctx: Pick<Context, 'db'>,
  organ: string,
  field: string,
  index: string,
): Promise<string> {
  const id = await publishedIdByIndex(ctx.db, organ, index)
  if (id === undefined) refuseProblems([{ field, message: `本单位网站上没有索引号为“${index}”的信息。` }])
  return id ?? ''
}
