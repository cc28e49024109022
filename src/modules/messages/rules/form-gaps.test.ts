import { describe, expect, it } from 'vitest'
import { PIPL } from '#law/index.ts'
import { FORM_BASIS, type FormFacts, formGaps } from './form-gaps.ts'

const facts = (changes: Partial<FormFacts> = {}): FormFacts => ({
  kind: 'consult',
  name: '',
  phone: '',
  email: '',
  pageUrl: '',
  ...changes,
})
const fields = (changes: Partial<FormFacts>) => formGaps(facts(changes)).map((gap) => gap.field)

describe('what a message must hold', () => {
  it('is no more than the answer needs', () => {
    expect(FORM_BASIS).toEqual(PIPL.cite('34'))
  })

  it.each([
    [{ kind: 'consult' }, ['name', 'phone']],
    [{ kind: 'consult', name: '陈', phone: '7231356' }, []],
    [{ kind: 'help', phone: '7231356' }, ['name']],
    [{ kind: 'report' }, []],
    [{ kind: 'site-error' }, ['pageUrl']],
    [{ kind: 'site-error', pageUrl: '/yangqing/' }, []],
  ] as const)('of %j is missing %j', (changes, missing) => {
    expect(fields(changes)).toEqual(missing)
  })
})
