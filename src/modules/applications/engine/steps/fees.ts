import { FEES } from '#law/index.ts'
import { type FeeWorking, feesInForce, feeWorking, ONE_SCHEME } from '../../rules/fee-working.ts'
import type { EventOf } from '../case-event.ts'
import { awaitsPayment, type CaseState, restarted } from '../case-state.ts'
import { first, type StepRule, when } from '../step-rule.ts'
import { termOver } from './correction.ts'
import { closed, earlierThan, tooLate, unregistered, willRestart } from './obstacles.ts'

const BASIS = FEES.cite('6')

function unitsOf({ scheme, before = 0, items = 1, pages = 0 }: EventOf<'fee-noticed'>) {
  return scheme === 'per-item' ? { from: before + 1, to: before + items } : { from: 1, to: pages }
}

const isCount = (value: number) => Number.isInteger(value) && value >= 1

function countable(event: EventOf<'fee-noticed'>): boolean {
  const { from, to } = unitsOf(event)
  return isCount(from) && isCount(to) && to >= from && to <= 100_000
}

/** What a fee notice asks, reckoned line by line; null when nothing can be reckoned. */
export function feeOf(event: EventOf<'fee-noticed'>): FeeWorking | null {
  if (!countable(event) || !feesInForce(event.day)) return null
  return feeWorking(event.scheme, unitsOf(event), event.day)
}

const feeNoticed: StepRule<'fee-noticed'> = {
  label: '发收费通知',
  effect:
    '按件或按量只选一种，写明依据、标准、金额和缴费途径；等待缴费期间期限停止，缴费完成的次日起重新计算。',
  basis: BASIS,
  by: 'office',
  obstacle: (state, world) =>
    first(
      closed(state),
      unregistered(state),
      when(!feesInForce(world.day), 'no-fee-yet', '信息处理费的规定当时还没有施行。', FEES.cite('2')),
      when(state.fee !== null, 'one-fee-only', '每件申请只能选一种标准收一次费。', ONE_SCHEME),
      willRestart(state),
      tooLate(state, world, 'fee-notice-too-late', '通知收费', BASIS),
    ),
  wrong: (state, event) =>
    first(
      earlierThan(event.day, state.receipt.day, '收到之日', BASIS),
      when(!countable(event), 'not-a-count', '件数或者页数须为正整数。', FEES.cite('3'), countField(event)),
      when(
        event.scheme === 'per-page' && !state.copies,
        'no-copies-wanted',
        '申请人没有要求纸质件、电子邮件或者复制数据，不能按量收费。',
        FEES.cite('5'),
        'scheme',
      ),
      when(
        (feeOf(event)?.yuan ?? 1) === 0,
        'below-threshold',
        '没有超过免费的范围，不能收费。',
        FEES.cite('2'),
        countField(event),
      ),
    ),
  apply(state, event) {
    const working = feeOf(event)
    if (!working) return state
    const { scheme, day: noticed } = event
    return { ...state, fee: { scheme, working, noticed, delivered: null, paid: null, refunded: 0 } }
  },
}

const countField = ({ scheme }: EventOf<'fee-noticed'>) => (scheme === 'per-item' ? 'items' : 'pages')

const feePaid: StepRule<'fee-paid'> = {
  label: '收到缴费',
  effect: '办理期限自缴费完成的次日起重新计算。',
  basis: FEES.cite('7'),
  by: 'office',
  obstacle: (state) =>
    first(closed(state), when(!awaitsPayment(state), 'no-fee-due', '没有等待缴纳的费用。', BASIS)),
  wrong: (state, { day, yuan }, { calendar }) =>
    first(
      earlierThan(day, state.fee?.noticed ?? day, '收费通知之日', BASIS),
      when(
        yuan !== undefined && yuan !== state.fee?.working.yuan,
        'wrong-amount',
        `应缴 ${state.fee?.working.yuan ?? 0} 元，与所收金额不符。`,
        BASIS,
        'yuan',
      ),
      when(
        termOver(state, 'fee', { day, calendar }),
        'paid-too-late',
        '缴费期限已过，视为放弃申请；所收款项请退还。',
        BASIS,
      ),
    ),
  apply: (state, { day }) =>
    state.fee ? restarted({ ...state, fee: { ...state.fee, paid: day } }, day, 'paid') : state,
}

const refundable = ({ fee }: CaseState) => (fee?.paid ? fee.working.yuan - fee.refunded : 0)

const feeRefunded: StepRule<'fee-refunded'> = {
  label: '退费',
  effect: '退还多收或者不应收的费用，记入收费台账；办结以后也可以退。',
  basis: FEES.cite('8'),
  by: 'office',
  obstacle: (state) =>
    when(refundable(state) <= 0, 'nothing-to-refund', '没有可以退的费用。', FEES.cite('8')),
  wrong: (state, { day, yuan }) =>
    first(
      earlierThan(day, state.fee?.paid ?? day, '缴费之日'),
      when(
        !(yuan > 0 && yuan <= refundable(state)),
        'refund-too-much',
        `退费须大于 0 元，不超过 ${refundable(state)} 元。`,
        FEES.cite('8'),
        'yuan',
      ),
    ),
  apply: (state, { yuan }) =>
    state.fee ? { ...state, fee: { ...state.fee, refunded: state.fee.refunded + yuan } } : state,
}

/** The fee for clearly excessive use: notice, payment, refund. */
export const FEE_STEPS = { 'fee-noticed': feeNoticed, 'fee-paid': feePaid, 'fee-refunded': feeRefunded }
