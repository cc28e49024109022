import { type Basis, VILLAGE_PARTY } from '#law/index.ts'

/** Why a village trade is talked over four times and made public twice. */
export const DELIBERATION_BASIS: Basis = VILLAGE_PARTY.cite('四议两公开')

/** The four deliberations in their order. */
export const DELIBERATIONS = {
  proposal: '村党组织提议',
  committees: '村“两委”会议商议',
  'party-members': '党员大会审议',
  resolution: '成员（代表）大会决议',
} as const

/** The key of one deliberation. */
export type Deliberation = keyof typeof DELIBERATIONS

const ORDER = Object.keys(DELIBERATIONS) as Deliberation[]

/** The deliberation that comes next after those held; undefined when all four are done. */
export function nextDeliberation(held: readonly Deliberation[]): Deliberation | undefined {
  return ORDER[held.length]
}

/** Whether a meeting before the deciding one agreed: more than half of those present. */
export function agreed(attended: number, inFavour: number): boolean {
  return inFavour * 2 > attended
}
