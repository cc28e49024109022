import { describe, expect, it } from 'vitest'
import { OGI } from '#law/index.ts'
import { releaseObjection, type Signature, signersInTrack, signingObjection } from './may-sign.ts'
import { type SigningStep, WHOLE_FLOW } from './signing-flow.ts'

const signed = (step: SigningStep, by: string, change: Partial<Signature> = {}): Signature => ({
  step,
  by,
  standsFor: null,
  contentHash: 'h',
  ...change,
})
const edition = (signatures: Signature[], flow = WHOLE_FLOW) => ({
  contentHash: 'h',
  writers: ['writer', 'second-writer'],
  flow,
  signatures,
})

describe(`${OGI.heading('17')}: who may sign`, () => {
  it.each([
    { persons: ['writer'], step: 'review-1', signatures: [], told: '自己的稿件' },
    { persons: ['second-writer'], step: 'proof-1', signatures: [], told: '自己的稿件' },
    { persons: ['writer'], step: 'source', signatures: [], told: '自己的稿件' },
    { persons: ['a'], step: 'review-2', signatures: [signed('review-1', 'a')], told: '三个人' },
    { persons: ['a'], step: 'proof-3', signatures: [signed('proof-1', 'a')], told: '三个人' },
    { persons: ['stand-in', 'writer'], step: 'review-1', signatures: [], told: '自己的稿件' },
    {
      persons: ['stand-in', 'a'],
      step: 'review-2',
      signatures: [signed('review-1', 'a')],
      told: '已经签过',
    },
    {
      persons: ['a'],
      step: 'review-3',
      signatures: [signed('review-1', 'stand-in', { standsFor: 'a' })],
      told: '已经签过',
    },
  ] as const)('$persons are refused at $step after $signatures.length signatures', (one) => {
    const objection = signingObjection(edition([...one.signatures]), one.step, one.persons)
    expect(objection?.message).toContain(one.told)
    expect(objection?.basis).toEqual(OGI.cite('17'))
  })

  it.each([
    { persons: ['a'], step: 'review-1', signatures: [] },
    { persons: ['b'], step: 'review-2', signatures: [signed('review-1', 'a')] },
    // One track does not shut out the other.
    { persons: ['a'], step: 'proof-1', signatures: [signed('review-1', 'a')] },
    { persons: ['stand-in', 'c'], step: 'review-2', signatures: [signed('review-1', 'a')] },
  ] as const)('$persons may sign $step after $signatures.length signatures', (one) => {
    expect(signingObjection(edition([...one.signatures]), one.step, one.persons)).toBeNull()
  })

  it('counts both hands of a stand-in in its track and in no other', () => {
    const signatures = [signed('review-1', 'x', { standsFor: 'y' }), signed('proof-1', 'z')]
    expect(signersInTrack(signatures, 'review-3')).toEqual(['x', 'y'])
    expect(signersInTrack(signatures, 'proof-2')).toEqual(['z'])
  })
})

describe(`${OGI.heading('17')}: what may be disclosed`, () => {
  const all = WHOLE_FLOW.map((step, at) => signed(step, `person-${at}`))
  const without = (step: SigningStep) => all.filter((one) => one.step !== step)

  it('is an edition signed in every step of its flow as it stands', () => {
    expect(releaseObjection(edition(all), 'h')).toBeNull()
  })

  it('is one of a shorter flow, where the local rule asks for no more', () => {
    const flow: SigningStep[] = ['source', 'review-1', 'review-3']
    const three = all.filter((one) => flow.includes(one.step))
    expect(releaseObjection(edition(three, flow), 'h')).toBeNull()
  })

  it.each(WHOLE_FLOW)('is not one that lacks %s', (step) => {
    const objection = releaseObjection(edition(without(step)), 'h')
    expect(objection?.message).toContain('还缺')
    expect(objection?.basis).toEqual(OGI.cite('17'))
  })

  it.each([
    ['one person signed two reviews', [...without('review-3'), signed('review-3', 'person-1')], 'h', '两道'],
    [
      'one person signed two proofreads, once for another',
      [...without('proof-2'), signed('proof-2', 'x', { standsFor: 'person-2' })],
      'h',
      '两道',
    ],
    [
      'a signature was of another content',
      [...without('proof-3'), signed('proof-3', 'c', { contentHash: 'x' })],
      'h',
      '三校',
    ],
    ['the content is no longer what the ledger says', all, 'other', '不一致'],
  ])('is not one where %s', (_, signatures, hash, told) => {
    const objection = releaseObjection(edition(signatures), hash)
    expect(objection?.message).toContain(told)
    expect(objection?.basis).toEqual(OGI.cite('17'))
  })

  it('is not one that was never handed in', () => {
    expect(releaseObjection(edition([], []), 'h')?.message).toContain('没有签完')
  })
})
