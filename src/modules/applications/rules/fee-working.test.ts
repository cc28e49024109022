import { describe, expect, it } from 'vitest'
import { FEES, PER_ITEM_FEE, PER_PAGE_FEE } from '#law/index.ts'
import { feesInForce, feeWorking, ONE_SCHEME } from './fee-working.ts'

const DAY = '2026-03-02'
const total = (kind: 'per-item' | 'per-page', to: number) => feeWorking(kind, { from: 1, to }, DAY).yuan

describe(FEES.heading('4'), () => {
  it.each([
    [1, 0],
    [10, 0],
    [11, 100],
    [30, 2000],
    [31, 2200],
    [40, 4000],
    [41, 4300],
    [50, 7000],
    [60, 11000],
  ])('%i applications of one person in a month cost %i yuan together', (items, yuan) => {
    expect(total('per-item', items)).toBe(yuan)
  })

  it.each([
    [10, 0, '4.2(1)'],
    [11, 100, '4.2(2)'],
    [30, 100, '4.2(2)'],
    [31, 200, '4.2(3)'],
    [40, 200, '4.2(3)'],
    [41, 300, '4.2(3)'],
    [51, 400, '4.2(3)'],
  ])('the one numbered %i costs %i yuan', (nth, yuan, article) => {
    const working = feeWorking('per-item', { from: nth, to: nth }, DAY)
    expect([working.yuan, working.lines[0]?.basis.article]).toEqual([yuan, article])
    expect(working.basis).toEqual(PER_ITEM_FEE[0]?.basis)
  })

  it.each([
    ['fifteen beyond the free ones', 25, 1500],
    ['six beyond the free ones', 16, 600],
  ])('asks what offices really asked: %s', (_, items, yuan) => {
    expect(total('per-item', items)).toBe(yuan)
  })
})

describe(FEES.heading('5'), () => {
  it.each([
    [30, 0],
    [31, 10],
    [44, 140],
    [57, 270],
    [68, 380],
    [72, 420],
    [100, 700],
    [109, 880],
    [119, 1080],
    [200, 2700],
    [201, 2740],
    [300, 6700],
  ])('%i pages cost %i yuan', (pages, yuan) => {
    expect(total('per-page', pages)).toBe(yuan)
  })

  it('shows each line of the reckoning with its article', () => {
    const { lines, basis } = feeWorking('per-page', { from: 1, to: 119 }, DAY)
    expect(lines.map(({ from, to, yuan, basis: { article } }) => [from, to, yuan, article])).toEqual([
      [1, 30, 0, '5.2(1)'],
      [31, 100, 700, '5.2(2)'],
      [101, 119, 380, '5.2(3)'],
    ])
    expect(basis).toEqual(PER_PAGE_FEE[0]?.basis)
  })
})

describe(FEES.heading('3'), () => {
  it('lets one tariff apply to an application, never both', () => {
    expect(ONE_SCHEME).toEqual(FEES.cite('3'))
  })

  it('asks nothing before the tariff was in force', () => {
    expect([feesInForce('2020-12-31'), feesInForce('2021-01-01')]).toEqual([false, true])
    expect(() => feeWorking('per-page', { from: 1, to: 50 }, '2020-12-31')).toThrow(RangeError)
  })

  it.each([
    [0, 5],
    [3, 2],
    [1, 1.5],
  ])('counts no part of %s to %s', (from, to) => {
    expect(() => feeWorking('per-item', { from, to }, DAY)).toThrow(RangeError)
  })
})
