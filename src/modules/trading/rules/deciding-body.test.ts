import { describe, expect, it } from 'vitest'
import { COLLECTIVE, LAND_CONTRACT, VILLAGE_COMMITTEE } from '#law/index.ts'
import { decidingBodies } from './deciding-body.ts'

const LAST_DAY_BEFORE = '2025-04-30'
const FIRST_DAY = '2025-05-01'

describe(COLLECTIVE.heading('28'), () => {
  it.each(['works', 'rights', 'lease'] as const)('leaves %s to delegates, before and after', (kind) => {
    expect(decidingBodies(kind, LAST_DAY_BEFORE)).toEqual({
      bodies: ['assembly', 'delegates'],
      basis: [VILLAGE_COMMITTEE.cite('24')],
    })
    const own = kind === 'rights' ? COLLECTIVE.cite('26(9)') : COLLECTIVE.cite('26(11)')
    expect(decidingBodies(kind, FIRST_DAY)).toEqual({
      bodies: ['assembly', 'delegates'],
      basis: [own, COLLECTIVE.cite('28')],
    })
  })

  it('takes land from the delegates on its first day', () => {
    expect(decidingBodies('land', LAST_DAY_BEFORE)).toEqual({
      bodies: ['assembly', 'delegates'],
      basis: [VILLAGE_COMMITTEE.cite('24'), LAND_CONTRACT.cite('52')],
    })
    expect(decidingBodies('land', FIRST_DAY)).toEqual({
      bodies: ['assembly'],
      basis: [COLLECTIVE.cite('26(8)'), COLLECTIVE.cite('28')],
    })
  })
})
