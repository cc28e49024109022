import { type Basis, OGI, type OutcomeRowKey } from '#law/index.ts'

interface Ground {
  readonly label: string
  /** The row of the reply that has to name this ground too. */
  readonly row: OutcomeRowKey
  readonly basis: Basis
}

/** Why a passage may be held back, each with its article. */
export const GROUNDS = {
  'state-secret': { label: '国家秘密', row: 'refused_state_secret', basis: OGI.cite('14') },
  'other-law': { label: '法律、行政法规禁止公开', row: 'refused_other_law', basis: OGI.cite('14') },
  stability: {
    label: '危及“三安全一稳定”',
    row: 'refused_three_security_one_stability',
    basis: OGI.cite('14'),
  },
  'business-secret': { label: '商业秘密', row: 'refused_third_party', basis: OGI.cite('15') },
  privacy: { label: '个人隐私', row: 'refused_third_party', basis: OGI.cite('15') },
  'internal-affairs': { label: '内部事务信息', row: 'refused_internal_affairs', basis: OGI.cite('16.1') },
  'process-information': { label: '过程性信息', row: 'refused_process_info', basis: OGI.cite('16.2') },
  'enforcement-file': { label: '行政执法案卷', row: 'refused_enforcement_file', basis: OGI.cite('16.2') },
} as const satisfies Record<string, Ground>

/** The key of one ground to hold a passage back. */
export type GroundKey = keyof typeof GROUNDS

/** The keys of all grounds, in the order of the law. */
export const GROUND_KEYS = Object.keys(GROUNDS) as [GroundKey, ...GroundKey[]]

/** Why what can be told apart is given, and the rest named with its reason. */
export const PARTLY: Basis = OGI.cite('37')

/** What a reply that goes out with passages held back must say; null when it does. */
export function replyObjection(
  reply: { row: OutcomeRowKey; withheld: readonly OutcomeRowKey[] },
  grounds: readonly GroundKey[],
): { field: 'row' | 'withheld'; message: string } | null {
  if (grounds.length === 0) return null
  if (reply.row !== 'partially_granted')
    return { field: 'row', message: '发出的内容里有遮盖的地方，答复结果应当是“部分公开”。' }
  const missing = grounds.find((ground) => !reply.withheld.includes(GROUNDS[ground].row))
  if (missing === undefined) return null
  const message = `遮盖的理由有“${GROUNDS[missing].label}”，答复书的“不公开的部分，理由是”里也要选上。`
  return { field: 'withheld', message }
}
