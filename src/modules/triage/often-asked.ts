import type { Context } from '#kernel/context.ts'
import { firstWordsOf, oftenAskedOf } from '#modules/applications/index.ts'

const MOST_GROUPS = 20

/** What several people asked for in the last months, with the first words of the newest of their applications. */
export async function oftenAsked(ctx: Context, organ: string, months: number) {
  const groups = (await oftenAskedOf(ctx, organ, months)).slice(0, MOST_GROUPS)
  const heads = groups.flatMap(({ cases }) => cases[0]?.id ?? [])
  const words = await firstWordsOf(ctx, organ, heads)
  return {
    months,
    groups: groups.map((group) => ({
      ...group,
      ...(words.get(group.cases[0]?.id ?? '') ?? { words: '', proposal: null }),
    })),
  }
}
