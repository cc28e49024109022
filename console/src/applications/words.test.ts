import { describe, expect, it } from 'vitest'
import { dueInWords, outcomeName } from './words.ts'

describe('when an application must be answered', () => {
  const due = { due: '2026-03-19', overdue: false, provisional: false }

  it.each([
    { today: '2026-03-18', given: due, words: '2026-03-19 到期' },
    { today: '2026-03-19', given: due, words: '今天到期' },
    { today: '2026-03-20', given: { ...due, overdue: true }, words: '已逾期，2026-03-19 到期' },
    { today: '2026-03-18', given: { ...due, provisional: true }, words: '2026-03-19 到期（暂定）' },
    { today: '2026-03-18', given: { ...due, due: null }, words: '' },
  ])('on $today it says “$words”', ({ today, given, words }) => {
    expect(dueInWords(given, today)).toBe(words)
  })
})

it('names a result with its group, once', () => {
  expect(outcomeName('granted')).toBe('予以公开')
  expect(outcomeName('unable_not_held')).toBe('无法提供：本机关不掌握相关政府信息')
})
