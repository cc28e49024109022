import { type Basis, COLLECTIVE, GUANGDONG_ASSETS, LAND_CONTRACT, TENDER } from '#law/index.ts'

/** Whether the collective pays, so that the lowest price wins, or receives, so that the highest does. */
export type Direction = 'lowest' | 'highest'

interface KindFacts {
  label: string
  direction: Direction
  /** What the base price is called. */
  baseLabel: string
  basis: Basis
}

/** What a village trades. */
export const TRADE_KINDS = {
  works: {
    label: '村集体建设工程',
    direction: 'lowest',
    baseLabel: '最高限价',
    basis: TENDER.cite('28'),
  },
  rights: {
    label: '权属转让',
    direction: 'highest',
    baseLabel: '底价',
    basis: COLLECTIVE.cite('26(9)'),
  },
  lease: {
    label: '资产拍卖租赁',
    direction: 'highest',
    baseLabel: '底价',
    basis: GUANGDONG_ASSETS.cite('进场交易'),
  },
  land: {
    label: '土地流转',
    direction: 'highest',
    baseLabel: '底价',
    basis: LAND_CONTRACT.cite('48'),
  },
} as const satisfies Record<string, KindFacts>

/** The key of a kind of trade. */
export type TradeKind = keyof typeof TRADE_KINDS

/** How the price is found. */
export const TRADE_METHODS = { sealed: '密封一次报价', negotiation: '公开协商' } as const

/** The key of a way to find the price. */
export type TradeMethod = keyof typeof TRADE_METHODS
