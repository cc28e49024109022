import type { Context } from '#kernel/context.ts'
import { factsOf, type YearFact } from '#kernel/year-facts.ts'
import { countHung } from './year-store.ts'

/** The posters hung in a year, in all and on each board. */
export async function postersOfYear(ctx: Context, organ: string, year: number): Promise<YearFact[]> {
  const boards = await countHung(ctx.db, organ, year)
  const total = boards.reduce((sum, board) => sum + board.hung, 0)
  return factsOf('公开栏：张贴日在本年的', [
    ['postersHung', '本年公开栏张贴份数', total],
    ['postersBoards', '本年有张贴的公开栏个数', boards.length],
    ...boards.map(
      ({ id, name, hung }) => [`postersOn.${id}`, `公开栏“${name}”张贴份数`, hung, name] as const,
    ),
  ])
}
