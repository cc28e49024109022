import { describe, expect, it } from 'vitest'
import { OGI } from '#law/index.ts'
import { itemColumnsProblem } from './item-columns.ts'

describe(OGI.heading('24'), () => {
  it.each([
    { method: '主动公开', columns: [], fine: false },
    { method: '主动公开', columns: ['news'], fine: true },
    { method: '依申请公开', columns: [], fine: true },
    { method: '依申请公开', columns: ['services'], fine: true },
  ] as const)('an item of $method with columns $columns', ({ fine, ...item }) => {
    expect(itemColumnsProblem(item) === undefined).toBe(fine)
  })
})
