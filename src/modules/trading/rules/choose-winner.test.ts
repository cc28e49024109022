import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LAND_CONTRACT } from '#law/index.ts'
import { type CountingBid, chooseWinner } from './choose-winner.ts'

const bid = (bidder: number, fen: number, member = false): CountingBid => ({ bidder, fen, member })

describe('the winner', () => {
  it.each([
    ['the highest of a lease', 'lease', [bid(1, 500), bid(2, 501), bid(3, 499)], '00', 2],
    ['the lowest of works', 'works', [bid(1, 500), bid(2, 501), bid(3, 499)], '00', 3],
    ['by lot, an even seed', 'lease', [bid(4, 500), bid(2, 500)], '10', 2],
    ['by lot, an odd seed', 'lease', [bid(4, 500), bid(2, 500)], '11', 4],
    ['the member first over land', 'land', [bid(1, 500), bid(2, 500, true)], '00', 2],
    ['no member first over a lease', 'lease', [bid(1, 500), bid(2, 500, true)], '00', 1],
    ['a member who offers less does not come first', 'land', [bid(1, 501), bid(2, 500, true)], '00', 1],
  ] as const)('is %s', (_, kind, bids, seed, winner) => {
    expect(chooseWinner(kind, bids, seed)?.winner).toBe(winner)
  })

  it('is nobody when nobody bids', () => {
    expect(chooseWinner('lease', [], '00')).toBeUndefined()
  })

  it('names the equals of the lot, and the article that puts members first', () => {
    expect(chooseWinner('lease', [bid(3, 5), bid(1, 5)], '00')).toMatchObject({
      lot: [1, 3],
      basis: [],
    })
    expect(chooseWinner('land', [bid(3, 5, true), bid(1, 5)], '00')).toMatchObject({
      lot: [],
      basis: [LAND_CONTRACT.cite('51')],
    })
  })

  it('does not depend on the order the bids come in', () => {
    const bids = fc.array(fc.record({ fen: fc.integer({ min: 1, max: 3 }), member: fc.boolean() }), {
      minLength: 1,
      maxLength: 8,
    })
    const seed = fc.stringMatching(/^[0-9a-f]{64}$/)
    fc.assert(
      fc.property(bids, seed, (some, hex) => {
        const numbered = some.map((one, at) => ({ ...one, bidder: at + 1 }))
        const turned = [...numbered].reverse()
        expect(chooseWinner('land', turned, hex)).toEqual(chooseWinner('land', numbered, hex))
      }),
    )
  })
})
