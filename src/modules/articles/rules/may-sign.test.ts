import { describe, expect, it } from 'vitest'
import { OGI } from '#law/index.ts'
import { type ReviewStep, releaseObjection, signingObjection } from './may-sign.ts'

const signed = (step: ReviewStep, by: string, contentHash = 'h') => ({ step, by, contentHash })
const edition = (signatures: ReturnType<typeof signed>[]) => ({
  contentHash: 'h',
  writers: ['writer', 'second-writer'],
  signatures,
})

describe(`${OGI.heading('17')}: who may review`, () => {
  it.each([
    { person: 'writer', signatures: [], told: '自己的稿件' },
    { person: 'second-writer', signatures: [], told: '自己的稿件' },
    { person: 'first', signatures: [signed(1, 'first')], told: '三个人' },
    { person: 'first', signatures: [signed(1, 'first'), signed(2, 'second')], told: '三个人' },
  ])('$person is refused after $signatures.length signatures', ({ person, signatures, told }) => {
    const objection = signingObjection(edition(signatures), person)
    expect(objection?.message).toContain(told)
    expect(objection?.basis).toEqual(OGI.cite('17'))
  })

  it.each([
    { person: 'first', signatures: [] },
    { person: 'second', signatures: [signed(1, 'first')] },
  ])('$person may sign after $signatures.length signatures', ({ person, signatures }) => {
    expect(signingObjection(edition(signatures), person)).toBeNull()
  })
})

describe(`${OGI.heading('17')}: what may be disclosed`, () => {
  const three = [signed(1, 'a'), signed(2, 'b'), signed(3, 'c')]

  it('is an edition three persons signed as it stands', () => {
    expect(releaseObjection(edition(three), 'h')).toBeNull()
  })

  it.each([
    ['one review is missing', edition(three.slice(0, 2)), 'h', '三道审核'],
    ['one person signed twice', edition([signed(1, 'a'), signed(2, 'a'), signed(3, 'c')]), 'h', '三个人'],
    [
      'a signature was of another content',
      edition([...three.slice(0, 2), signed(3, 'c', 'x')]),
      'h',
      '三道审核',
    ],
    ['the content is no longer what the ledger says', edition(three), 'other', '不一致'],
  ])('is not one where %s', (_, candidate, hash, told) => {
    const objection = releaseObjection(candidate, hash)
    expect(objection?.message).toContain(told)
    expect(objection?.basis).toEqual(OGI.cite('17'))
  })
})
