import { LITIGATION, OGI, RECONSIDERATION } from '#law/index.ts'
import { OUTCOMES } from '../../rules/outcome-kinds.ts'
import { awaitsRedecision } from '../case-state.ts'
import { first, type StepRule, when } from '../step-rule.ts'
import { closed, earlierThan, noCount } from './obstacles.ts'

const BY_ORDER = RECONSIDERATION.cite('64')

const remanded: StepRule<'remanded'> = {
  label: '决定、判决责令重新处理',
  effect: '按复议决定或者判决的期限重新处理，从收到的次日起算；年报仍计第一次的答复。',
  basis: BY_ORDER,
  by: 'system',
  obstacle: (state) =>
    first(
      when(state.ended === null, 'not-ended', '还没有办结，按原来的期限办理。', BY_ORDER),
      when(awaitsRedecision(state), 'already-remanded', '已经在重新处理。', BY_ORDER),
    ),
  wrong: (state, { day, days }) =>
    first(
      earlierThan(day, state.ended?.day ?? day, '办结之日', BY_ORDER),
      noCount(days, 'days', LITIGATION.cite('72')),
    ),
  apply: (state, { day, days, unit }) => ({
    ...state,
    archived: null,
    remand: { day, days, unit, decided: null, outcome: null },
  }),
}

const redecided: StepRule<'redecided'> = {
  label: '登记重新处理的结果',
  effect: '重新作出的答复已经发出，重新处理的期限停止计算；年报仍计第一次的答复。',
  basis: OGI.cite('36'),
  by: 'office',
  obstacle: (state) =>
    when(!awaitsRedecision(state), 'not-remanded', '没有责令重新处理的决定、判决。', OGI.cite('36')),
  wrong: (state, { day }) => earlierThan(day, state.remand?.day ?? day, '收到决定、判决之日'),
  apply: (state, { day, outcome }) =>
    state.remand ? { ...state, remand: { ...state.remand, decided: day, outcome } } : state,
}

const triaged: StepRule<'triaged'> = {
  label: '转为来信或者引导信访',
  effect:
    '内容是信访、投诉、举报、咨询的，告知不作公开申请处理，转为来信办理或者告知渠道；计入“信访举报投诉类申请”。',
  basis: OGI.cite('39.1'),
  by: 'office',
  obstacle: (state) =>
    first(
      closed(state),
      when(state.subject === 'record', 'record-request', '这是要求更正记录，不能转为来信。', OGI.cite('41')),
    ),
  wrong: (state, { day }) => earlierThan(day, state.receipt.day, '收到日期'),
  // It is taken in the dialog of its own, which also opens the other case.
  offered: () => false,
  apply: (state, { day }) => ({
    ...state,
    ended: { day, how: 'transfer', outcome: 'petition', row: OUTCOMES.petition.row },
  }),
}

/** What comes after an application turned out to be something else, or was decided and fought. */
export const AFTER_DECISION = { remanded, redecided, triaged }
