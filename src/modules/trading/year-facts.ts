import type { Context } from '#kernel/context.ts'
import { factsOf, type YearFact } from '#kernel/year-facts.ts'
import { loadDirectory } from '#modules/organs/index.ts'
import { villagesOf } from './read-trades.ts'
import { TRADE_KINDS, type TradeKind } from './rules/trade-kinds.ts'
import { countTrades } from './year-store.ts'

const FEN_PER_YUAN = 100
const KINDS = Object.keys(TRADE_KINDS) as TradeKind[]

/** The trades of a village, or of all villages below, made public in a year: how many, of which kind, for how much. */
export async function tradesOfYear(ctx: Context, organ: string, year: number): Promise<YearFact[]> {
  const rows = await countTrades(ctx.db, villagesOf(await loadDirectory(ctx), organ), year)
  const sum = (what: 'total' | 'closed' | 'wholeFen' | 'yearlyFen') =>
    rows.reduce((total, row) => total + row[what], 0)
  return factsOf('村级三资交易：公告日在本年的', [
    ['tradesPublic', '本年公开交易宗数', sum('total')],
    ['tradesClosed', '其中已成交宗数', sum('closed')],
    ['tradesAmount', '其中按总价计的成交额（元）', sum('wholeFen') / FEN_PER_YUAN],
    ['tradesYearly', '其中按年计的成交额（元/年）', sum('yearlyFen') / FEN_PER_YUAN],
    ...KINDS.map((kind) => {
      const { label } = TRADE_KINDS[kind]
      const total = rows.find((row) => row.kind === kind)?.total ?? 0
      return [`tradesOf.${kind}`, `${label}宗数`, total, label] as const
    }),
  ])
}
