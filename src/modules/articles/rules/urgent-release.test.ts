import { describe, expect, it } from 'vitest'
import { OGI } from '#law/index.ts'
import type { Signature } from './may-sign.ts'
import { lookObjection, urgentObjection } from './urgent-release.ts'

const examined: Signature = { step: 'source', by: 'officer', standsFor: null, contentHash: 'h' }
const edition = (signatures: Signature[]) => ({ contentHash: 'h', writers: ['writer'], signatures })

describe(`${OGI.heading('17')}: publication ahead of the reviews`, () => {
  it('is open once secrecy was examined', () => {
    expect(urgentObjection(edition([examined]), 'leader', 'h')).toBeNull()
  })

  it.each([
    ['without an examination', edition([]), 'leader', 'h', '保密审查'],
    [
      'after an examination of another text',
      edition([{ ...examined, contentHash: 'x' }]),
      'leader',
      'h',
      '保密审查',
    ],
    ['to a writer of the text', edition([examined]), 'writer', 'h', '自己的稿件'],
    ['of a text that is not what the ledger says', edition([examined]), 'leader', 'x', '不一致'],
  ])('is shut %s', (_, candidate, person, hash, told) => {
    const objection = urgentObjection(candidate, person, hash)
    expect(objection?.message).toContain(told)
    expect(objection?.basis).toEqual(OGI.cite('17'))
  })

  it.each([
    ['leader', '由别人'],
    ['writer', '自己的稿件'],
  ])('is not looked at afterwards by %s', (person, told) => {
    expect(lookObjection({ by: 'leader' }, ['writer'], person)?.message).toContain(told)
  })

  it('is looked at afterwards by anybody else', () => {
    expect(lookObjection({ by: 'leader' }, ['writer'], 'reviewer')).toBeNull()
  })
})
