import { type Context, inTransaction, today } from '#kernel/context.ts'
import { act } from '#kernel/ledger/index.ts'
import { Refusal } from '#kernel/refusal.ts'
import { type Day, GUANGDONG_ASSETS, TENDER } from '#law/index.ts'
import { assetProcedure } from '../asset.ts'
import { type HandedIn, keepPaper } from '../keep-paper.ts'
import { moveTrade, type TradeCommand } from '../move-trade.ts'
import type { Trade } from '../trade.ts'

/** The contract as recorded. */
export interface ContractInput {
  number: string
  startOn: Day
  endOn: Day | null
  paper: HandedIn | null
}

async function markTraded(inside: Context, { organ, id, key }: TradeCommand, trade: Trade): Promise<void> {
  const { asset } = trade.terms
  if (!asset) return
  await act(
    inside,
    assetProcedure,
  )({
    organ,
    id: asset,
    key: `${key}-asset`,
    decide: ({ state }) => (state ? [{ kind: 'traded', payload: { trade: id } }] : []),
  })
}

function requireSignable(ctx: Context, trade: Trade, { startOn, endOn }: ContractInput): void {
  const until = trade.publicity?.until ?? ''
  if (today(ctx) <= until) throw new Refusal(`结果公示到 ${until}，期满后才能签订合同。`, 'conflict')
  const message = '结束日期要在开始日期之后。'
  if (endOn && endOn <= startOn) throw new Refusal(message, 'invalid', [{ field: 'endOn', message }])
}

/** Records the signed contract, once the result has been public long enough; the register follows. */
export function signContract(
  ctx: Context,
  command: TradeCommand & { contract: ContractInput },
): Promise<Trade> {
  const { contract, ...at } = command
  return inTransaction(ctx, async (inside) => {
    const trade = await moveTrade(inside, at, 'sign', async (now) => {
      requireSignable(inside, now, contract)
      const paper = contract.paper && (await keepPaper(inside, '合同', contract.paper))
      const fen = now.opening?.award?.fen ?? 0
      const basis = [now.terms.kind === 'works' ? TENDER.cite('46') : GUANGDONG_ASSETS.cite('进场交易')]
      return [{ kind: 'contract-signed', basis, payload: { contract: { ...contract, paper, fen } } }]
    })
    await markTraded(inside, at, trade)
    return trade
  })
}
