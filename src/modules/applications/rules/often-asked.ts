import { type Basis, OGI } from '#law/index.ts'
import { bandsOf, LIKE_FROM, likeness } from './likeness.ts'

/** What several people ask for may be published for all. */
export const OFTEN_BASIS: Basis = OGI.cite('44')

/** House rule, not the law's, which says “several”: how many different people must have asked. */
export const OFTEN_FROM = 3

/** One application as the search for what is asked often knows it. */
export interface Asked {
  readonly id: string
  readonly applicant: string
  readonly sketch: readonly number[]
}

/** Applications of like words, the newest first. */
export interface OftenAsked {
  readonly ids: readonly string[]
  readonly people: number
}

/** Those that share a band, so that not every two have to be compared. */
function neighbours(asked: readonly Asked[]): Map<number, number[]> {
  const byBand = new Map<number, number[]>()
  asked.forEach(({ sketch }, at) => {
    for (const band of bandsOf(sketch)) byBand.set(band, [...(byBand.get(band) ?? []), at])
  })
  return byBand
}

function groupsOf(asked: readonly Asked[]): number[][] {
  const leader = asked.map((_, at) => at)
  const find = (at: number): number => {
    const up = leader[at] ?? at
    return up === at ? at : find(up)
  }
  for (const members of neighbours(asked).values()) {
    const [head = 0, ...others] = members
    for (const other of others) {
      const alike = likeness(asked[head]?.sketch ?? [], asked[other]?.sketch ?? [])
      if (alike >= LIKE_FROM) leader[find(other)] = find(head)
    }
  }
  const groups = new Map<number, number[]>()
  asked.forEach((_, at) => {
    groups.set(find(at), [...(groups.get(find(at)) ?? []), at])
  })
  return [...groups.values()]
}

/** What at least three different people asked for in like words, the most asked first; `asked` is newest first. */
export function oftenAsked(asked: readonly Asked[]): OftenAsked[] {
  return groupsOf(asked)
    .map((group) => {
      const members = group.flatMap((at) => asked[at] ?? [])
      return {
        ids: members.map(({ id }) => id),
        people: new Set(members.map(({ applicant }) => applicant)).size,
      }
    })
    .filter(({ people }) => people >= OFTEN_FROM)
    .sort((a, b) => b.people - a.people || b.ids.length - a.ids.length)
}
