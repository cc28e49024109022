import { describe, expect, it } from 'vitest'
import {
  type Envelope,
  envelopeHash,
  envelopeText,
  fingerprint,
  lockKey,
  newKeyPair,
  openBid,
  openShare,
  type SealContext,
  sealBid,
  shareFits,
  unlockKey,
} from './index.ts'

const PEOPLE = ['town', 'village', 'county'] as const
const pairs = Object.fromEntries(PEOPLE.map((id) => [id, newKeyPair()]))
const pairOf = (id: string) => pairs[id] ?? newKeyPair()
const context: SealContext = {
  trade: 'trade-1',
  notice: 'a'.repeat(64),
  bidder: 1,
  threshold: 2,
  holders: PEOPLE.map((id) => ({ id, publicKey: pairOf(id).publicKey })),
}
const BID = { fen: 2_065_500, note: '按约定付款' }
const sealed = await sealBid(context, BID)
const shareOf = (id: string, envelope = sealed) => openShare(context, envelope, id, pairOf(id).secretKey)

const flip = (hex: string) => (hex.startsWith('0') ? '1' : '0') + hex.slice(1)
const faultOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error) => error.fault,
  )

describe('a sealed bid', () => {
  it.each([
    [['town', 'village']],
    [['town', 'county']],
    [['county', 'village']],
    [['town', 'village', 'county']],
  ])('is opened by %j', async (who) => {
    expect(
      await openBid(
        context,
        sealed,
        who.map((id) => shareOf(id)),
      ),
    ).toEqual(BID)
  })

  it('is not opened by one share alone, nor by the same share twice', async () => {
    expect(await faultOf(openBid(context, sealed, [shareOf('town')]))).toBe('share-broken')
    expect(await faultOf(openBid(context, sealed, [shareOf('town'), shareOf('town')]))).toBe('share-broken')
  })

  it('of three needed is not opened by two', async () => {
    const strict = { ...context, threshold: 3 }
    const envelope = await sealBid(strict, BID)
    const shares = PEOPLE.map((id) => openShare(strict, envelope, id, pairOf(id).secretKey))
    expect(await faultOf(openBid(strict, envelope, shares.slice(0, 2)))).toBe('box-broken')
    expect(await openBid(strict, envelope, shares)).toEqual(BID)
  })

  it('does not open for a stranger, nor for a holder who takes another one’s share', () => {
    expect(() => openShare(context, sealed, 'town', newKeyPair().secretKey)).toThrow('share-broken')
    expect(() => openShare(context, sealed, 'village', pairOf('town').secretKey)).toThrow('share-broken')
    expect(() => openShare(context, sealed, 'nobody', pairOf('town').secretKey)).toThrow('not-a-holder')
  })

  it.each([
    ['another trade', { trade: 'trade-2' }],
    ['another bidder', { bidder: 2 }],
    ['another notice', { notice: 'b'.repeat(64) }],
    ['a lower threshold', { threshold: 1 }],
  ])('cannot be carried over to %s', (_, change) => {
    expect(() => openShare({ ...context, ...change }, sealed, 'town', pairOf('town').secretKey)).toThrow(
      'share-broken',
    )
  })

  it.each<[string, (envelope: Envelope) => Envelope, string]>([
    ['the text', (one) => ({ ...one, box: flip(one.box) }), 'box-broken'],
    ['the nonce', (one) => ({ ...one, nonce: flip(one.nonce) }), 'box-broken'],
    ['the commitment', (one) => ({ ...one, commitment: flip(one.commitment) }), 'commitment-broken'],
  ])('is refused when %s was changed', async (_, change, fault) => {
    const shares = ['town', 'village'].map((id) => shareOf(id))
    expect(await faultOf(openBid(context, change(sealed), shares))).toBe(fault)
  })

  it('tells a share that was changed from the one put in', () => {
    expect(shareFits(sealed, 'town', shareOf('town'))).toBe(true)
    expect(shareFits(sealed, 'town', flip(shareOf('town')))).toBe(false)
    expect(shareFits(sealed, 'village', shareOf('town'))).toBe(false)
  })

  it('is as long for a small price as for a large one with a note', async () => {
    const small = await sealBid(context, { fen: 1, note: '' })
    const large = await sealBid(context, { fen: 999_999_999_999, note: '长'.repeat(200) })
    expect(small.box.length).toBe(large.box.length)
    expect(envelopeText(small).length).toBe(envelopeText(large).length)
  })

  it('never gives the same envelope twice, and has one hash whatever the order of its fields', async () => {
    expect(envelopeHash(await sealBid(context, BID))).not.toBe(envelopeHash(sealed))
    const { shares, ...rest } = sealed
    expect(envelopeHash({ shares, ...rest })).toBe(envelopeHash(sealed))
  })

  it('tells nothing of its price in the text that is sent', () => {
    expect(envelopeText(sealed)).not.toContain('2065500')
  })
})

describe('a key file', () => {
  it('gives the pair back for its passphrase and for no other', async () => {
    const pair = pairOf('town')
    const file = await lockKey(pair, '三资钥匙 2026 洋青')
    expect(file).not.toContain(pair.secretKey)
    expect(await unlockKey(file, '三资钥匙 2026 洋青')).toEqual(pair)
    expect(await unlockKey(file, '三资钥匙 2026 洋')).toBeNull()
  })

  it.each(['', '{}', 'not json', '{"kind":"gongkai-holder-key","version":1}'])('is not %j', async (text) => {
    expect(await unlockKey(text, 'whatever it is')).toBeNull()
  })

  it('is told apart by a fingerprint of eight groups', () => {
    expect(fingerprint(pairOf('town').publicKey)).toMatch(/^([0-9a-f]{4} ){7}[0-9a-f]{4}$/)
  })
})
