import { describe, expect, it } from 'vitest'
import {
  BUILT_IN_NOTICES,
  INSPECTION,
  inForceOn,
  UNANSWERED_VETO_MONTHS,
  workingCalendar,
} from '#law/index.ts'
import { answerDeadline, answerLimit } from './answer-limit.ts'
import { MESSAGE_KINDS } from './message-kinds.ts'

const calendar = workingCalendar(BUILT_IN_NOTICES)
const TARGETS = [
  { from: '2025-01-01', days: 3, source: '镇留言办理规定第二版' },
  { from: '2023-01-01', days: 5, source: '镇留言办理规定' },
]

describe('the limit to answer a message', () => {
  it.each([
    ['2023-01-01', 5],
    ['2024-12-31', 5],
    ['2025-01-01', 3],
    ['2026-11-20', 3],
  ])('received on %s is %i working days, by the target then in force', (day, days) => {
    expect(answerLimit(TARGETS, day)).toMatchObject({ days, unit: 'workday' })
  })

  it.each([
    ['2022-12-31', '2023-03-28', 87],
    ['2026-03-02', '2026-06-02', 92],
    ['2024-11-15', '2025-02-15', 92],
  ])('without a target on %s is the three months of the inspection, until %s', (day, _, days) => {
    expect(inForceOn(UNANSWERED_VETO_MONTHS, day)).toMatchObject({
      value: 3,
      basis: INSPECTION.cite('互动回应差'),
    })
    expect(answerLimit([], day)).toEqual({ days, unit: 'calendar', source: '' })
  })

  it('says when, by which rule and on what basis', () => {
    const limit = answerLimit(TARGETS, '2026-03-02')
    const told = answerDeadline({ kind: 'consult', limit, clockDay: '2026-03-02' }, calendar)
    expect(told.due).toBe('2026-03-05')
    expect(told.sentence).toContain('3个工作日')
    expect(told.sentence).toContain('镇留言办理规定第二版')
    expect(told.basis).toEqual(MESSAGE_KINDS.consult.basis)
    const general = answerLimit([], '2026-03-02')
    const late = answerDeadline({ kind: 'help', limit: general, clockDay: '2026-03-02' }, calendar)
    expect(late.due).toBe('2026-06-02')
    expect(late.basis).toEqual(INSPECTION.cite('互动回应差'))
    expect(late.sentence).toContain('政府网站与政务新媒体检查指标')
  })
})
