import { expect, it } from 'vitest'
import { valueAt } from './value-at.ts'

it('follows a path to its number', () => {
  expect(valueAt({ art20_1: { issued: 3 } }, ['art20_1', 'issued'])).toBe(3)
})

it('gives 0 where the path ends before', () => {
  expect(valueAt({ art20_1: {} }, ['art20_1', 'rules', 'issued'])).toBe(0)
  expect(valueAt(null, ['a'])).toBe(0)
})
