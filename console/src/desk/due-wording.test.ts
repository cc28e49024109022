import { describe, expect, it } from 'vitest'
import { byUrgency, dueWording } from './due-wording.ts'

describe('how a due day is told', () => {
  it.each([
    { due: '2026-03-19', left: -1, text: '已逾期 1 个工作日', state: 'late' },
    { due: '2026-03-19', left: 0, text: '今天到期', state: 'today' },
    { due: '2026-03-19', left: 1, text: '还有 1 个工作日', state: 'soon' },
    { due: '2026-03-19', left: 5, text: '还有 5 个工作日', state: 'soon' },
    { due: '2026-03-19', left: 6, text: '还有 6 个工作日', state: 'later' },
    { due: null, left: null, text: '计时暂停', state: 'paused' },
  ])('with $left workdays left it says $text', ({ due, left, text, state }) => {
    expect(dueWording(due, left)).toEqual({ text, state })
  })
})

describe('the order of what falls due', () => {
  it('puts the earliest day first and what stands still last', () => {
    const late = { due: '2026-03-01', workdaysLeft: -3 }
    const near = { due: '2026-03-09', workdaysLeft: 2 }
    const still = { due: null, workdaysLeft: null }
    expect([still, near, late].sort(byUrgency)).toEqual([late, near, still])
  })
})
