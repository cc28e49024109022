import { describe, expect, it } from 'vitest'
import { FEES, OGI } from '#law/index.ts'
import { ENDING_FORMS } from './forms-ending.ts'

describe('the letters with which a case ends without a reply', () => {
  it.each([
    ['lapse-correction', OGI.cite('30'), 'either'],
    ['lapse-fee', FEES.cite('6'), 'either'],
    ['withdrawal', OGI.cite('45'), 'none'],
    ['transfer-told', OGI.cite('36(5)'), 'either'],
    ['transfer', OGI.cite('36(5)'), 'none'],
    ['record-corrected', OGI.cite('41'), 'either'],
    ['record-forwarded', OGI.cite('41'), 'either'],
    ['record-refused', OGI.cite('41'), 'either'],
  ] as const)('%s rests on its article, with the remedy the law gives', (kind, basis, remedy) => {
    expect(ENDING_FORMS[kind]).toMatchObject({ basis, remedy })
  })

  it('name the right organ where the case goes to another', () => {
    for (const kind of ['transfer-told', 'record-forwarded'] as const)
      expect(ENDING_FORMS[kind].needs).toContain('应当受理的机关')
  })
})
