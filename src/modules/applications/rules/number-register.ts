import { type Basis, LETTER } from '#law/index.ts'

/** Why numbers run without holes: each is one more than the last, and starts again every year. */
export const RUNNING_BASIS: Basis = LETTER.cite('发文字号')

/** Numbers passed over on purpose. */
interface Skip {
  readonly first: number
  readonly last: number
}

/** A stretch of numbers that no letter has. */
export interface Gap {
  readonly first: number
  readonly last: number
  readonly explained: boolean
}

/** The numbers that no letter has, up to the highest in use, and whether a reason is on record for each. */
export function gapsIn(used: readonly number[], skips: readonly Skip[]): Gap[] {
  const taken = new Set(used)
  const last = Math.max(0, ...used, ...skips.map((skip) => skip.last))
  const gaps: Gap[] = []
  for (let value = 1; value <= last; value += 1) {
    if (taken.has(value)) continue
    const explained = skips.some((skip) => skip.first <= value && value <= skip.last)
    const before = gaps.at(-1)
    if (before && before.last === value - 1 && before.explained === explained)
      gaps[gaps.length - 1] = { ...before, last: value }
    else gaps.push({ first: value, last: value, explained })
  }
  return gaps
}
