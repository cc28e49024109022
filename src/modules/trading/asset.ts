import type { Procedure } from '#kernel/ledger/index.ts'
import type { Day } from '#law/index.ts'
import { clearAssets, saveAsset } from './store.ts'

/** The three kinds of village property. */
export const ASSET_KINDS = { funds: '资金', assets: '资产', resources: '资源' } as const

/** Whether property is being used, lies idle, or was traded. */
export const ASSET_USES = { 'in-use': '在用', idle: '闲置', traded: '已交易' } as const

/** One entry of the register; the value in fen. */
export interface AssetEntry {
  kind: keyof typeof ASSET_KINDS
  name: string
  quantity: string
  unit: string
  place: string
  use: keyof typeof ASSET_USES
  valueFen: number
  note: string
}

export type AssetEvent =
  | { kind: 'entered'; payload: { entry: AssetEntry } }
  | { kind: 'changed'; payload: { entry: AssetEntry } }
  | { kind: 'traded'; payload: { trade: string } }
  | { kind: 'removed'; payload: { reason: string } }

/** An entry as its events tell it. */
export interface Asset extends AssetEntry {
  removed: string
  trade: string
  day: Day
}

/** The stream of one entry of a village's register. */
export const assetProcedure: Procedure<Asset | undefined, AssetEvent> = {
  kind: 'asset',
  begin: undefined,
  apply(state, event) {
    if (event.kind === 'entered') return { ...event.payload.entry, removed: '', trade: '', day: event.day }
    if (!state) return undefined
    if (event.kind === 'changed') return { ...state, ...event.payload.entry, day: event.day }
    if (event.kind === 'traded')
      return { ...state, use: 'traded', trade: event.payload.trade, day: event.day }
    return { ...state, removed: event.payload.reason, day: event.day }
  },
  async save(db, { organ, id, state }) {
    if (state) await saveAsset(db, organ, id, state)
  },
  clear: clearAssets,
}
