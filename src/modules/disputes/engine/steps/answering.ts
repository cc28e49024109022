import { LITIGATION, RECONSIDERATION } from '#law/index.ts'
import { type DisputeCase, isSuit, isSuspended } from '../dispute-state.ts'
import { first, type StepRule, when } from '../step-rule.ts'
import { basisFor, decided, earlierThan, ORDER } from './obstacles.ts'

const noticeReceived: StepRule<'notice-received'> = {
  label: '收到答复（应诉）通知书',
  effect: '从收到副本的次日起计算答复或者答辩、举证的期限。',
  basis: ORDER,
  by: 'office',
  obstacle: (state) =>
    first(
      decided(state),
      when(state.notice !== null, 'already-noticed', '已经登记收到通知书。', basisFor(state, ORDER)),
    ),
  wrong: (state, { day }) => earlierThan(state, day, state.filed, '受理日期'),
  apply: (state, { day, track }) => ({ ...state, notice: day, track }),
}

const trackChanged: StepRule<'track-changed'> = {
  label: '变更审理程序',
  effect: '简易程序和普通程序互转，答复和审结的期限按新的程序计算。',
  basis: { review: RECONSIDERATION.cite('53'), suit: LITIGATION.cite('82') },
  by: 'office',
  obstacle: (state) =>
    first(
      decided(state),
      when(state.notice === null, 'no-notice', '还没有收到通知书。', basisFor(state, ORDER)),
    ),
  wrong: (state, { track }) =>
    when(track === state.track, 'same-track', '已经是这个程序。', basisFor(state, ORDER), 'track'),
  apply: (state, { track }) => ({ ...state, track }),
}

const answerSubmitted: StepRule<'answer-submitted'> = {
  label: '提交答复（答辩状）和证据',
  effect: '答复期限停止计算；逾期也要如实登记。',
  basis: ORDER,
  by: 'office',
  obstacle: (state) =>
    first(
      decided(state),
      when(state.notice === null, 'no-notice', '还没有收到通知书，没有要答复的。', basisFor(state, ORDER)),
      when(state.answered !== null, 'already-answered', '已经提交答复。', basisFor(state, ORDER)),
    ),
  wrong: (state, { day }) => earlierThan(state, day, state.notice ?? day, '收到通知书之日'),
  apply: (state, { day }) => ({ ...state, answered: day }),
}

const SUPPLEMENT = { review: RECONSIDERATION.cite('48'), suit: LITIGATION.cite('39') } as const

const evidenceAsked: StepRule<'evidence-asked'> = {
  label: '要求补充证据（准许延期举证）',
  effect: '按复议机关或者法院定下的日期计算补充证据的期限。',
  basis: { review: SUPPLEMENT.review, suit: LITIGATION.cite('36') },
  by: 'office',
  obstacle: (state) =>
    first(
      decided(state),
      when(state.notice === null, 'no-notice', '还没有收到通知书。', basisFor(state, ORDER)),
      when(
        state.evidence.some(({ added }) => added === null),
        'evidence-awaited',
        '上一次要求补充的证据还没有提交。',
        basisFor(state, SUPPLEMENT),
      ),
    ),
  wrong: (state, { day, until }) =>
    first(
      earlierThan(state, day, state.notice ?? day, '收到通知书之日'),
      when(
        until < day,
        'until-too-early',
        '提交的最后一天不能早于要求之日。',
        basisFor(state, SUPPLEMENT),
        'until',
      ),
    ),
  apply: (state, { day, until }) => ({
    ...state,
    evidence: [...state.evidence, { asked: day, until, added: null }],
  }),
}

const evidenceAdded: StepRule<'evidence-added'> = {
  label: '提交补充证据',
  effect: '补充证据的期限停止计算。',
  basis: SUPPLEMENT,
  by: 'office',
  obstacle: (state) =>
    first(
      decided(state),
      when(
        !state.evidence.some(({ added }) => added === null),
        'no-evidence-asked',
        '没有等待补充的证据。',
        basisFor(state, SUPPLEMENT),
      ),
    ),
  wrong: (state, { day }) => earlierThan(state, day, state.evidence.at(-1)?.asked ?? day, '要求补充之日'),
  apply: (state, { day }) => ({
    ...state,
    evidence: state.evidence.map((one) => (one.added === null ? { ...one, added: day } : one)),
  }),
}

const HEARING = { review: RECONSIDERATION.cite('51'), suit: LITIGATION.cite('3.3') } as const

const hearingSet: StepRule<'hearing-set'> = {
  label: '定下听证（开庭）日期',
  effect: '到日子提醒；机关负责人应当参加，不能参加的委托工作人员。改期的再登记一次。',
  basis: HEARING,
  by: 'office',
  obstacle: (state) =>
    first(
      decided(state),
      when(
        state.notice === null && !isSuit(state),
        'no-notice',
        '还没有收到通知书。',
        basisFor(state, HEARING),
      ),
    ),
  wrong: (state, { day, on }) =>
    first(
      earlierThan(state, day, state.filed, '受理日期'),
      when(
        on < day,
        'on-too-early',
        '听证（开庭）的日子不能早于接到通知之日。',
        basisFor(state, HEARING),
        'on',
      ),
    ),
  apply: (state, { day, form, on }) => ({ ...state, hearing: { set: day, form, on, heard: null } }),
}

const awaited = ({ hearing }: DisputeCase) => hearing !== null && hearing.heard === null

const heard: StepRule<'heard'> = {
  label: '登记听证（开庭）情况',
  effect: '记下已经听证或者开庭，机关负责人有没有到场。',
  basis: HEARING,
  by: 'office',
  obstacle: (state) =>
    first(
      decided(state),
      when(!awaited(state), 'no-hearing', '没有等待的听证或者开庭。', basisFor(state, HEARING)),
    ),
  wrong: (state, { day }) => earlierThan(state, day, state.hearing?.set ?? day, '接到通知之日'),
  apply: (state, { day }) =>
    state.hearing ? { ...state, hearing: { ...state.hearing, heard: day } } : state,
}

const STANDSTILL = { review: RECONSIDERATION.cite('39'), suit: LITIGATION.cite('101') } as const

const suspended: StepRule<'suspended'> = {
  label: '中止审理',
  effect: '审理期限停止计算；办件不停，仍可以提交材料。',
  basis: STANDSTILL,
  by: 'office',
  obstacle: (state) =>
    first(
      decided(state),
      when(isSuspended(state), 'already-suspended', '已经中止。', basisFor(state, STANDSTILL)),
    ),
  wrong: (state, { day }) => earlierThan(state, day, state.pauses.at(-1)?.to ?? state.filed, '前一步'),
  apply: (state, { day }) => ({ ...state, pauses: [...state.pauses, { from: day, to: null }] }),
}

const resumed: StepRule<'resumed'> = {
  label: '恢复审理',
  effect: '审理期限继续计算。',
  basis: STANDSTILL,
  by: 'office',
  obstacle: (state) =>
    first(
      decided(state),
      when(!isSuspended(state), 'not-suspended', '没有中止。', basisFor(state, STANDSTILL)),
    ),
  wrong: (state, { day }) => earlierThan(state, day, state.pauses.at(-1)?.from ?? day, '中止之日'),
  apply: (state, { day }) => ({
    ...state,
    pauses: state.pauses.map((one) => (one.to === null ? { ...one, to: day } : one)),
  }),
}

/** From the notice to the hearing. */
export const ANSWERING = {
  'notice-received': noticeReceived,
  'track-changed': trackChanged,
  'answer-submitted': answerSubmitted,
  'evidence-asked': evidenceAsked,
  'evidence-added': evidenceAdded,
  'hearing-set': hearingSet,
  heard,
  suspended,
  resumed,
}
