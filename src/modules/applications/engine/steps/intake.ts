import { OGI } from '#law/index.ts'
import { CHANNELS, receiptDay } from '../../rules/receipt-day.ts'
import type { EventOf } from '../case-event.ts'
import { type CaseState, restarted } from '../case-state.ts'
import { first, type StepRule, when } from '../step-rule.ts'
import { closed, earlierThan, unregistered } from './obstacles.ts'

const NOTHING = {
  registered: null,
  flow: 'office',
  departments: [],
  runs: [],
  correction: null,
  opinions: [],
  extension: null,
  reasons: null,
  fee: null,
  drafts: [],
  checked: null,
  signed: null,
  parts: 1,
  merged: null,
  escalated: null,
  ended: null,
  lapseUndone: null,
  replyDelivered: null,
  archived: null,
  remand: null,
} as const satisfies Partial<CaseState>

/** The case that begins when an application comes in. */
export function begun(event: EventOf<'received'>): CaseState {
  const day = receiptDay(event) ?? event.day
  const receipt = { day, arrived: event.day, channel: event.channel }
  const { subject = 'information', copies = false } = event
  return restarted({ ...NOTHING, receipt, subject, copies }, day, 'received')
}

const received: StepRule<'received'> = {
  label: '收到申请',
  effect: '按收件方式确定收到之日，答复期限从次日起算。',
  basis: OGI.cite('31'),
  by: 'office',
  obstacle: () => ({ name: 'already-received', message: '这件申请已经收到。', basis: OGI.cite('31') }),
  apply: (state) => state,
}

/** What is wrong with the way an application came in; null when its day of receipt stands. */
export function receiptObstacle(event: EventOf<'received'>) {
  const { label, basis } = CHANNELS[event.channel]
  const words = `${label}的，以双方确认之日为收到之日，还没有确认。`
  return first(
    when(receiptDay(event) === null, 'not-confirmed', words, basis, 'confirmed'),
    event.confirmed === undefined ? null : earlierThan(event.confirmed, event.day, '到达之日', basis),
  )
}

const registered: StepRule<'registered'> = {
  label: '登记',
  effect: '登记并交承办部门办理；答复期限仍自收到之日起算。',
  basis: OGI.cite('45'),
  by: 'office',
  obstacle: (state) =>
    first(
      closed(state),
      when(
        state.registered !== null,
        'already-registered',
        '这件申请已经登记，不能重复登记。',
        OGI.cite('45'),
      ),
    ),
  apply: (state, { day, department, flow = 'office' }) => ({
    ...state,
    registered: day,
    flow,
    departments: department === undefined ? [] : [department],
  }),
}

const departmentAdded: StepRule<'department-added'> = {
  label: '增加承办部门',
  effect: '几个部门共同办理；实行部门拟稿的，各部门都要拟出意见。期限不变。',
  basis: OGI.cite('45'),
  by: 'office',
  obstacle: (state) => first(closed(state), unregistered(state)),
  wrong: ({ departments }, { department }) =>
    when(
      departments.includes(department),
      'already-with-department',
      '这个部门已经在办理这件申请。',
      OGI.cite('45'),
      'department',
    ),
  apply: (state, { department }) => ({
    ...state,
    departments: [...state.departments, department],
    checked: null,
    signed: null,
  }),
}

const split: StepRule<'split'> = {
  label: '一事一申请拆分',
  effect: '一件申请含几件事的，拆成几件分别办理，每件的期限都自原申请收到之日起算。',
  basis: OGI.cite('29.2'),
  by: 'office',
  obstacle: (state) =>
    first(
      closed(state),
      unregistered(state),
      when(state.parts > 1, 'already-split', '这件申请已经拆分过。', OGI.cite('29.2')),
      when(state.merged !== null, 'merged', '这件申请已经合并办理，不能再拆分。', OGI.cite('29.2')),
    ),
  wrong: (_, { into }) =>
    when(into < 2 || into > 20, 'not-a-split', '拆分须在 2 至 20 件之间。', OGI.cite('29.2'), 'into'),
  apply: (state, { into }) => ({ ...state, parts: into }),
}

const merged: StepRule<'merged'> = {
  label: '合并办理',
  effect: '与同一申请人的另一件合在一起答复，随那一件答复而办结；两件仍各自计入年报。',
  basis: OGI.cite('45'),
  by: 'office',
  obstacle: (state) =>
    first(
      closed(state),
      unregistered(state),
      when(state.merged !== null, 'already-merged', '这件申请已经合并办理。', OGI.cite('45')),
      when(state.parts > 1, 'already-split', '这件申请已经拆分，不能再合并。', OGI.cite('45')),
    ),
  apply: (state, { into }) => ({ ...state, merged: into }),
}

/** Coming in, being registered, and to whom it goes. */
export const INTAKE = { received, registered, 'department-added': departmentAdded, split, merged }
