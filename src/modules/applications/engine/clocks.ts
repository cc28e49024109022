import {
  type Basis,
  CO_PRODUCER_LIMIT,
  type Day,
  FEE_PAYMENT_LIMIT,
  FEES,
  inForceOn,
  OGI,
  type Pause,
  RECONSIDERATION,
  THIRD_PARTY_LIMIT,
} from '#law/index.ts'
import { replyLimit } from '../rules/reply-limit.ts'
import type { Asked } from './case-event.ts'
import {
  awaitsCorrection,
  type CaseState,
  currentRun,
  type Demand,
  type Opinion,
  type Run,
} from './case-state.ts'

/** Whom a clock binds. */
export type Whose = 'organ' | 'applicant' | 'third-party' | 'other-organ'

/** One limit of a case, as its events and the law fix it; the calendar gives the days. */
export interface CaseClock {
  readonly name: string
  readonly label: string
  readonly whose: Whose
  readonly start: Day
  /** What the first day is called, which does not count. */
  readonly startWords: string
  readonly days: number
  readonly pauses: readonly Pause[]
  readonly basis: Basis
  readonly stopped: { readonly day: Day; readonly why: string } | null
  /** Days beyond the limit itself, for the sentence. */
  readonly extended: number
  readonly delayed: number
  /** Days of the calendar where an order counts in them; workdays otherwise. */
  readonly unit?: 'workday' | 'calendar'
}

const PLAIN = { pauses: [], extended: 0, delayed: 0 } as const

/** House rule, not the law's: within how many workdays it is looked up whether a letter arrived. */
const DELIVERY_CHECK_DAYS = 10

const ASKED_WORDS: Record<Asked, string> = {
  'third-party': '征求第三方意见',
  'co-producer': '征求共同制作机关意见',
  'other-organ': '征求其他机关意见',
}

/** The term an asked one has, by the law in force on the day it was asked; null where the law sets none. */
export function opinionTerm({ from, asked }: Pick<Opinion, 'from' | 'asked'>) {
  if (from === 'other-organ') return null
  return inForceOn(from === 'third-party' ? THIRD_PARTY_LIMIT : CO_PRODUCER_LIMIT, asked)
}

function opinionPause(opinion: Opinion): Pause {
  const term = opinionTerm(opinion)
  const atMost = term && opinion.delivered ? { start: opinion.delivered, days: term.value } : undefined
  return {
    from: opinion.asked,
    to: opinion.given?.day ?? null,
    ...(atMost && { atMost }),
    why: ASKED_WORDS[opinion.from],
    basis: OGI.cite('33.3'),
  }
}

function pausesOf(state: CaseState): Pause[] {
  const { correction, fee } = state
  const pauses = state.opinions.map(opinionPause)
  if (correction && awaitsCorrection(state))
    pauses.push({ from: correction.asked, to: null, why: '等待申请人补正', basis: OGI.cite('30') })
  if (fee && fee.paid === null)
    pauses.push({ from: fee.noticed, to: null, why: '等待申请人缴费', basis: FEES.cite('7') })
  return pauses
}

const RUN_WORDS: Record<Run['because'], string> = {
  received: '收到之日',
  corrected: '收到补正之日',
  paid: '缴费完成之日',
}

function endOfRun(state: CaseState, at: number): CaseClock['stopped'] {
  const next = state.runs[at + 1]
  if (next)
    return {
      day: next.start,
      why: next.because === 'corrected' ? '收到补正，重新计算' : '缴费完成，重新计算',
    }
  return state.ended && { day: state.ended.day, why: '已经办结' }
}

function replyClocks(state: CaseState): CaseClock[] {
  const limit = replyLimit({ receivedDay: state.receipt.day })
  const pauses = pausesOf(state)
  return state.runs.map((run, at) => ({
    name: at === state.runs.length - 1 ? 'reply' : `reply-${at + 1}`,
    label: state.subject === 'record' ? '更正处理' : '答复',
    whose: 'organ',
    start: run.start,
    startWords: RUN_WORDS[run.because],
    days: limit.days + run.extended + run.delayed,
    pauses: pauses.filter(({ from }) => from < (state.runs[at + 1]?.start ?? '9999-12-31')),
    basis: limit.basis,
    stopped: endOfRun(state, at),
    extended: run.extended,
    delayed: run.delayed,
  }))
}

/** The clock in which the organ must answer, as it runs now. */
export function replyClock(state: CaseState): CaseClock {
  const clock = replyClocks(state).at(-1)
  if (!clock) throw new RangeError(`${currentRun(state).start} 没有期限`)
  return clock
}

interface Sent {
  name: string
  what: string
  label: string
  whose: Whose
  sent: Day
  delivered: Day | null
  answered: Day | null
  term: { readonly value: number; readonly basis: Basis } | null
}

// Until a letter has arrived, the clock is ours: to see that it does. Then it is that of whoever has to answer.
function sentClock(state: CaseState, one: Sent): CaseClock[] {
  const over = one.answered ? { day: one.answered, why: '已经答复' } : null
  const ended = state.ended && { day: state.ended.day, why: '已经办结' }
  if (one.delivered === null) {
    const delivery = { name: `delivery:${one.name}`, label: `${one.what}送达`, whose: 'organ' as const }
    const counted = { start: one.sent, startWords: '发出之日', days: DELIVERY_CHECK_DAYS }
    return [{ ...PLAIN, ...delivery, ...counted, basis: OGI.cite('45'), stopped: over ?? ended }]
  }
  if (!one.term) return []
  const { name, label, whose } = one
  const counted = { start: one.delivered, startWords: `${one.what}送达之日`, days: one.term.value }
  return [{ ...PLAIN, name, label, whose, ...counted, basis: one.term.basis, stopped: over ?? ended }]
}

const OPINION_LABELS: Record<Asked, string> = {
  'third-party': '第三方意见',
  'co-producer': '共同制作机关意见',
  'other-organ': '其他机关意见',
}

const sentOpinion = (opinion: Opinion): Sent => ({
  name: `opinion:${opinion.who}`,
  what: '征求意见书',
  label: `${OPINION_LABELS[opinion.from]}（${opinion.who}）`,
  whose: opinion.from === 'third-party' ? 'third-party' : 'other-organ',
  sent: opinion.asked,
  delivered: opinion.delivered,
  answered: opinion.given?.day ?? null,
  term: opinionTerm(opinion),
})

function sentDemand(name: string, what: string, label: string, demand: Demand, basis: Basis): Sent {
  const { asked: sent, delivered, answered, term } = demand
  return { name, what, label, whose: 'applicant', sent, delivered, answered, term: { value: term, basis } }
}

function sentLetters({ correction, reasons, fee, opinions }: CaseState): Sent[] {
  const sent = opinions.map(sentOpinion)
  if (correction) sent.push(sentDemand('correction', '补正告知书', '补正', correction, OGI.cite('30')))
  if (reasons) sent.push(sentDemand('reasons', '说明理由告知书', '说明理由', reasons, OGI.cite('35')))
  if (fee)
    sent.push({
      name: 'fee',
      what: '收费通知书',
      label: '缴费',
      whose: 'applicant',
      sent: fee.noticed,
      delivered: fee.delivered,
      answered: fee.paid,
      term: inForceOn(FEE_PAYMENT_LIMIT, fee.noticed),
    })
  return sent
}

function remandClock({ remand }: CaseState): CaseClock[] {
  if (!remand) return []
  const { day: start, days, unit, decided } = remand
  const stopped = decided ? { day: decided, why: '已经重新处理' } : null
  const words = { name: 'redo', label: '重新处理', startWords: '收到决定、判决之日' }
  return [
    { ...PLAIN, ...words, whose: 'organ', start, days, unit, basis: RECONSIDERATION.cite('64'), stopped },
  ]
}

/** Every clock of a case, the one that binds the organ first; a closed case has none that runs. */
export function clocksOf(state: CaseState): CaseClock[] {
  const replies = replyClocks(state)
  return [
    ...replies.slice(-1),
    ...sentLetters(state).flatMap((one) => sentClock(state, one)),
    ...remandClock(state),
    ...replies.slice(0, -1),
  ]
}
