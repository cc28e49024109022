import { COLLECTIVE } from './acts/collective-economy.ts'
import { VILLAGE_COMMITTEE } from './acts/village-committee.ts'
import type { Dated } from './dated.ts'

/** A share of a number of people: at least that much, or more than that. */
export interface Share {
  readonly of: 'all' | 'present'
  readonly parts: number
  readonly whole: number
  readonly more: boolean
}

/** What a meeting of a village needs in order to decide. */
export interface MeetingRule {
  /** Calendar days between the invitation and the meeting. */
  readonly noticeDays: number
  /** How many of those entitled must be there; null when the law does not say. */
  readonly attendance: Share | null
  readonly votes: Share
  /** The body has at least this many. */
  readonly fewest: number
}

const moreThanHalf = (of: Share['of']): Share => ({ of, parts: 1, whole: 2, more: true })
const twoThirds = (of: Share['of']): Share => ({ of, parts: 2, whole: 3, more: false })

/** When all members of the village decide: the villagers' assembly, then that of the economic organisation. */
export const ASSEMBLY_RULE: Dated<MeetingRule> = [
  {
    from: VILLAGE_COMMITTEE.inForceFrom,
    value: { noticeDays: 0, attendance: moreThanHalf('all'), votes: moreThanHalf('present'), fewest: 1 },
    basis: VILLAGE_COMMITTEE.cite('22'),
  },
  {
    from: COLLECTIVE.inForceFrom,
    value: { noticeDays: 10, attendance: twoThirds('all'), votes: twoThirds('all'), fewest: 1 },
    basis: COLLECTIVE.cite('27'),
  },
]

/** When delegates decide. */
export const DELEGATES_RULE: Dated<MeetingRule> = [
  {
    from: VILLAGE_COMMITTEE.inForceFrom,
    value: { noticeDays: 0, attendance: twoThirds('all'), votes: moreThanHalf('present'), fewest: 1 },
    basis: VILLAGE_COMMITTEE.cite('26'),
  },
  {
    from: COLLECTIVE.inForceFrom,
    value: { noticeDays: 0, attendance: null, votes: twoThirds('all'), fewest: 21 },
    basis: COLLECTIVE.cite('28'),
  },
]
