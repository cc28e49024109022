import { expect, it } from 'vitest'
import { groupByStep } from './group-by-step.ts'

it('groups what waits by step and keeps the order in which things came', () => {
  const [a, b, c] = [
    { step: '初审', title: '甲' },
    { step: '登记', title: '乙' },
    { step: '初审', title: '丙' },
  ] as const
  expect(groupByStep([a, b, c])).toEqual([
    { step: '初审', items: [a, c] },
    { step: '登记', items: [b] },
  ])
})
