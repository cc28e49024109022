import type { Context } from '#kernel/context.ts'
import { yearSpan } from '#kernel/year-facts.ts'
import { documentsBetween, type NumberedDocument } from './document-store.ts'

/** The live papers under some catalogue items that were made by the end of a year and held in some part of it. */
export function documentsOfYear(
  ctx: Pick<Context, 'db'>,
  organ: string,
  items: readonly string[],
  year: number,
): Promise<NumberedDocument[]> {
  return documentsBetween(ctx.db, organ, items, yearSpan(year))
}
