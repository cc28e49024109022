import { type Basis, type Day, formatDay, OGI } from '#law/index.ts'
import { awaitsCorrection, awaitsPayment, type CaseState } from '../case-state.ts'
import { replyClock } from '../clocks.ts'
import { isOver } from '../reckoning.ts'
import { type Obstacle, type World, when } from '../step-rule.ts'

const ORDER = OGI.cite('45')

const ENDED_WORDS = {
  reply: '已经答复',
  withdrawal: '已由申请人撤回',
  lapse: '已按逾期终止',
  transfer: '已经转送',
  record: '已经处理完毕',
} as const

/** Nothing more is done in a case that has ended. */
export function closed({ ended }: CaseState): Obstacle | null {
  return ended && when(true, 'case-closed', `这件申请${ENDED_WORDS[ended.how]}，不能再办理。`, ORDER)
}

/** What must wait until the application is registered. */
export function unregistered({ registered }: CaseState, name = 'not-registered'): Obstacle | null {
  return when(registered === null, name, '这件申请还没有登记，请先登记并交承办部门。', ORDER)
}

/** What must be done before the last day to reply. */
export function tooLate(
  state: CaseState,
  world: World,
  name: string,
  what: string,
  basis: Basis,
): Obstacle | null {
  return when(isOver(replyClock(state), world), name, `答复期限已过，不能再${what}。`, basis)
}

/** What makes no sense while the clock will begin anew anyway. */
export function willRestart(state: CaseState): Obstacle | null {
  const waits = awaitsCorrection(state) || awaitsPayment(state)
  const message = '正在等待申请人补正或者缴费，期限停止，之后重新计算，现在不必办这一步。'
  return when(waits, 'clock-will-restart', message, OGI.cite('30'))
}

/** A day before the thing it follows. */
export function earlierThan(day: Day, than: Day, what: string, basis: Basis = ORDER): Obstacle | null {
  return when(
    day < than,
    'day-too-early',
    `日期不能早于${what}（${formatDay(than)}），请核对。`,
    basis,
    'day',
  )
}

/** A number of days that is none. */
export function noCount(value: number, field: string, basis: Basis): Obstacle | null {
  return when(!Number.isInteger(value) || value < 1, 'not-a-count', '天数须为正整数。', basis, field)
}
