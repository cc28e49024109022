import { CORRECTION_NOTICE_LIMIT, dueDay, formatDay, inForceOn, OGI } from '#law/index.ts'
import { awaitsCorrection, type CaseState, type Demand, restarted } from '../case-state.ts'
import { clocksOf } from '../clocks.ts'
import { isOver } from '../reckoning.ts'
import { first, type StepRule, type World, when } from '../step-rule.ts'
import { closed, earlierThan, noCount, unregistered } from './obstacles.ts'

const BASIS = OGI.cite('30')

function windowOver({ receipt }: CaseState, { day, calendar }: World) {
  const { value, basis } = inForceOn(CORRECTION_NOTICE_LIMIT, receipt.day)
  const last = dueDay(calendar, receipt.day, value)
  const message = `补正只能在收到之日起 ${value} 个工作日内（${formatDay(last)}前）一次告知，已经过了期限。`
  return when(day > last, 'correction-notice-too-late', message, basis)
}

/** Whether the term the applicant was set in a letter has run out. */
export function termOver(state: CaseState, name: 'correction' | 'reasons' | 'fee', world: World): boolean {
  const clock = clocksOf(state).find((one) => one.name === name)
  return clock !== undefined && clock.stopped === null && isOver(clock, world)
}

const correctionAsked: StepRule<'correction-asked'> = {
  label: '告知补正',
  effect: '一次写明要补正的事项和合理期限；等待补正期间答复期限停止，收到补正后重新计算 20 个工作日。',
  basis: BASIS,
  by: 'office',
  obstacle: (state, world) =>
    first(
      closed(state),
      unregistered(state),
      when(state.correction !== null, 'second-correction', '补正只能告知一次，这件申请已经告知过。', BASIS),
      windowOver(state, world),
    ),
  wrong: (state, { day, term }) =>
    first(noCount(term, 'term', BASIS), earlierThan(day, state.receipt.day, '收到之日', BASIS)),
  apply: (state, { day, term }) => ({ ...state, correction: demand(day, term) }),
}

const demand = (asked: string, term: number): Demand => ({ asked, term, delivered: null, answered: null })

const corrected: StepRule<'corrected'> = {
  label: '收到补正',
  effect: '答复期限自收到补正的次日起重新计算。逾期才补正的，须有正当理由。',
  basis: BASIS,
  by: 'office',
  obstacle: (state) =>
    first(
      closed(state),
      when(!awaitsCorrection(state), 'no-correction-asked', '没有等待补正，不能记录收到补正。', BASIS),
    ),
  wrong: (state, { day, cause = '' }, { calendar }) =>
    first(
      earlierThan(day, state.correction?.asked ?? day, '告知补正之日', BASIS),
      when(
        termOver(state, 'correction', { day, calendar }) && cause === '',
        'correction-late-without-cause',
        '补正期限已过，没有写明正当理由的，视为放弃申请。',
        BASIS,
        'cause',
      ),
    ),
  apply: (state, { day }) =>
    state.correction
      ? restarted({ ...state, correction: { ...state.correction, answered: day } }, day, 'corrected')
      : state,
}

const reasonsAsked: StepRule<'reasons-asked'> = {
  label: '要求说明理由',
  effect: '申请数量、频次明显超过合理范围的，可以要求说明理由。答复期限照常计算。',
  basis: OGI.cite('35'),
  by: 'office',
  obstacle: (state) =>
    first(
      closed(state),
      unregistered(state),
      when(state.reasons !== null, 'reasons-asked-twice', '已经要求过说明理由。', OGI.cite('35')),
    ),
  wrong: (state, { day, term }) =>
    first(noCount(term, 'term', OGI.cite('35')), earlierThan(day, state.receipt.day, '收到之日')),
  apply: (state, { day, term }) => ({ ...state, reasons: { ...demand(day, term), reasonable: null } }),
}

const reasonsGiven: StepRule<'reasons-given'> = {
  label: '收到理由',
  effect: '理由不合理的，可以不予处理；合理而期限内办不完的，可以确定延迟答复的合理期限并告知。',
  basis: OGI.cite('35'),
  by: 'office',
  obstacle: ({ reasons, ...state }) =>
    first(
      closed({ reasons, ...state }),
      when(
        reasons === null || reasons.answered !== null,
        'no-reasons-asked',
        '没有等待申请人说明理由。',
        OGI.cite('35'),
      ),
    ),
  wrong: (state, { day }) => earlierThan(day, state.reasons?.asked ?? day, '要求说明理由之日'),
  apply: (state, { day, reasonable }) =>
    state.reasons ? { ...state, reasons: { ...state.reasons, answered: day, reasonable } } : state,
}

/** What the applicant is asked for: to make the application clear, to say why there are so many. */
export const CORRECTION = {
  'correction-asked': correctionAsked,
  corrected,
  'reasons-asked': reasonsAsked,
  'reasons-given': reasonsGiven,
}
