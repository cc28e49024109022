import { FEES, OGI, workdaysBetween } from '#law/index.ts'
import { NO_DECISION, OUTCOMES } from '../../rules/outcome-kinds.ts'
import { awaitsCorrection, awaitsPayment, type Ended } from '../case-state.ts'
import { first, type StepRule, when } from '../step-rule.ts'
import { termOver } from './correction.ts'
import { closed, earlierThan, unregistered } from './obstacles.ts'

const ended = (day: string, how: Ended['how']): Ended => ({ day, how, outcome: null, row: NO_DECISION.row })

const withdrawn: StepRule<'withdrawn'> = {
  label: '申请人撤回',
  effect: '终止办理，计入“其他处理—其他”；答复期限停止计算，不能撤销。',
  basis: NO_DECISION.basis,
  by: 'office',
  obstacle: closed,
  wrong: (state, { day }) => earlierThan(day, state.receipt.day, '收到日期', NO_DECISION.basis),
  apply: (state, { day }) => ({ ...state, ended: ended(day, 'withdrawal') }),
}

const LAPSES = {
  correction: { outcome: 'correction-overdue', basis: OGI.cite('30') },
  fee: { outcome: 'fee-unpaid', basis: FEES.cite('6') },
} as const

const lapsed: StepRule<'lapsed'> = {
  label: '逾期终止',
  effect: '申请人没有正当理由逾期不补正，或者逾期不缴费的，视为放弃，不再处理；各计入年报的那一行。',
  basis: OGI.cite('30'),
  by: 'office',
  obstacle: (state, world) =>
    first(
      closed(state),
      when(
        !awaitsCorrection(state) && !awaitsPayment(state),
        'nothing-awaited',
        '没有等待申请人补正或者缴费，不能按逾期终止。',
        OGI.cite('30'),
      ),
      when(
        !termOver(state, 'correction', world) && !termOver(state, 'fee', world),
        'term-not-over',
        '申请人的期限还没有满，或者通知还没有送达，不能按逾期终止。',
        OGI.cite('30'),
      ),
    ),
  wrong: (state, { why }, world) =>
    when(
      !termOver(state, why, world),
      'term-not-over',
      '申请人的这个期限还没有满。',
      LAPSES[why].basis,
      'why',
    ),
  apply: (state, { day, why }) => {
    const { outcome } = LAPSES[why]
    return { ...state, ended: { day, how: 'lapse', outcome, row: OUTCOMES[outcome].row } }
  },
}

/** House rule, not the law's: within how many workdays a lapse is taken back; later the applicant applies anew. */
const UNDO_DAYS = 20

const lapseUndone: StepRule<'lapse-undone'> = {
  label: '撤销逾期终止',
  effect:
    '申请人有正当理由，或者费用其实已经按时缴纳的，写明情况后恢复办理；终止告知书的文号作废，年报不再计入。',
  basis: OGI.cite('30'),
  by: 'office',
  obstacle: (state, { day, calendar }) =>
    first(
      when(state.ended?.how !== 'lapse', 'not-lapsed', '不是逾期终止的，不能这样恢复办理。', OGI.cite('30')),
      when(state.archived !== null, 'already-archived', '已经归档，请申请人重新提出。', OGI.cite('45')),
      when(
        workdaysBetween(calendar, state.ended?.day ?? day, day) > UNDO_DAYS,
        'undone-too-late',
        `逾期终止已经超过 ${UNDO_DAYS} 个工作日，请申请人重新提出。`,
        OGI.cite('30'),
      ),
    ),
  wrong: (state, { day }) => earlierThan(day, state.ended?.day ?? day, '终止之日', OGI.cite('30')),
  apply: (state, { day }) => ({ ...state, ended: null, lapseUndone: day }),
}

const transferred: StepRule<'transferred'> = {
  label: '转送其他机关',
  effect: '误投到本机关的申请转给应当受理的机关，并把名称和联系方式告知申请人；计入“其他处理—其他”。',
  basis: OGI.cite('36(5)'),
  by: 'office',
  obstacle: closed,
  wrong: (state, { day, to }) =>
    first(
      earlierThan(day, state.receipt.day, '收到日期'),
      when(to.trim() === '', 'no-right-organ', '请写明转给哪个机关和怎样联系。', OGI.cite('36(5)'), 'to'),
    ),
  apply: (state, { day }) => ({ ...state, ended: ended(day, 'transfer') }),
}

const recordDecided: StepRule<'record-decided'> = {
  label: '处理更正申请',
  effect: '记录确有错误且归本机关的予以更正，归别的机关的转送并告知，或者告知向谁提出；不能撤销。',
  basis: OGI.cite('41'),
  by: 'office',
  obstacle: (state) =>
    first(
      closed(state),
      unregistered(state),
      when(state.subject !== 'record', 'not-a-record-request', '这件申请不是要求更正记录。', OGI.cite('41')),
    ),
  wrong: (state, { day, decision, to = '' }) =>
    first(
      earlierThan(day, state.registered ?? day, '登记日期'),
      when(
        decision === 'forwarded' && to.trim() === '',
        'no-right-organ',
        '请写明转送哪个机关。',
        OGI.cite('41'),
        'to',
      ),
    ),
  apply: (state, { day }) => ({ ...state, ended: ended(day, 'record') }),
}

/** Every way a case ends without a reply. */
export const ENDING = {
  withdrawn,
  lapsed,
  'lapse-undone': lapseUndone,
  transferred,
  'record-decided': recordDecided,
}
