import { type Context, today } from '#kernel/context.ts'
import { Refusal } from '#kernel/refusal.ts'
import { addDays, GUANGDONG_ASSETS, TENDER, VILLAGE_COMMITTEE } from '#law/index.ts'
import { moveTrade, type TradeCommand } from '../move-trade.ts'
import { DELIBERATION_BASIS } from '../rules/deliberation-steps.ts'
import type { Trade } from '../trade.ts'

const NOT_THAT_OPENING = '公证书所载的开标记录指纹与台账不一致，请与公证处核对。'

/** Makes the result public for the days the notice's settings say. */
export function postResult(ctx: Context, command: TradeCommand): Promise<Trade> {
  return moveTrade(ctx, command, 'post-result', (trade, inside) => {
    const days = trade.notice?.settings.resultDays ?? 0
    const basis = [VILLAGE_COMMITTEE.cite('30')]
    return [{ kind: 'result-posted', basis, payload: { until: addDays(today(inside), days) } }]
  })
}

/** Records that the winner did not sign; the trade fails. */
export function winnerDefaults(ctx: Context, command: TradeCommand & { reason: string }): Promise<Trade> {
  const { reason, ...at } = command
  const basis = [GUANGDONG_ASSETS.cite('进场交易')]
  return moveTrade(ctx, at, 'default', () => [
    { kind: 'failed', basis, payload: { reason: `中选人放弃：${reason}` } },
  ])
}

/** With whom a trade is filed: at or above the kept threshold the county, below it the town. */
export function filedWith(trade: Trade): string {
  const threshold = trade.notice?.settings.countyFilingFen ?? 0
  return trade.terms.baseFen >= threshold ? '县农业农村主管部门' : '镇人民政府'
}

/** Files the contract and its papers. */
export function fileTrade(ctx: Context, command: TradeCommand & { number: string }): Promise<Trade> {
  const { number, ...at } = command
  return moveTrade(ctx, at, 'file', (trade) => {
    const works = trade.terms.kind === 'works'
    const basis = [works ? TENDER.cite('47') : GUANGDONG_ASSETS.cite('登记')]
    return [{ kind: 'filed', basis, payload: { with: filedWith(trade), number } }]
  })
}

/** Records a notary's certificate, bound to the ledger's entry of the opening. */
export function notariseTrade(
  ctx: Context,
  command: TradeCommand & { office: string; number: string; openingHash: string },
): Promise<Trade> {
  const { office, number, openingHash, ...at } = command
  return moveTrade(ctx, at, 'notarise', (trade) => {
    if (trade.notary) throw new Refusal('公证书已经登记。', 'conflict')
    if (trade.opening?.hash !== openingHash)
      throw new Refusal(NOT_THAT_OPENING, 'invalid', [{ field: 'openingHash', message: NOT_THAT_OPENING }])
    return [{ kind: 'notarised', payload: { notary: { office, number, openingHash } } }]
  })
}

/** Makes public what came of it (the second of the two publications). */
export function finishTrade(ctx: Context, command: TradeCommand & { report: string }): Promise<Trade> {
  const { report, ...at } = command
  return moveTrade(ctx, at, 'finish', () => [
    { kind: 'finished', basis: [DELIBERATION_BASIS], payload: { report } },
  ])
}

/** Stops a trade before its contract. */
export function withdrawTrade(ctx: Context, command: TradeCommand & { reason: string }): Promise<Trade> {
  const { reason, ...at } = command
  const basis = [GUANGDONG_ASSETS.cite('进场交易')]
  return moveTrade(ctx, at, 'withdraw', () => [{ kind: 'withdrawn', basis, payload: { reason } }])
}
