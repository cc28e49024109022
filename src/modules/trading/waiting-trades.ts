import type { Context } from '#kernel/context.ts'
import { loadDirectory } from '#modules/organs/index.ts'
import { villagesOf } from './read-trades.ts'
import type { Stage } from './trade.ts'
import { type TradeRow, tradesAt, tradesOwing } from './trade-store.ts'
import { STAGES, WAITS_FOR } from './transitions.ts'

interface WaitingTrade {
  step: string
  title: string
  link: string
  since: string
}

const stagesOf = (whose: 'village' | 'town') =>
  (Object.keys(WAITS_FOR) as Stage[]).filter((stage) => WAITS_FOR[stage] === whose)

const shown = (row: TradeRow, step: string): WaitingTrade => ({
  step: `三资交易：${step}`,
  title: row.title,
  link: `trades/${row.organ_id}/${row.id}`,
  since: row.changed_day,
})

type Allows = (permission: string) => boolean

/** What the caller has to do about a trade; null when nothing. */
function ownStep(ctx: Context, row: TradeRow, allows: Allows): string | null {
  const { stage, bids_by: bidsBy } = row
  if (stage === 'closed' && row.key_holders.includes(ctx.actor.id)) return '用钥匙开标'
  if (stage === 'open') {
    const over = bidsBy !== null && bidsBy < ctx.clock.now().toISOString()
    return over && allows('trade.write') ? '截止报价' : null
  }
  return allows(WAITS_FOR[stage] === 'town' ? 'trade.review' : 'trade.write') ? STAGES[stage] : null
}

/** The trades that wait for the caller: to be carried on by the village, reviewed by the town, opened with a key; and deposits to go back. */
export async function waitingTrades(
  ctx: Context,
  organ: string,
  allows: Allows,
  limit: number,
): Promise<WaitingTrade[]> {
  if (!allows('trade.read')) return []
  const villages = villagesOf(await loadDirectory(ctx), organ)
  const rows = await tradesAt(ctx.db, villages, [...stagesOf('village'), ...stagesOf('town'), 'open'], limit)
  const next = rows.flatMap((row) => {
    const step = ownStep(ctx, row, allows)
    return step === null ? [] : [shown(row, step)]
  })
  const owing = allows('trade.write') ? await tradesOwing(ctx.db, villages, limit) : []
  return [...next, ...owing.map((row) => shown(row, `退还 ${row.deposits_due} 笔保证金`))]
}
