import {
  LITIGATION,
  type Pause,
  RECONSIDERATION,
  REVIEW_ANSWER_LIMIT,
  REVIEW_DECISION_LIMIT,
  REVIEW_SIMPLE_ANSWER_LIMIT,
  REVIEW_SIMPLE_DECISION_LIMIT,
  SUIT_ANSWER_LIMIT,
  SUIT_DECISION_MONTHS,
  SUIT_SIMPLE_DECISION_LIMIT,
} from '#law/index.ts'
import { byLaw, type DisputeClock, decidedOn, inMonths, stoppedOn } from './clock-shape.ts'
import { type DisputeCase, isSuit } from './dispute-state.ts'
import { laterClocks } from './later-clocks.ts'

function answerClock(state: DisputeCase): DisputeClock[] {
  if (state.notice === null) return []
  const one = {
    name: 'answer',
    label: isSuit(state) ? '答辩和举证' : '复议答复',
    whose: 'organ' as const,
    start: state.notice,
    startWords: '收到副本之日',
    stopped: stoppedOn(state.answered, '已经提交') ?? decidedOn(state),
  }
  if (isSuit(state)) return [byLaw(one, SUIT_ANSWER_LIMIT, 'calendar')]
  const limit = state.track === 'simple' ? REVIEW_SIMPLE_ANSWER_LIMIT : REVIEW_ANSWER_LIMIT
  return [byLaw(one, limit, 'workday')]
}

const SET = { days: 0, unit: 'fixed', limitWords: '', pauses: [], whose: 'organ' } as const

const evidenceClocks = (state: DisputeCase): DisputeClock[] =>
  state.evidence.map(({ until, added }, at) => ({
    ...SET,
    name: `evidence-${at + 1}`,
    label: '补充证据',
    start: until,
    startWords: '定下的最后一天',
    basis: isSuit(state) ? LITIGATION.cite('39') : RECONSIDERATION.cite('48'),
    stopped: stoppedOn(added, '已经提交') ?? decidedOn(state),
  }))

function hearingClock(state: DisputeCase): DisputeClock[] {
  if (!state.hearing) return []
  const { form, on, heard } = state.hearing
  return [
    {
      ...SET,
      name: 'hearing',
      label: form === 'trial' ? '开庭' : '听证',
      start: on,
      startWords: '定下的日子',
      basis: isSuit(state) ? LITIGATION.cite('3.3') : RECONSIDERATION.cite('51'),
      stopped: stoppedOn(heard, '已经进行') ?? decidedOn(state),
    },
  ]
}

const standstill = (state: DisputeCase): Pause[] =>
  state.pauses.map((pause) => ({
    ...pause,
    why: '中止审理',
    basis: isSuit(state) ? LITIGATION.cite('101') : RECONSIDERATION.cite('39'),
  }))

function decisionClock(state: DisputeCase): DisputeClock {
  const one = {
    name: 'decision',
    label: isSuit(state) ? '一审审理' : '复议审理',
    whose: 'body' as const,
    start: state.begun,
    startWords: state.begun === state.filed ? '受理之日' : '发回重审之日',
    stopped: decidedOn(state),
  }
  const simple = state.track === 'simple'
  const law = isSuit(state)
    ? simple
      ? byLaw(one, SUIT_SIMPLE_DECISION_LIMIT, 'calendar')
      : inMonths(one, SUIT_DECISION_MONTHS)
    : byLaw(one, simple ? REVIEW_SIMPLE_DECISION_LIMIT : REVIEW_DECISION_LIMIT, 'calendar')
  const more = state.extended > 0 ? `，延长 ${state.extended} 日` : ''
  return {
    ...law,
    days: law.days + state.extended,
    limitWords: `${law.limitWords}${more}`,
    pauses: standstill(state),
  }
}

/** Every clock of a dispute, in the order in which it comes. */
export function clocksOf(state: DisputeCase): DisputeClock[] {
  return [
    ...answerClock(state),
    ...evidenceClocks(state),
    ...hearingClock(state),
    decisionClock(state),
    ...laterClocks(state),
  ]
}
