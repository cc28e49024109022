import type { OpenTrade } from './api.ts'

/** The kinds of trade to choose from. */
export const KIND_CHOICES = [
  { value: 'works', label: '村集体建设工程' },
  { value: 'rights', label: '权属转让' },
  { value: 'lease', label: '资产拍卖租赁' },
  { value: 'land', label: '土地流转' },
] as const satisfies { value: OpenTrade['terms']['kind']; label: string }[]

/** The ways to find the price. */
export const METHOD_CHOICES = [
  { value: 'sealed', label: '密封一次报价' },
  { value: 'negotiation', label: '公开协商' },
] as const satisfies { value: OpenTrade['terms']['method']; label: string }[]

/** The kinds of property. */
export const ASSET_KIND_CHOICES = [
  { value: 'funds', label: '资金' },
  { value: 'assets', label: '资产' },
  { value: 'resources', label: '资源' },
]

/** Whether property is used. */
export const USE_CHOICES = [
  { value: 'in-use', label: '在用' },
  { value: 'idle', label: '闲置' },
  { value: 'traded', label: '已交易' },
]
