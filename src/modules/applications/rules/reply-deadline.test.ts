import { describe, expect, it } from 'vitest'
import { BUILT_IN_NOTICES, citation, REPLY_LIMIT, workingCalendar } from '#law/index.ts'
import { replyDeadline, replyLimit } from './reply-deadline.ts'

const calendar = workingCalendar(BUILT_IN_NOTICES)

describe('the deadline of a reply (REPLY_LIMIT)', () => {
  it('counts the workdays that the law in force on the day of receipt gives', () => {
    expect(replyLimit({ receivedDay: '2019-05-15' })).toMatchObject({
      start: '2019-05-15',
      days: REPLY_LIMIT[0]?.value,
      basis: REPLY_LIMIT[0]?.basis,
      pauses: [],
    })
  })

  it('refuses a day before the regulation was in force', () => {
    expect(() => replyLimit({ receivedDay: '2019-05-14' })).toThrow(RangeError)
  })

  it.each([
    ['2026-02-13', '2026-03-19'],
    ['2026-03-02', '2026-03-30'],
  ])('of what came in on %s is %s', (receivedDay, due) => {
    const reckoning = replyDeadline({ receivedDay }, calendar)
    expect(reckoning).toMatchObject({ due, provisional: false })
    expect(reckoning.days.filter((day) => day.counted)).toHaveLength(20)
  })

  it('says in one sentence how it was counted, and on what basis', () => {
    const { sentence, basis } = replyDeadline({ receivedDay: '2026-03-02' }, calendar)
    expect(sentence).toBe(
      `自收到之日（2026年3月2日）起 20 个工作日，依${citation(basis)}，最迟于2026年3月30日答复。`,
    )
  })

  it('says that a date in a year without a notice is provisional', () => {
    const { sentence, provisional } = replyDeadline({ receivedDay: '2026-12-28' }, calendar)
    expect(provisional).toBe(true)
    expect(sentence).toContain('暂定')
  })
})
