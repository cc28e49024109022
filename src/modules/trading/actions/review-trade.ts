import { type Context, today } from '#kernel/context.ts'
import { Refusal } from '#kernel/refusal.ts'
import { LAND_CONTRACT } from '#law/index.ts'
import { moveTrade, siteOrgan, type TradeCommand } from '../move-trade.ts'
import { priceBasis } from '../rules/price-problem.ts'
import type { Trade } from '../trade.ts'

/** Sends a trade whose resolution is public to the town. */
export function submitTrade(ctx: Context, command: TradeCommand): Promise<Trade> {
  return moveTrade(ctx, command, 'submit', () => [{ kind: 'submitted', payload: {} }])
}

function requireTown(ctx: Context, village: string): void {
  const town = siteOrgan(ctx, village)
  if (!ctx.actor.grants.some((grant) => grant.organ === town))
    throw new Refusal('村级交易由所在的镇审核，您不在这个镇任职。', 'forbidden')
}

/** The town agrees, or returns the trade with its reason. */
export function reviewTrade(
  ctx: Context,
  command: TradeCommand & { verdict: 'approve' | 'return'; reason: string },
): Promise<Trade> {
  const { verdict, reason, ...at } = command
  return moveTrade(ctx, at, 'review', (trade, inside) => {
    requireTown(inside, at.organ)
    if (trade.proposer === inside.actor.id) throw new Refusal('立项的人不能自己审核。', 'forbidden')
    const message = '退回要写明原因，让村里知道怎样修改。'
    if (verdict === 'return' && reason === '')
      throw new Refusal(message, 'invalid', [{ field: 'reason', message }])
    const outside = trade.terms.kind === 'land' && trade.terms.outsiders
    const basis = [...priceBasis(today(inside)), ...(outside ? [LAND_CONTRACT.cite('52')] : [])]
    return [{ kind: 'reviewed', basis, payload: { verdict, reason } }]
  })
}
