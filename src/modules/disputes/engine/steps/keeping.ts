import { OGI } from '#law/index.ts'
import { finalDecision, isAppealable, pendingOrder } from '../dispute-state.ts'
import { first, type StepRule, when } from '../step-rule.ts'
import { PERFORMANCE } from './deciding.ts'
import { basisFor, earlierThan } from './obstacles.ts'

const KEPT = { review: OGI.cite('45'), suit: OGI.cite('45') } as const
const never = () => null

const performed: StepRule<'performed'> = {
  label: '登记履行',
  effect: '已经按决定或者判决重新处理，履行的期限停止计算。',
  basis: PERFORMANCE,
  by: 'office',
  obstacle: (state) =>
    when(
      pendingOrder(state) === null,
      'nothing-to-perform',
      '没有等待履行的决定或者判决。',
      basisFor(state, PERFORMANCE),
    ),
  wrong: (state, { day }) => earlierThan(state, day, finalDecision(state)?.day ?? day, '审结之日'),
  apply: (state, { day }) => ({ ...state, performed: day }),
}

const lessonDrawn: StepRule<'lesson-drawn'> = {
  label: '记录为什么没有得到支持',
  effect: '写下原因和以后怎样做；同类申请的拟稿人会看到这条提示，看不到当事人。',
  basis: { review: OGI.cite('46'), suit: OGI.cite('46') },
  by: 'office',
  obstacle: (state) =>
    first(
      when(finalDecision(state) === null, 'not-decided', '还没有审结。', OGI.cite('46')),
      when(
        isAppealable(state) && finalDecision(state)?.column !== 'corrected',
        'still-appealable',
        '还在上诉期内，结果还没有定。',
        OGI.cite('46'),
      ),
    ),
  wrong: (state, { day }) => earlierThan(state, day, finalDecision(state)?.day ?? day, '审结之日'),
  apply: (state, { day, reason }) => ({ ...state, lesson: { reason, day } }),
}

const noted: StepRule<'noted'> = {
  label: '记事',
  effect: '在案卷里记一件事，不影响期限；任何时候都可以记。',
  basis: KEPT,
  by: 'office',
  obstacle: never,
  apply: (state) => state,
}

const reminded: StepRule<'reminded'> = {
  label: '提醒',
  effect: '期限将到和逾期时提醒承办人。',
  basis: KEPT,
  by: 'system',
  obstacle: never,
  apply: (state) => state,
}

const redated: StepRule<'redated'> = {
  label: '放假安排变动，期限重算',
  effect: '新的放假通知载入后，在办期限重新计算，变动的告知承办人。',
  basis: KEPT,
  by: 'system',
  obstacle: never,
  apply: (state) => state,
}

/** What is kept besides the decision. */
export const KEEPING = { performed, 'lesson-drawn': lessonDrawn, noted, reminded, redated }
