import { describe, expect, it } from 'vitest'
import { CIVIL_CODE } from '#law/index.ts'
import { MONTHS_BASIS, monthsBefore } from './months-before.ts'

describe(CIVIL_CODE.heading('202'), () => {
  it.each([
    ['2026-11-23', 6, '2026-05-23'],
    ['2026-03-31', 1, '2026-02-28'],
    ['2024-03-31', 1, '2024-02-29'],
    ['2026-01-15', 1, '2025-12-15'],
    ['2026-12-31', 12, '2025-12-31'],
    ['2026-08-31', 6, '2026-02-28'],
  ])('%s less %d months is %s', (day, count, before) => {
    expect(monthsBefore(day, count)).toBe(before)
  })

  it('is where the count rests', () => {
    expect(MONTHS_BASIS).toEqual(CIVIL_CODE.cite('202'))
  })
})
