import { describe, expect, it } from 'vitest'
import { BUILT_IN_NOTICES, INSPECTION, OGI, UNANSWERED_VETO_MONTHS, workingCalendar } from '#law/index.ts'
import { type ItemSeen, overdueItems, unansweredLetters } from './duty-faults.ts'

const calendar = workingCalendar(BUILT_IN_NOTICES)
const item = (change: Partial<ItemSeen> = {}): ItemSeen => ({
  ...{ id: 'plans', name: '规划', department: 'planning', since: '2026-03-02', limitDays: 20 },
  ...{ columns: ['plans'], published: 0 },
  ...change,
})

describe(OGI.heading('26'), () => {
  it('is cited in the proof', () => {
    const [fault] = overdueItems([item()], '2026-12-01', calendar)
    expect(fault?.proof.at(-1)).toContain(OGI.cite('26').gist)
  })

  it.each([
    ['on the last day', '2026-03-30', {}, 0],
    ['on the day after', '2026-03-31', {}, 1],
    ['with something published', '2026-12-01', { published: 1 }, 0],
    ['without a fixed number of days', '2026-12-01', { limitDays: null }, 0],
    ['without a column of its own', '2026-12-01', { columns: [] }, 0],
  ])('an item %s', (_, today, change, count) => {
    expect(overdueItems([item(change)], today, calendar)).toHaveLength(count)
  })
})

describe(INSPECTION.heading('互动回应差'), () => {
  it.each([
    ['2026-08-23', 0],
    ['2026-08-22', 1],
  ])('a letter of %s without an answer on 2026-11-23 makes %d faults', (receivedDay, count) => {
    const letter = { id: 'l', number: '洋青镇信〔2026〕1号', receivedDay, department: '' }
    expect(unansweredLetters([letter], '2026-11-23')).toHaveLength(count)
    expect(UNANSWERED_VETO_MONTHS[0]?.value).toBe(3)
  })
})
