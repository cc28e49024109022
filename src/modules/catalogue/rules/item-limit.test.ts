import { describe, expect, it } from 'vitest'
import { OGI, PROACTIVE_LIMIT } from '#law/index.ts'
import { itemLimitProblem } from './item-limit.ts'

const TODAY = '2026-03-02'
const most = PROACTIVE_LIMIT[0]?.value ?? 0

describe(OGI.heading('26'), () => {
  it.each([
    { limitDays: most - 1, method: '主动公开', otherProvision: false, fine: true },
    { limitDays: most, method: '主动公开', otherProvision: false, fine: true },
    { limitDays: most + 1, method: '主动公开', otherProvision: false, fine: false },
    { limitDays: most + 1, method: '主动公开', otherProvision: true, fine: true },
    { limitDays: most + 1, method: '依申请公开', otherProvision: false, fine: true },
    { limitDays: null, method: '主动公开', otherProvision: false, fine: true },
  ] as const)('a limit of $limitDays workdays, $method, other provision $otherProvision', (item) => {
    expect(itemLimitProblem(item, TODAY) === undefined).toBe(item.fine)
  })

  it('is named to the person who set too long a limit', () => {
    const item = { limitDays: 21, method: '主动公开', otherProvision: false } as const
    expect(itemLimitProblem(item, TODAY)).toContain('第二十六条')
  })
})
