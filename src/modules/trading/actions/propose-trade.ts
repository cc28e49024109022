import { type Context, today } from '#kernel/context.ts'
import { act, caseOfKey } from '#kernel/ledger/index.ts'
import { Refusal } from '#kernel/refusal.ts'
import { type Basis, GUANGDONG_ASSETS } from '#law/index.ts'
import { moveTrade, type TradeCommand } from '../move-trade.ts'
import { termProblem } from '../rules/term-problem.ts'
import { TRADE_KINDS } from '../rules/trade-kinds.ts'
import type { TradeTerms } from '../trade.ts'
import { tradeProcedure } from '../trade-procedure.ts'

function refuseField(field: string, message: string): never {
  throw new Refusal(message, 'invalid', [{ field, message }])
}

function requireSound(ctx: Context, organ: string, terms: TradeTerms): void {
  if (ctx.lineage(organ).length < 2) throw new Refusal('村级交易由村（社区）立项，请到村的办公台填写。')
  const problem = termProblem(terms.kind, terms.termMonths, today(ctx))
  if (problem) refuseField('termMonths', problem)
  if (terms.depositFen > terms.baseFen) refuseField('depositFen', '保证金不能高于底价，请核对。')
  if (terms.stepFen > terms.baseFen) refuseField('stepFen', '幅度不能高于底价，请核对。')
}

function basisOf({ kind }: TradeTerms): Basis[] {
  const [open, own] = [GUANGDONG_ASSETS.cite('进场交易'), TRADE_KINDS[kind].basis]
  return own.act === open.act && own.article === open.article ? [open] : [open, own]
}

/** Opens a trade with its terms; what it is about goes to the village's deliberation. */
export async function proposeTrade(
  ctx: Context,
  { organ, key, terms }: { organ: string; key: string; terms: TradeTerms },
): Promise<{ id: string }> {
  const id = caseOfKey(ctx, 'trade', organ, key)
  requireSound(ctx, organ, terms)
  await act(
    ctx,
    tradeProcedure,
  )({
    organ,
    id,
    key,
    decide({ state }) {
      if (state) throw new Refusal('这项交易已经立项，请刷新页面。', 'conflict')
      return [{ kind: 'proposed', payload: { terms }, basis: basisOf(terms) }]
    },
  })
  return { id }
}

/** Changes the terms; the village must then talk them over anew. */
export function reviseTrade(ctx: Context, command: TradeCommand & { terms: TradeTerms }) {
  const { terms, ...at } = command
  return moveTrade(ctx, at, 'revise', (_, inside) => {
    requireSound(inside, at.organ, terms)
    return [{ kind: 'revised', payload: { terms }, basis: basisOf(terms) }]
  })
}
