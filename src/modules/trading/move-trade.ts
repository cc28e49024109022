import { type Context, inTransaction } from '#kernel/context.ts'
import { act, type Draft } from '#kernel/ledger/index.ts'
import { announce } from '#kernel/outbox/outbox.ts'
import { NotFound } from '#kernel/refusal.ts'
import type { Trade, TradeEvent } from './trade.ts'
import { tradeProcedure } from './trade-procedure.ts'
import { type Step, standingFor } from './transitions.ts'

/** Which trade is moved, and by which press of a button. */
export interface TradeCommand {
  organ: string
  id: string
  key: string
}

/** The organ on whose site a village's trades stand: the town above it. */
export function siteOrgan(ctx: Pick<Context, 'lineage'>, village: string): string {
  return ctx.lineage(village)[1] ?? village
}

/** Has the public pages of a village, or of one trade, follow. */
export async function announcePages(inside: Context, village: string, trade?: string): Promise<void> {
  const about = trade === undefined ? village : `${village}/${trade}`
  await announce(inside, 'site', siteOrgan(inside, village), `trading:${about}`)
}

/** Takes one step of a trade: refuses when it may not be taken now, records what happens, and has its pages follow. */
export function moveTrade(
  ctx: Context,
  command: TradeCommand,
  step: Step,
  decide: (trade: Trade, inside: Context) => Draft<TradeEvent>[] | Promise<Draft<TradeEvent>[]>,
): Promise<Trade> {
  return inTransaction(ctx, async (inside) => {
    const { state } = await act(
      inside,
      tradeProcedure,
    )({ ...command, decide: ({ state: now }, within) => decide(standingFor(now, step), within) })
    if (!state) throw new NotFound('这项交易')
    if (state.publicDay !== null) await announcePages(inside, command.organ, command.id)
    return state
  })
}
