import { expect, it } from 'vitest'
import { monthAfter } from './month-steps.ts'

it('turns the month over the year in both directions', () => {
  expect(monthAfter('2026-12', 1)).toBe('2027-01')
  expect(monthAfter('2026-01', -1)).toBe('2025-12')
  expect(monthAfter('2026-05', 0)).toBe('2026-05')
})
