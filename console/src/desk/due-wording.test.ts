import { describe, expect, it } from 'vitest'
import { dueWording } from './due-wording.ts'

const running = { due: '2026-03-19', paused: false, late: false }

describe('how a due day is told', () => {
  it.each([
    { limit: { ...running, late: true, workdaysLeft: -1 }, text: '已逾期 1 个工作日', state: 'late' },
    // Due on a Friday, looked at on the Saturday after.
    { limit: { ...running, late: true, workdaysLeft: 0 }, text: '已逾期', state: 'late' },
    { limit: { ...running, workdaysLeft: 0 }, text: '今天到期', state: 'today' },
    { limit: { ...running, workdaysLeft: 1 }, text: '还有 1 个工作日', state: 'soon' },
    { limit: { ...running, workdaysLeft: 5 }, text: '还有 5 个工作日', state: 'soon' },
    { limit: { ...running, workdaysLeft: 6 }, text: '还有 6 个工作日', state: 'later' },
    {
      limit: { due: null, paused: true, late: false, workdaysLeft: null },
      text: '计时暂停',
      state: 'paused',
    },
    { limit: { due: null, paused: false, late: false, workdaysLeft: null }, text: '', state: 'none' },
  ])('$limit is told as “$text”', ({ limit, text, state }) => {
    expect(dueWording(limit)).toEqual({ text, state })
  })
})
