import { describe, expect, it } from 'vitest'
import { OGI } from '#law/index.ts'
import { FORM_BASIS, type FormFacts, formGaps } from './form-gaps.ts'

const person: FormFacts = {
  applicantKind: 'natural_person',
  idKind: '居民身份证',
  idNumber: '11010519491231002X',
  contactName: '',
  phone: '13800000101',
  address: '',
  postcode: '',
  email: '',
  delivery: '自行领取',
}
const company: FormFacts = {
  ...person,
  applicantKind: 'commercial_enterprise',
  idKind: '统一社会信用代码',
  idNumber: '91350100M000100Y43',
  contactName: '关小岭',
}

describe('the parts of an application taken together', () => {
  it('must name who applies, how he is reached and how he wants to be given it', () => {
    expect(FORM_BASIS).toEqual(OGI.cite('29.2'))
  })

  it.each<[string, FormFacts, string[]]>([
    ['a person', person, []],
    ['a company', company, []],
    ['a passport of any number', { ...person, idKind: '护照', idNumber: 'E1' }, []],
    ['a wrong identity number', { ...person, idNumber: '110105194912310021' }, ['idNumber']],
    ['a wrong credit code', { ...company, idNumber: '91350100M000100Y44' }, ['idNumber']],
    ['a person with a company’s code', { ...person, idKind: '统一社会信用代码' }, ['idKind', 'idNumber']],
    ['a company with a passport', { ...company, idKind: '护照' }, ['idKind']],
    ['a company without a contact', { ...company, contactName: '' }, ['contactName']],
    ['nothing to be reached by', { ...person, phone: '' }, ['phone']],
    ['an address but no telephone', { ...person, phone: '', address: '榕坡村' }, []],
    ['post without an address', { ...person, delivery: '邮寄' }, ['address', 'postcode']],
    ['post with an address', { ...person, delivery: '邮寄', address: '榕坡村', postcode: '524394' }, []],
    ['e-mail without an address', { ...person, delivery: '电子邮件' }, ['email']],
    ['e-mail with an address', { ...person, delivery: '电子邮件', email: 'a@mail.example' }, []],
  ])('with %s', (_, facts, fields) => {
    expect(formGaps(facts, '2026-03-02').map((gap) => gap.field)).toEqual(fields)
  })
})
