import { describe, expect, it } from 'vitest'
import { lockKey, newKeyPair, type SealContext, sealBid, shareFits } from '#modules/trading/sealing/index.ts'
import { openShares } from './open-shares.ts'

const [mine, other] = [newKeyPair(), newKeyPair()]
const context: SealContext = {
  ...{ trade: 't', notice: 'n', bidder: 4, threshold: 2 },
  holders: [
    { id: 'me', publicKey: mine.publicKey },
    { id: 'other', publicKey: other.publicKey },
  ],
}
const envelope = await sealBid(context, { fen: 100, note: '' })
const asked = { holder: 'me', envelopes: [{ context, envelope }] }
const file = await lockKey(mine, '一句很长的口令')

describe('a holder’s key file', () => {
  it('opens the holder’s share of each envelope', async () => {
    const opened = await openShares(file, '一句很长的口令', asked)
    if ('problem' in opened) throw new Error(opened.problem)
    expect(shareFits(envelope, 'me', opened.shares['4'] ?? '')).toBe(true)
    expect(opened.broken).toEqual([])
  })

  it('names the envelopes that were broken and opens the rest', async () => {
    const [first] = envelope.shares
    const bad = { ...envelope, shares: [{ ...first, digest: '0'.repeat(64) }, envelope.shares[1]] }
    const envelopes = [
      ...asked.envelopes,
      { context: { ...context, bidder: 5 }, envelope: bad as typeof envelope },
    ]
    const opened = await openShares(file, '一句很长的口令', { holder: 'me', envelopes })
    expect(opened).toMatchObject({ broken: [5] })
  })

  it('is refused with a wrong passphrase, and when it is another key than the notice names', async () => {
    expect(await openShares(file, '错的口令', asked)).toHaveProperty('problem')
    const stranger = await lockKey(other, '一句很长的口令')
    expect(await openShares(stranger, '一句很长的口令', asked)).toMatchObject({
      problem: expect.stringContaining('公告'),
    })
  })
})
