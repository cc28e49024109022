import { namesOf } from '#kernel/accounts/index.ts'
import type { Context } from '#kernel/context.ts'
import type { Turn } from '#kernel/paging/cursor.ts'
import { NotFound } from '#kernel/refusal.ts'
import { type Directory, loadDirectory } from '#modules/organs/index.ts'
import { TRADE_KINDS, TRADE_METHODS } from './rules/trade-kinds.ts'
import { fingerprint } from './sealing/index.ts'
import { assetRows, holderKeyRows, settingRows } from './store.ts'
import { figureOf, SETTINGS, type SettingKey } from './trade-setting.ts'
import { type TradeRow, tradeRows } from './trade-store.ts'
import { STAGES } from './transitions.ts'

const PAGE_SIZE = 20

/** A village itself, or the villages under a town or a county. */
export function villagesOf(directory: Directory, organ: string): string[] {
  return directory
    .all()
    .filter((one) => one.kind === 'village' && directory.lineage(one.id).includes(organ))
    .map((one) => one.id)
}

const nameIn = (directory: Directory) => (id: string) => directory.find(id)?.shortName ?? id

/** A trade as lists show it. */
export const listed = (row: TradeRow, organName: string) => ({
  organ: row.organ_id,
  organName,
  id: row.id,
  number: row.number,
  kindLabel: TRADE_KINDS[row.kind].label,
  methodLabel: TRADE_METHODS[row.method],
  title: row.title,
  stage: row.stage,
  stageLabel: STAGES[row.stage],
  baseFen: row.base_fen,
  priceUnit: row.price_unit,
  priceFen: row.price_fen,
  bidders: row.bidders,
  bidsBy: row.bids_by,
  day: row.changed_day,
})

/** One page of the trades of a village, or of all villages under a town or county. */
export async function listTrades(ctx: Context, organ: string, turn: Turn) {
  const directory = await loadDirectory(ctx)
  const name = nameIn(directory)
  const villages = villagesOf(directory, organ)
  const wanted = { ...turn, size: PAGE_SIZE, publicOnly: false }
  const { rows, ...turned } = await tradeRows(ctx.db, villages, wanted)
  return {
    rows: rows.map((row) => listed(row, name(row.organ_id))),
    ...turned,
  }
}

/** One page of the register of a village, or of all villages under a town or county. */
export async function listAssets(ctx: Context, organ: string, turn: Turn) {
  const directory = await loadDirectory(ctx)
  const name = nameIn(directory)
  const wanted = { ...turn, size: PAGE_SIZE }
  const { rows, ...turned } = await assetRows(ctx.db, villagesOf(directory, organ), wanted)
  const shown = rows.map(({ organ_id, value_fen, changed_day, removed: _, ...row }) => ({
    ...row,
    organ: organ_id,
    organName: name(organ_id),
    valueFen: value_fen,
    day: changed_day,
  }))
  return { rows: shown, ...turned }
}

/** Who has shown a public key in a village or above it, and may be named in its notices. */
export async function listHolders(ctx: Context, organ: string) {
  const directory = await loadDirectory(ctx)
  const name = nameIn(directory)
  const rows = await holderKeyRows(ctx.db, ctx.lineage(organ))
  const names = await namesOf(
    ctx.db,
    rows.map((row) => row.account_id),
  )
  const holders = rows.map((row) => ({
    id: row.account_id,
    name: names.get(row.account_id) ?? '',
    organName: name(row.organ_id),
    fingerprint: fingerprint(row.public_key),
  }))
  return { holders }
}

/** The key a person has shown in an organ; null when none. */
export async function ownKey(ctx: Context, organ: string) {
  const rows = await holderKeyRows(ctx.db, [organ])
  const own = rows.find((row) => row.account_id === ctx.actor.id)
  const key = own && {
    publicKey: own.public_key,
    fingerprint: fingerprint(own.public_key),
    day: own.shown_day,
  }
  return { key: key ?? null }
}

/** Every setting with its history, as it reaches an organ. */
export async function listSettings(ctx: Context, organ: string) {
  const directory = await loadDirectory(ctx)
  const name = nameIn(directory)
  if (!directory.find(organ)) throw new NotFound('这个单位')
  const rows = await settingRows(ctx.db, ctx.lineage(organ))
  const settings = (Object.keys(SETTINGS) as SettingKey[]).map((key) => ({
    key,
    label: SETTINGS[key].label,
    unit: SETTINGS[key].unit,
    entries: rows
      .filter((row) => row.key === key)
      .map(({ from, value, source, organ: own }) => ({
        ...{ from, value, figure: figureOf(key, value), source },
        organName: name(own),
      })),
  }))
  return { settings }
}
