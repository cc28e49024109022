import type { Context } from '#kernel/context.ts'
import { type Directory, loadDirectory, type Organ } from '#modules/organs/index.ts'
import type { PageSource, Sourced, SourcedPage } from '#modules/portal/index.ts'
import { yuan } from '../money.ts'
import { type PublicTrade, publicTrades } from '../public-trade.ts'
import { assetRows } from '../store.ts'
import { tradingAddress, villageAddress } from '../trade-address.ts'
import { type TradeRow, tradeRows } from '../trade-store.ts'
import { STAGES } from '../transitions.ts'
import { ResultPage } from './result-page.tsx'
import { TradePage } from './trade-page.tsx'
import { type TradeLine, TradingPage, VillagePage } from './village-page.tsx'

const MOST = 500
const AT_HOME = 5
const NAME = '“三资”交易'

/** The site of a town, and its villages. */
interface Host {
  organ: Organ
  site: string
  directory: Directory
  villages: Organ[]
}

async function hostOf(ctx: Context, organ: Organ): Promise<Host | undefined> {
  if (!organ.site || organ.kind === 'village') return undefined
  const directory = await loadDirectory(ctx)
  const villages = directory.all().filter((one) => one.kind === 'village' && one.parent === organ.id)
  return villages.length > 0 ? { organ, site: organ.site.path, directory, villages } : undefined
}

const trail = (host: Host, village: string, last?: string) => {
  const name = host.directory.find(village)?.shortName ?? village
  const steps = [{ name: NAME, href: tradingAddress(host.site) }]
  return last
    ? [...steps, { name, href: villageAddress(host.site, village) }, { name: last }]
    : [...steps, { name }]
}

function tradePages(host: Host, trade: PublicTrade): SourcedPage[] {
  const { title } = trade.terms
  const page: SourcedPage = {
    path: trade.address,
    title,
    meta: { description: `${trade.villageName}${trade.terms.kindLabel}：${title}` },
    breadcrumbs: trail(host, trade.village, title),
    body: <TradePage trade={trade} />,
  }
  if (!trade.opening) return [page]
  const result: SourcedPage = {
    path: `${trade.address}result.html`,
    title: `${title}：开标结果`,
    meta: { description: `${trade.villageName}${title}的开标结果` },
    breadcrumbs: trail(host, trade.village, `${title}：开标结果`),
    body: <ResultPage trade={trade} opening={trade.opening} />,
  }
  return [result, page]
}

function lineOf(host: Host, row: TradeRow): TradeLine {
  return {
    href: `${villageAddress(host.site, row.organ_id)}${row.slug}/`,
    title: row.title,
    number: row.number,
    villageName: host.directory.find(row.organ_id)?.shortName ?? row.organ_id,
    stageLabel: STAGES[row.stage],
    price: `${yuan(row.price_fen ?? row.base_fen)} ${row.price_unit}`,
    day: row.changed_day,
  }
}

async function publicRows(ctx: Context, villages: string[], limit = MOST): Promise<TradeRow[]> {
  return (await tradeRows(ctx.db, villages, { size: limit, publicOnly: true })).rows
}

async function villagePage(ctx: Context, host: Host, village: Organ): Promise<SourcedPage> {
  const { rows } = await assetRows(ctx.db, [village.id], { size: MOST })
  const lines = (await publicRows(ctx, [village.id])).map((row) => lineOf(host, row))
  return {
    path: villageAddress(host.site, village.id),
    title: `${village.shortName}“三资”公开`,
    meta: { description: `${village.shortName}村集体资金、资产、资源台账和交易` },
    breadcrumbs: trail(host, village.id),
    body: <VillagePage name={village.shortName} lines={lines} assets={rows} />,
  }
}

async function frontPage(ctx: Context, host: Host): Promise<SourcedPage> {
  const rows = await publicRows(
    ctx,
    host.villages.map((one) => one.id),
  )
  const countOf = (village: string) => rows.filter((row) => row.organ_id === village).length
  const villages = host.villages.map((one) => ({
    name: one.shortName,
    href: villageAddress(host.site, one.id),
    about: `台账和 ${countOf(one.id)} 项交易`,
  }))
  const open = rows.filter((row) => row.stage === 'open')
  const others = rows.filter((row) => row.stage !== 'open')
  const lines = (some: TradeRow[]) => some.map((row) => lineOf(host, row))
  return {
    path: tradingAddress(host.site),
    title: '村集体“三资”公开交易',
    meta: { description: `${host.organ.name}村集体资金、资产、资源公开交易` },
    breadcrumbs: [{ name: NAME }],
    body: <TradingPage villages={villages} open={lines(open)} others={lines(others)} />,
  }
}

async function pagesOf(ctx: Context, host: Host, village: Organ, ids: string[]): Promise<SourcedPage[]> {
  const trades = await publicTrades(ctx, host.directory, village.id, ids)
  return [...trades.flatMap((trade) => tradePages(host, trade)), await villagePage(ctx, host, village)]
}

async function allPages(ctx: Context, host: Host): Promise<SourcedPage[]> {
  const pages: SourcedPage[] = []
  for (const village of host.villages) {
    const rows = await publicRows(ctx, [village.id])
    pages.push(
      ...(await pagesOf(
        ctx,
        host,
        village,
        rows.map((row) => row.id),
      )),
    )
  }
  return pages
}

async function sourced(ctx: Context, organ: Organ, id: string | undefined): Promise<Sourced> {
  const host = await hostOf(ctx, organ)
  if (!host) return { write: [] }
  const [name, trade] = (id ?? '').split('/')
  const village = host.villages.find((one) => one.id === name)
  const pages = village ? await pagesOf(ctx, host, village, trade ? [trade] : []) : await allPages(ctx, host)
  return { write: [...pages, await frontPage(ctx, host)] }
}

/** The public pages of villages' property and trades, on the site of their town. */
export const tradingSource: PageSource = {
  key: 'trading',
  pages: sourced,
  async home(ctx, organ) {
    const host = await hostOf(ctx, organ)
    if (!host) return undefined
    const villages = host.villages.map((one) => one.id)
    const rows = await publicRows(ctx, villages, AT_HOME)
    if (rows.length === 0) return undefined
    const items = rows.map((row) => {
      const { href, title, stageLabel, day } = lineOf(host, row)
      return { href, title, day, tag: stageLabel }
    })
    return { name: NAME, href: tradingAddress(host.site), items }
  },
}
