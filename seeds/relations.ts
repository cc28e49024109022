import type { Context } from '#kernel/context.ts'
import { setPolicies, setValidity } from '#modules/articles/index.ts'
import type { Cast } from './cast.ts'
import { publishedId } from './published-id.ts'
import { type Happens, instant } from './timeline.ts'

const ORGAN = 'yangqing'

/** Explanations and what they explain. */
const EXPLAINED = [
  ['2023-017', '2023-016', '2023-04-27'],
  ['2024-014', '2024-013', '2024-04-12'],
  ['2025-021', '2025-019', '2025-04-25'],
] as const

/** Papers that no longer hold: by which other, or why. */
const ENDED = [
  ['2023-002', 'lapsed', '2023-03-01', null, '寒冷天气防御期已过'],
  ['2023-011', 'repealed', '2024-03-22', '2024-012', ''],
  ['2024-018', 'repealed', '2025-05-28', '2025-027', ''],
  ['2024-013', 'lapsed', '2025-01-02', null, '年度任务已经完成'],
] as const

/** Which papers of the demonstration explain which, and which no longer hold. */
export function relationHappenings(ctx: Context, cast: Cast): Happens[] {
  const officer = (at: string) => cast.as('disclosure-officer', ORGAN, at)
  const explained = EXPLAINED.map(([explanation, policy, day]): Happens => {
    const at = instant(day, '15:10')
    return {
      at,
      what: `${explanation} 解读 ${policy}`,
      run: async () =>
        setPolicies(officer(at), {
          organ: ORGAN,
          id: await publishedId(ctx, ORGAN, explanation),
          key: `seed-explains-${explanation}`,
          policies: [await publishedId(ctx, ORGAN, policy)],
        }),
    }
  })
  const ended = ENDED.map(([key, validity, since, by, note]): Happens => {
    const at = instant(since, '15:20')
    return {
      at,
      what: `${key} 有效性`,
      run: async () =>
        setValidity(officer(at), {
          organ: ORGAN,
          id: await publishedId(ctx, ORGAN, key),
          key: `seed-validity-${key}`,
          said: { validity, since, by: by === null ? null : await publishedId(ctx, ORGAN, by), note },
        }),
    }
  })
  return [...explained, ...ended]
}
