import {
  APPEAL_LIMIT,
  LITIGATION,
  RULING_APPEAL_LIMIT,
  SECOND_INSTANCE_MONTHS,
  SUE_AFTER_REVIEW_LIMIT,
  SUIT_ANSWER_LIMIT,
} from '#law/index.ts'
import { resultOf } from '../rules/results.ts'
import { byLaw, DAY_WORDS, type DisputeClock, inMonths, stoppedOn } from './clock-shape.ts'
import { type DisputeCase, isAppealable, isSuit } from './dispute-state.ts'
import { PERFORMANCE } from './steps/deciding.ts'
import { basisFor } from './steps/obstacles.ts'

function afterDecision(state: DisputeCase): DisputeClock[] {
  const { decision, appeal, settled } = state
  if (!decision?.result) return []
  const start = { start: decision.served, startWords: isSuit(state) ? '收到判决之日' : '收到决定之日' }
  if (!isSuit(state)) {
    if (decision.column === 'other') return []
    const sue = { name: 'sue', label: '申请人起诉', whose: 'applicant' as const, ...start, stopped: null }
    return [byLaw(sue, SUE_AFTER_REVIEW_LIMIT, 'calendar')]
  }
  if (!isAppealable({ ...state, appeal: null, settled: null })) return []
  const ruling = resultOf(state.kind, decision.result)?.ruling === true
  const stopped = stoppedOn(appeal?.day, '已经上诉') ?? stoppedOn(settled, '已经生效')
  const one = { name: 'appeal', label: '上诉', whose: 'organ' as const, ...start, stopped }
  return [byLaw(one, ruling ? RULING_APPEAL_LIMIT : APPEAL_LIMIT, 'calendar')]
}

function secondClocks({ appeal }: DisputeCase): DisputeClock[] {
  if (!appeal) return []
  const ended = stoppedOn(appeal.ruling?.decision.day, '二审已经审结')
  const start = { start: appeal.day, startWords: '收到上诉状之日' }
  const answer = {
    ...{ name: 'second-answer', label: '二审答辩', whose: 'organ' as const, ...start },
    stopped: stoppedOn(appeal.answered, '已经提交') ?? ended,
  }
  const decision = { name: 'second', label: '二审审理', whose: 'body' as const, ...start, stopped: ended }
  const ours = byLaw(answer, SUIT_ANSWER_LIMIT, 'calendar')
  return [
    ...(appeal.by === 'applicant' ? [{ ...ours, basis: LITIGATION.cite('101') }] : []),
    inMonths(decision, SECOND_INSTANCE_MONTHS),
  ]
}

function performanceClock(state: DisputeCase): DisputeClock[] {
  const decision = state.appeal ? state.appeal.ruling?.decision : state.decision
  if (!decision?.order || isAppealable(state)) return []
  const { days, unit } = decision.order
  const first = state.settled && !state.appeal
  return [
    {
      name: 'perform',
      label: '履行',
      whose: 'organ',
      start: first ? (state.settled ?? decision.served) : decision.served,
      startWords: first ? '判决生效之日' : '收到决定、判决之日',
      days,
      unit,
      limitWords: `${days} ${DAY_WORDS[unit]}`,
      pauses: [],
      basis: basisFor(state, PERFORMANCE),
      stopped: stoppedOn(state.performed, '已经履行'),
    },
  ]
}

/** The clocks that run once an instance has decided. */
export const laterClocks = (state: DisputeCase): DisputeClock[] => [
  ...afterDecision(state),
  ...secondClocks(state),
  ...performanceClock(state),
]
