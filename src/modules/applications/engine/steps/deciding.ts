import { OGI } from '#law/index.ts'
import type { CaseState } from '../case-state.ts'
import { first, type StepRule, when } from '../step-rule.ts'
import { closed, earlierThan, unregistered } from './obstacles.ts'

const BASIS = OGI.cite('45')

const byOffice = ({ flow }: CaseState) =>
  when(flow === 'office', 'office-decides', '这件申请由公开办直接办理，不经部门拟稿。', BASIS)

/** The departments whose draft is missing; where none was named, one draft is needed all the same. */
export function draftsMissing({ departments, drafts }: CaseState): string[] {
  const wanted = departments.length === 0 ? [''] : departments
  return wanted.filter((id) => !drafts.some(({ department }) => id === '' || department === id))
}

const drafted: StepRule<'drafted'> = {
  label: '部门拟稿',
  effect: '承办部门拟出答复意见，交公开办审核。重新拟稿的，原来的审核和签发作废。',
  basis: BASIS,
  by: 'department',
  obstacle: (state) => first(closed(state), unregistered(state), byOffice(state)),
  wrong: (state, { day, department }) =>
    first(
      earlierThan(day, state.registered ?? day, '登记之日'),
      when(
        department !== undefined && state.departments.length > 0 && !state.departments.includes(department),
        'not-its-case',
        '这个部门不承办这件申请。',
        BASIS,
        'department',
      ),
    ),
  apply: (state, { department = state.departments[0] ?? '', outcome }) => ({
    ...state,
    drafts: [...state.drafts.filter((one) => one.department !== department), { department, outcome }],
    checked: null,
    signed: null,
  }),
}

function unlikeDrafts({ drafts }: CaseState) {
  const kinds = new Set(drafts.map(({ outcome }) => outcome))
  return when(
    kinds.size > 1,
    'drafts-differ',
    '几个部门的意见不一致，请先协商一致，或者按部分公开重新拟稿。',
    BASIS,
  )
}

const checked: StepRule<'checked'> = {
  label: '公开办审核',
  effect: '通过的送领导签发（或者直接答复）；不通过的写明理由，退回部门重新拟稿。',
  basis: OGI.cite('17'),
  by: 'office',
  obstacle: (state) =>
    first(
      closed(state),
      unregistered(state),
      byOffice(state),
      when(draftsMissing(state).length > 0, 'not-drafted', '承办部门还没有全部拟稿。', BASIS),
      when(state.checked !== null, 'already-checked', '已经审核通过。', BASIS),
    ),
  wrong: (state, { passed }) => (passed ? unlikeDrafts(state) : null),
  apply: (state, { day, passed }) => (passed ? { ...state, checked: day } : { ...state, drafts: [] }),
}

const signed: StepRule<'signed'> = {
  label: '领导签发',
  effect: '签发以后才能答复；不同意的写明理由，退回部门重新拟稿。',
  basis: BASIS,
  by: 'leader',
  obstacle: (state) =>
    first(
      closed(state),
      unregistered(state),
      when(state.flow !== 'draft-check-sign', 'no-signature-needed', '这件申请不需要领导签发。', BASIS),
      when(state.checked === null, 'not-checked', '公开办还没有审核通过。', BASIS),
      when(state.signed !== null, 'already-signed', '已经签发。', BASIS),
    ),
  apply: (state, { day, passed }) =>
    passed ? { ...state, signed: day } : { ...state, drafts: [], checked: null },
}

/** What the flow of a case still asks before it may be answered. */
export function flowOpen(state: CaseState) {
  if (state.flow === 'office') return null
  return first(
    when(draftsMissing(state).length > 0, 'not-drafted', '承办部门还没有全部拟稿，不能答复。', BASIS),
    when(state.checked === null, 'not-checked', '公开办还没有审核通过，不能答复。', BASIS),
    when(
      state.flow === 'draft-check-sign' && state.signed === null,
      'not-signed',
      '领导还没有签发，不能答复。',
      BASIS,
    ),
  )
}

/** Who decides: the department drafts, the office checks, the leader signs. */
export const DECIDING = { drafted, checked, signed }
