import { type Basis, COLLECTIVE, type Day, LAND_CONTRACT, VILLAGE_COMMITTEE } from '#law/index.ts'
import type { TradeKind } from './trade-kinds.ts'

/** Who decides for the village: all members, or their delegates. */
export const DECIDING_BODIES = { assembly: '成员大会', delegates: '成员代表大会' } as const

/** The key of a deciding body. */
export type DecidingBody = keyof typeof DECIDING_BODIES

/** The bodies that may decide over a trade, with the article that says so. */
export interface MayDecide {
  bodies: readonly DecidingBody[]
  basis: Basis[]
}

const EITHER = ['assembly', 'delegates'] as const
const SINCE = COLLECTIVE.cite('28')
const COLLECTIVE_FROM = COLLECTIVE.inForceFrom

/**
 * Which body may decide over a trade on a day. Since the act on collectives is in force, contracting land is for
 * all members; before, the villagers' assembly could leave it to the delegates.
 */
export function decidingBodies(kind: TradeKind, day: Day): MayDecide {
  if (day < COLLECTIVE_FROM)
    return {
      bodies: EITHER,
      basis: [VILLAGE_COMMITTEE.cite('24'), ...(kind === 'land' ? [LAND_CONTRACT.cite('52')] : [])],
    }
  if (kind === 'land') return { bodies: ['assembly'], basis: [COLLECTIVE.cite('26(8)'), SINCE] }
  return { bodies: EITHER, basis: [COLLECTIVE.cite(kind === 'rights' ? '26(9)' : '26(11)'), SINCE] }
}
