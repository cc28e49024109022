import { expect, it } from 'vitest'
import { standingWords } from './standing-words.ts'

it.each([
  ['late', 6, '逾期 6 天'],
  ['open', 0, '办理中'],
  ['reported', 0, '待确认'],
  ['confirmed', 0, '已完成'],
] as const)('a task that is %s is called %s', (standing, daysLate, words) => {
  expect(standingWords({ standing, daysLate })).toBe(words)
})
