import { OGI } from '#law/index.ts'
import { cardOf } from '../../rules/urgency.ts'
import type { EventOf, Letter } from '../case-event.ts'
import { awaitsRedecision, type CaseState } from '../case-state.ts'
import { reckonReply } from '../reckoning.ts'
import { first, type StepRule, when } from '../step-rule.ts'
import { closed, earlierThan, unregistered } from './obstacles.ts'

const BASIS = OGI.cite('45')
const never = () => null

interface Out {
  letter: Letter
  who?: string
  sent: string
  delivered: string | null
}

/** The letters of a case that went out, with the day they arrived. */
function lettersOut({ correction, reasons, fee, opinions, ended, replyDelivered }: CaseState): Out[] {
  const out: Out[] = opinions.map(({ who, asked, delivered }) => ({
    letter: 'opinion',
    who,
    sent: asked,
    delivered,
  }))
  if (correction) out.push({ letter: 'correction', sent: correction.asked, delivered: correction.delivered })
  if (reasons) out.push({ letter: 'reasons', sent: reasons.asked, delivered: reasons.delivered })
  if (fee) out.push({ letter: 'fee', sent: fee.noticed, delivered: fee.delivered })
  if (ended?.how === 'reply') out.push({ letter: 'reply', sent: ended.day, delivered: replyDelivered })
  return out
}

/** The letters whose arrival is still to be recorded; of a closed case only the reply. */
export const undelivered = (state: CaseState) =>
  lettersOut(state).filter(
    ({ letter, delivered }) => delivered === null && (!state.ended || letter === 'reply'),
  )

const isMeant = (event: EventOf<'delivered'>) => (out: Out) =>
  out.letter === event.letter && (event.letter !== 'opinion' || out.who === event.who)

const DELIVER: Record<Letter, (state: CaseState, day: string, who: string) => CaseState> = {
  correction: (state, delivered) =>
    state.correction ? { ...state, correction: { ...state.correction, delivered } } : state,
  reasons: (state, delivered) =>
    state.reasons ? { ...state, reasons: { ...state.reasons, delivered } } : state,
  fee: (state, delivered) => (state.fee ? { ...state, fee: { ...state.fee, delivered } } : state),
  opinion: (state, delivered, who) => ({
    ...state,
    opinions: state.opinions.map((one) => (one.who === who ? { ...one, delivered } : one)),
  }),
  reply: (state, replyDelivered) => ({ ...state, replyDelivered }),
}

const delivered: StepRule<'delivered'> = {
  label: '登记送达',
  effect: '记下文书送达的日期；收到文书的人的期限从次日起算。',
  basis: BASIS,
  by: 'office',
  obstacle: (state) =>
    when(undelivered(state).length === 0, 'nothing-to-deliver', '没有等待送达的文书。', BASIS),
  wrong(state, event) {
    const out = undelivered(state).find(isMeant(event))
    return first(
      when(out === undefined, 'letter-not-out', '这份文书没有发出，或者已经登记送达。', BASIS, 'letter'),
      earlierThan(event.day, out?.sent ?? event.day, '发出之日'),
    )
  },
  apply: (state, { day, letter, who = '' }) => DELIVER[letter](state, day, who),
}

const archived: StepRule<'archived'> = {
  label: '归档',
  effect: '案卷装订归档，不再变动；仍可以记事和退费。',
  basis: BASIS,
  by: 'office',
  obstacle: (state) =>
    first(
      when(state.ended === null, 'not-ended', '办结以后才能归档。', BASIS),
      when(state.archived !== null, 'already-archived', '已经归档。', BASIS),
      when(awaitsRedecision(state), 'redeciding', '正在重新处理，办完再归档。', BASIS),
    ),
  wrong: (state, { day }) => earlierThan(day, state.ended?.day ?? day, '办结之日'),
  apply: (state, { day }) => ({ ...state, archived: day }),
}

const noted: StepRule<'noted'> = {
  label: '记事',
  effect: '在案卷里记一件事（电话、来访、核查情况），不影响期限；任何时候都可以记。',
  basis: BASIS,
  by: 'office',
  obstacle: never,
  apply: (state) => state,
}

const reminded: StepRule<'reminded'> = {
  label: '提醒',
  effect: '期限剩 10、5、2 个工作日和逾期时提醒承办人；办结的不再提醒。',
  basis: BASIS,
  by: 'system',
  obstacle: closed,
  apply: (state) => state,
}

const escalated: StepRule<'escalated'> = {
  label: '报公开领导小组',
  effect: '快到期或者已经逾期的，报告领导小组督办。',
  basis: OGI.cite('46'),
  by: 'office',
  obstacle: (state, world) =>
    first(
      closed(state),
      unregistered(state),
      when(state.escalated !== null, 'already-escalated', '已经报告领导小组。', OGI.cite('46')),
      when(
        cardOf(reckonReply(state, world).workdaysLeft) === null,
        'no-card',
        '还没有黄牌或者红牌，不需要报告。',
        OGI.cite('46'),
      ),
    ),
  apply: (state, { day }) => ({ ...state, escalated: day }),
}

const redated: StepRule<'redated'> = {
  label: '放假安排变动，期限重算',
  effect: '新的放假通知载入后，在办期限重新计算，变动的告知承办人。',
  basis: BASIS,
  by: 'system',
  obstacle: closed,
  apply: (state) => state,
}

/** What is kept of a case besides the decision: delivery, notes, reminders, archiving. */
export const KEEPING = { delivered, archived, noted, reminded, escalated, redated }
