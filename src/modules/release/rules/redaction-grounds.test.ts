import { describe, expect, it } from 'vitest'
import { OGI, OUTCOME_ROWS } from '#law/index.ts'
import { GROUND_KEYS, GROUNDS, type GroundKey, PARTLY, replyObjection } from './redaction-grounds.ts'

describe('the ground of a passage held back', () => {
  it.each<[GroundKey, object]>([
    ['state-secret', OGI.cite('14')],
    ['other-law', OGI.cite('14')],
    ['stability', OGI.cite('14')],
    ['business-secret', OGI.cite('15')],
    ['privacy', OGI.cite('15')],
    ['internal-affairs', OGI.cite('16.1')],
    ['process-information', OGI.cite('16.2')],
    ['enforcement-file', OGI.cite('16.2')],
  ])('%s rests on its article', (ground, basis) => {
    expect(GROUNDS[ground].basis).toEqual(basis)
  })

  it('has a row among those that hold back', () => {
    for (const ground of GROUND_KEYS)
      expect(OUTCOME_ROWS.find((row) => row.key === GROUNDS[ground].row)?.group).toBe('不予公开')
  })

  it('makes the reply a partly granted one that names it', () => {
    expect(PARTLY).toEqual(OGI.cite('37'))
    expect(replyObjection({ row: 'granted', withheld: [] }, [])).toBeNull()
    expect(replyObjection({ row: 'granted', withheld: [] }, ['privacy'])?.field).toBe('row')
    const partly = { row: 'partially_granted', withheld: ['refused_third_party'] } as const
    expect(replyObjection(partly, ['privacy', 'business-secret'])).toBeNull()
    expect(replyObjection(partly, ['privacy', 'internal-affairs'])).toMatchObject({
      field: 'withheld',
      message: expect.stringContaining('内部事务信息'),
    })
  })
})
