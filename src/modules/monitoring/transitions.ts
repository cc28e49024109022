/** Where a finding stands, with the names people use. */
export const FINDING_STATUSES = {
  found: '待复看',
  confirmed: '待派单',
  assigned: '整改中',
  repaired: '待复测',
  closed: '已关闭',
  dismissed: '误报',
  faded: '未再出现',
} as const

/** The key of one status. */
export type FindingStatus = keyof typeof FINDING_STATUSES

/** What people may do to a finding, and from where. What the program sees moves it as well. */
export const MOVES = {
  assign: { label: '派单', from: ['confirmed', 'assigned'] },
  repair: { label: '填写整改情况', from: ['assigned'] },
  dismiss: { label: '判为误报', from: ['found', 'confirmed', 'assigned'] },
  reinstate: { label: '恢复为问题', from: ['dismissed'] },
} as const satisfies Record<string, { label: string; from: readonly FindingStatus[] }>

/** The name of one step. */
export type Move = keyof typeof MOVES

/** Whether a step may be taken from where a finding stands. */
export function mayMove(move: Move, status: FindingStatus): boolean {
  return (MOVES[move].from as readonly FindingStatus[]).includes(status)
}

/** Statuses in which somebody or the program still has something to do. */
export const OPEN_STATUSES: readonly FindingStatus[] = ['found', 'confirmed', 'assigned', 'repaired']
