import type { Context } from '#kernel/context.ts'
import { factsOf, type YearFact } from '#kernel/year-facts.ts'
import { groupName, organById } from '#modules/organs/index.ts'
import { countPublishedByYear } from './published.ts'

const SOURCE = '稿件：本年首次发布、现仍公开的'

const sum = (counts: readonly number[]) => counts.reduce((total, one) => total + one, 0)

/** What was first published in a year and is still public: in all, by class of columns, and by column. */
export async function articlesOfYear(ctx: Context, organ: string, year: number): Promise<YearFact[]> {
  const house = await organById(ctx, organ)
  const counts = await countPublishedByYear(ctx, organ, year)
  const columns = house.site?.columns ?? []
  const groups = [...new Set(columns.map((column) => column.group))].filter((group) => group !== '')
  const inGroup = (group: string) =>
    sum(columns.filter((column) => column.group === group).map((column) => counts[column.key] ?? 0))
  return factsOf(SOURCE, [
    ['articlesPublished', '本年公开信息条数', sum(Object.values(counts))],
    ...groups.map((group, at) => {
      const name = groupName(house, group) ?? group
      return [`articlesOf.${at + 1}`, `“${name}”类栏目公开条数`, inGroup(group), name] as const
    }),
    ...columns.map(
      ({ key, name }) => [`articlesIn.${key}`, `栏目“${name}”公开条数`, counts[key] ?? 0, name] as const,
    ),
  ])
}
