import { LITIGATION, RECONSIDERATION } from '#law/index.ts'
import { type ResultKey, resultOf } from '../../rules/results.ts'
import type { Order } from '../dispute-event.ts'
import { columnOf, type DisputeCase, isAppealable, isSuit } from '../dispute-state.ts'
import { first, type Obstacle, type StepRule, when } from '../step-rule.ts'
import { basisFor, decided, earlierThan } from './obstacles.ts'

const MEDIATION = { review: RECONSIDERATION.cite('73'), suit: LITIGATION.cite('60') } as const

const mediationHeld: StepRule<'mediation-held'> = {
  label: '调解',
  effect: '记下调解的情况；达成协议的，再登记审结。',
  basis: MEDIATION,
  by: 'office',
  obstacle: decided,
  wrong: (state, { day }) => earlierThan(state, day, state.filed, '受理日期'),
  apply: (state, { day }) => ({ ...state, mediation: day }),
}

const LONGER = { review: RECONSIDERATION.cite('62'), suit: LITIGATION.cite('81') } as const
const MOST_LONGER = { review: 30, suit: 366 } as const

const decisionExtended: StepRule<'decision-extended'> = {
  label: '审理期限延长',
  effect: '复议机关（最多 30 日）或者法院延长审理期限，只改变等待结果的日子。',
  basis: LONGER,
  by: 'office',
  obstacle: (state) =>
    first(
      decided(state),
      when(state.extended > 0, 'already-extended', '审理期限已经延长过。', basisFor(state, LONGER)),
    ),
  wrong(state, { day, days }) {
    const most = isSuit(state) ? MOST_LONGER.suit : MOST_LONGER.review
    const message = `延长的天数须为 1 至 ${most}。`
    return first(
      earlierThan(state, day, state.filed, '受理日期'),
      when(
        !Number.isInteger(days) || days < 1 || days > most,
        'too-long',
        message,
        basisFor(state, LONGER),
        'days',
      ),
    )
  },
  apply: (state, { days }) => ({ ...state, extended: days }),
}

const RESULT = { review: RECONSIDERATION.cite('62'), suit: LITIGATION.cite('81') } as const
/** What performing a decision rests on. */
export const PERFORMANCE = { review: RECONSIDERATION.cite('77'), suit: LITIGATION.cite('94') } as const
const MOST_DAYS = 365

/** What is wrong with a result and what it orders. */
function wrongResult(state: DisputeCase, result: ResultKey, order: Order | null): Obstacle | null {
  const found = resultOf(state.kind, result)
  const basis = basisFor(state, RESULT)
  return first(
    when(found === null, 'no-such-result', '这类案件没有这种结果，请重新选择。', basis, 'result'),
    when(
      order !== null && found?.orders === false,
      'orders-nothing',
      '这种结果不责令重新处理，请不要填期限。',
      basis,
      'order',
    ),
    when(
      order !== null && (!Number.isInteger(order.days) || order.days < 1 || order.days > MOST_DAYS),
      'order-term',
      `重新处理的期限须为 1 至 ${MOST_DAYS} 天。`,
      basis,
      'order',
    ),
  )
}

const concluded: StepRule<'concluded'> = {
  label: '登记审结',
  effect: '记下复议决定、判决或者裁定；结果计入年报表四，上诉的到二审审结才计。',
  basis: RESULT,
  by: 'office',
  obstacle: decided,
  wrong: (state, { day, result, served, order }) =>
    first(
      earlierThan(state, day, state.begun, '受理日期'),
      when(
        served < day,
        'served-too-early',
        '收到文书的日子不能早于作出的日子。',
        basisFor(state, RESULT),
        'served',
      ),
      wrongResult(state, result, order),
    ),
  apply: (state, { day, result, served, order }) => ({
    ...state,
    pauses: state.pauses.map((one) => (one.to === null ? { ...one, to: day } : one)),
    decision: { day, served, result, column: columnOf(state.kind, result), order },
  }),
}

const APPEAL = { review: RECONSIDERATION.cite('62'), suit: LITIGATION.cite('85') } as const

const notAppealable = (state: DisputeCase) =>
  first(
    when(!isSuit(state), 'review-cannot-be-appealed', '复议决定不能上诉，不服的可以起诉。', APPEAL.review),
    when(!isAppealable(state), 'nothing-to-appeal', '没有可以上诉的一审判决、裁定。', APPEAL.suit),
  )

const appealed: StepRule<'appealed'> = {
  label: '登记上诉',
  effect: '结果改为尚未审结，等二审。对方上诉的，从收到上诉状副本的次日起 15 日内答辩。',
  basis: APPEAL,
  by: 'office',
  obstacle: notAppealable,
  wrong: (state, { day }) => earlierThan(state, day, state.decision?.day ?? day, '判决之日'),
  apply: (state, { day, by }) => ({ ...state, appeal: { day, by, answered: null, ruling: null } }),
}

const settled: StepRule<'settled'> = {
  label: '登记判决生效',
  effect: '上诉期满双方都没有上诉；责令重新处理的，从这时起按判决的期限办。',
  basis: APPEAL,
  by: 'office',
  obstacle: notAppealable,
  wrong: (state, { day }) => earlierThan(state, day, state.decision?.served ?? day, '收到判决之日'),
  apply: (state, { day }) => ({ ...state, settled: day }),
}

const openAppeal = ({ appeal }: DisputeCase) => (appeal !== null && appeal.ruling === null ? appeal : null)
const SECOND = { review: RECONSIDERATION.cite('62'), suit: LITIGATION.cite('89') } as const
const noAppeal = (state: DisputeCase) =>
  when(openAppeal(state) === null, 'no-appeal', '没有正在审理的上诉。', SECOND.suit)

const secondAnswered: StepRule<'second-answered'> = {
  label: '提交二审答辩状',
  effect: '二审答辩的期限停止计算。',
  basis: { review: RECONSIDERATION.cite('62'), suit: LITIGATION.cite('101') },
  by: 'office',
  obstacle: (state) =>
    first(
      noAppeal(state),
      when(
        openAppeal(state)?.answered !== null || openAppeal(state)?.by === 'organ',
        'nothing-to-answer',
        '没有要答辩的上诉。',
        SECOND.suit,
      ),
    ),
  wrong: (state, { day }) => earlierThan(state, day, openAppeal(state)?.day ?? day, '收到上诉状之日'),
  apply: (state, { day }) =>
    state.appeal ? { ...state, appeal: { ...state.appeal, answered: day } } : state,
}

const secondConcluded: StepRule<'second-concluded'> = {
  label: '登记二审审结',
  effect: '维持的计一审的结果，改判的计改判的结果，发回重审的回到一审、重新计算审理期限。',
  basis: SECOND,
  by: 'office',
  obstacle: noAppeal,
  wrong: (state, { day, ruling, result, order }) =>
    first(
      earlierThan(state, day, openAppeal(state)?.day ?? day, '上诉之日'),
      when(
        ruling === 'changed' && result === undefined,
        'no-result',
        '改判的，请选择改判的结果。',
        SECOND.suit,
        'result',
      ),
      ruling === 'changed' && result !== undefined ? wrongResult(state, result, order) : null,
    ),
  apply(state, { day, ruling, result, order }) {
    const { decision, appeal } = state
    if (!decision || !appeal) return state
    if (ruling === 'sent-back')
      return { ...state, begun: day, decision: null, appeal: null, settled: null, extended: 0 }
    const last =
      ruling === 'changed' && result
        ? { day, served: day, result, column: columnOf(state.kind, result), order }
        : { ...decision, day, served: day }
    return { ...state, appeal: { ...appeal, ruling: { kind: ruling, decision: last } } }
  },
}

/** From mediation to the last word. */
export const DECIDING = {
  'mediation-held': mediationHeld,
  'decision-extended': decisionExtended,
  concluded,
  appealed,
  'second-answered': secondAnswered,
  'second-concluded': secondConcluded,
  settled,
}
