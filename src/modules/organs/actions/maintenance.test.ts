import { describe, expect, it } from 'vitest'
import { organsContract } from '../contract.ts'

const input = organsContract.setMaintenance['~orpc'].inputSchema
const asked = (maintenance: object | null) => ({
  organ: 'yangqing',
  key: '0198c3f0-0000-7000-8000-000000000001',
  maintenance,
})
const PLAN = { from: '2026-12-05 22:00', to: '2026-12-05 23:30', what: '升级数据库' }

describe('a planned maintenance', () => {
  it.each([
    { plan: PLAN, may: true, why: 'a plan' },
    { plan: null, may: true, why: 'none any more' },
    { plan: { ...PLAN, to: '2026-12-05 22:01' }, may: true, why: 'one minute long' },
    { plan: { ...PLAN, to: '2026-12-05 22:00' }, may: false, why: 'over when it begins' },
    { plan: { ...PLAN, from: '今晚' }, may: false, why: 'without a day' },
    { plan: { ...PLAN, what: '' }, may: false, why: 'without a word of what it is' },
  ])('may be set: $may ($why)', async ({ plan, may }) => {
    const result = await input?.['~standard'].validate(asked(plan))
    expect(result !== undefined && !result.issues).toBe(may)
  })
})
