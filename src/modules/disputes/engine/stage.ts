import { type DisputeCase, finalDecision, isAppealable, isSuspended, pendingOrder } from './dispute-state.ts'

/** Where a dispute stands, each with the words people use. */
export const STAGES = {
  accepted: '已受理，等通知书',
  answering: '等待答复答辩',
  hearing: '等待听证开庭',
  deciding: '等待审理结果',
  suspended: '中止',
  appealable: '一审已判，等待生效',
  second: '二审审理中',
  performing: '等待履行',
  closed: '已经审结',
} as const

/** The key of a stage. */
export type Stage = keyof typeof STAGES

const TESTS: readonly [Stage, (state: DisputeCase) => boolean][] = [
  ['performing', (state) => pendingOrder(state) !== null],
  ['appealable', isAppealable],
  ['closed', (state) => finalDecision(state) !== null],
  ['second', ({ appeal }) => appeal !== null],
  ['suspended', isSuspended],
  ['accepted', ({ notice }) => notice === null],
  [
    'answering',
    ({ answered, evidence }) => answered === null || evidence.some(({ added }) => added === null),
  ],
  ['hearing', ({ hearing }) => hearing !== null && hearing.heard === null],
]

/** Where a dispute stands. */
export function stageOf(state: DisputeCase): Stage {
  return TESTS.find(([, holds]) => holds(state))?.[0] ?? 'deciding'
}
