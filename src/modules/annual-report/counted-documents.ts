import type { Context } from '#kernel/context.ts'
import { documentsOfYear } from '#modules/articles/index.ts'
import { catalogueItems } from '#modules/catalogue/index.ts'

/** The catalogue items whose papers table two counts. */
const NORMATIVE = /规范性文件/

/** The normative documents kept here that were made by the end of a year and held in some part of it. */
export async function normativeDocuments(ctx: Pick<Context, 'db'>, organ: string, year: number) {
  const items = await catalogueItems(ctx, organ)
  const ids = items.filter(({ level1, level2 }) => NORMATIVE.test(`${level1}${level2}`)).map(({ id }) => id)
  return documentsOfYear(ctx, organ, ids, year)
}
