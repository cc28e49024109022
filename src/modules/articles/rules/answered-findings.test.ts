import { describe, expect, it } from 'vitest'
import { OGI } from '#law/index.ts'
import { unansweredObjection } from './answered-findings.ts'

describe(OGI.heading('17'), () => {
  it.each([
    ['proof-1', 0, null],
    ['proof-1', 1, '还有 1 处校对发现没有答复，不能签一校'],
    ['proof-2', 3, '还有 3 处'],
    ['proof-3', 1, '不能签三校'],
    ['review-1', 1, null],
    ['source', 5, null],
  ] as const)('%s with %i open findings: %s', (step, open, told) => {
    const found = unansweredObjection(step, open)
    if (told === null) expect(found).toBeNull()
    else expect(found?.message).toContain(told)
    if (found) expect(found.basis).toEqual(OGI.cite('17'))
  })
})
