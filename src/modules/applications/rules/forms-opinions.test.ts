import { describe, expect, it } from 'vitest'
import { OGI } from '#law/index.ts'
import { OPINION_FORMS, SLIP_NAME } from './forms-opinions.ts'

describe('the letters that ask for opinions', () => {
  it.each([
    ['opinion-third-party', OGI.cite('32'), 'third-party'],
    ['opinion-co-producer', OGI.cite('34'), 'organ'],
    ['opinion-other-organ', OGI.cite('33.3'), 'organ'],
    ['consulting', OGI.cite('33.3'), 'applicant'],
    ['third-party-told', OGI.cite('32'), 'third-party'],
  ] as const)('%s rests on its article and goes where it should', (kind, basis, to) => {
    expect(OPINION_FORMS[kind]).toMatchObject({ basis, to })
  })

  it('never tell a third party who applied', () => {
    for (const kind of ['opinion-third-party', 'third-party-told'] as const)
      expect(OPINION_FORMS[kind].body).not.toMatch(/\{申请人\}|\{来件\}|\{申请内容\}/)
  })

  it('send a blank answer along, and tell a third party that lost how to fight it', () => {
    expect(OPINION_FORMS['opinion-third-party'].attachments).toEqual([SLIP_NAME])
    expect(OPINION_FORMS['third-party-told'].needs).toContain('救济')
    expect(OPINION_FORMS['opinion-co-producer'].body).toContain('视为同意公开')
  })
})
