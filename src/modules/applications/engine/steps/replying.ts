import { FEES, OGI } from '#law/index.ts'
import { isWithheld, NO_DECISION, OUTCOMES, type Outcome } from '../../rules/outcome-kinds.ts'
import type { EventOf } from '../case-event.ts'
import { awaitsPayment, type CaseState } from '../case-state.ts'
import { first, type Obstacle, type StepRule, type World, when } from '../step-rule.ts'
import { termOver } from './correction.ts'
import { flowOpen } from './deciding.ts'
import { closed, earlierThan, unregistered } from './obstacles.ts'
import { opinionsOpen } from './opinions.ts'

type Demanding = (state: CaseState, event: EventOf<'replied'>, world: World) => Obstacle | null

const holdsBack = ({ withheld = [] }: EventOf<'replied'>) =>
  withheld.length > 0 && withheld.every((one) => isWithheld(OUTCOMES[one].row))

/** What some outcomes ask of the case; the others ask nothing. */
const DEMANDS: Partial<Record<Outcome, Demanding>> = {
  granted: (state, _, world) => opinionsOpen(state, world, true),
  'partially-granted': (state, event, world) =>
    first(
      opinionsOpen(state, world, false),
      when(
        !holdsBack(event),
        'no-ground-for-part',
        '部分公开的，须写明不公开部分的理由。',
        OGI.cite('37'),
        'withheld',
      ),
    ),
  'still-unclear': ({ correction }) =>
    when(
      correction === null || correction.answered === null,
      'no-correction',
      '没有告知补正并收到补正，不能以补正后仍不明确答复。',
      OGI.cite('30'),
      'outcome',
    ),
  'correction-overdue': (state, _, world) =>
    when(
      !termOver(state, 'correction', world),
      'term-not-over',
      '补正期限还没有满。',
      OGI.cite('30'),
      'outcome',
    ),
  'fee-unpaid': (state, _, world) =>
    when(!termOver(state, 'fee', world), 'term-not-over', '缴费期限还没有满。', FEES.cite('6'), 'outcome'),
  excessive: (state, _, world) =>
    when(
      state.reasons?.reasonable !== false && !termOver(state, 'reasons', world),
      'reasons-open',
      '须先要求说明理由；理由不合理，或者期满没有说明的，才能不予处理。',
      OGI.cite('35'),
      'outcome',
    ),
}

const unlikeDraft = ({ flow, drafts }: CaseState, { outcome }: EventOf<'replied'>) =>
  when(
    flow !== 'office' && drafts.some((one) => one.outcome !== outcome),
    'not-as-decided',
    '答复结果与审核、签发的稿子不一致。',
    OGI.cite('45'),
    'outcome',
  )

const withoutLead = ({ merged }: CaseState, { joint }: EventOf<'replied'>) =>
  first(
    when(
      merged !== null && joint !== merged,
      'answered-with-lead',
      '已经合并办理，随合并的那一件一起答复。',
      OGI.cite('45'),
    ),
    when(
      merged === null && joint !== undefined,
      'not-merged',
      '没有合并办理，不能随另一件答复。',
      OGI.cite('45'),
      'joint',
    ),
  )

const UNPAID_WORDS = '已经通知收费，还没有缴清，不能答复。'

const unpaid = (state: CaseState, outcome: Outcome | null) =>
  when(awaitsPayment(state) && outcome !== 'fee-unpaid', 'fee-not-paid', UNPAID_WORDS, FEES.cite('6'))

const replied: StepRule<'replied'> = {
  label: '答复',
  effect: '编答复文号，申请人凭编号和查询码即可看到答复书；答复期限停止计算，不能撤销。',
  basis: OGI.cite('36'),
  by: 'office',
  offered: ({ merged }) => merged === null,
  obstacle: (state, world) =>
    first(
      closed(state),
      unregistered(state, 'reply-before-registration'),
      when(
        state.subject === 'record',
        'record-request',
        '这是要求更正记录，不是申请信息，请按更正、转送或者告知处理。',
        OGI.cite('41'),
      ),
      flowOpen(state),
      termOver(state, 'fee', world) ? null : unpaid(state, null),
    ),
  wrong: (state, event, world) =>
    first(
      earlierThan(event.day, state.receipt.day, '收到日期'),
      earlierThan(event.day, state.registered ?? event.day, '登记日期'),
      withoutLead(state, event),
      unpaid(state, event.outcome),
      unlikeDraft(state, event),
      (event.outcome && DEMANDS[event.outcome]?.(state, event, world)) ?? null,
    ),
  apply: (state, { day, outcome }) => ({
    ...state,
    ended: { day, how: 'reply', outcome, row: outcome ? OUTCOMES[outcome].row : NO_DECISION.row },
  }),
}

/** The reply, and what each outcome asks of the case. */
export const REPLYING = { replied }
