import { describe, expect, it } from 'vitest'
import { dueWording } from './due-wording.ts'

const running = { due: '2026-03-19', paused: false, late: false, countedIn: 'workday' as const }
const inDays = { ...running, countedIn: 'day' as const }

describe('how a due day is told', () => {
  it.each([
    { limit: { ...running, late: true, daysLeft: -1 }, text: '已逾期 1 个工作日', state: 'late' },
    // Due on a Friday, looked at on the Saturday after.
    { limit: { ...running, late: true, daysLeft: 0 }, text: '已逾期', state: 'late' },
    { limit: { ...running, daysLeft: 0 }, text: '今天到期', state: 'today' },
    { limit: { ...running, daysLeft: 1 }, text: '还有 1 个工作日', state: 'soon' },
    { limit: { ...running, daysLeft: 5 }, text: '还有 5 个工作日', state: 'soon' },
    { limit: { ...running, daysLeft: 6 }, text: '还有 6 个工作日', state: 'later' },
    { limit: { ...inDays, daysLeft: 7 }, text: '还有 7 天', state: 'soon' },
    { limit: { ...inDays, daysLeft: 8 }, text: '还有 8 天', state: 'later' },
    { limit: { ...inDays, late: true, daysLeft: -3 }, text: '已逾期 3 天', state: 'late' },
    {
      limit: { ...running, due: null, paused: true, daysLeft: null },
      text: '计时暂停',
      state: 'paused',
    },
    { limit: { ...running, due: null, daysLeft: null }, text: '', state: 'none' },
  ])('$limit is told as “$text”', ({ limit, text, state }) => {
    expect(dueWording(limit)).toEqual({ text, state })
  })
})
