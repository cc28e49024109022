import { type Context, today } from '#kernel/context.ts'
import { act } from '#kernel/ledger/index.ts'
import { NotFound, Refusal } from '#kernel/refusal.ts'
import { seal } from '#kernel/vault/vault.ts'
import { type Day, REPORT_FORM } from '#law/index.ts'
import { type Dispute, type DisputeOutcome, disputeProcedure } from '../dispute.ts'

function requireOpen(ctx: Context, state: Dispute | undefined, day: Day): void {
  if (!state) throw new NotFound('这件复议诉讼')
  if (state.concluded) throw new Refusal('这件复议诉讼已经记录了结果，不能重复记录。', 'conflict')
  const refuse = (message: string): never => {
    throw new Refusal(message, 'invalid', [{ field: 'day', message }])
  }
  if (day > today(ctx)) refuse('审结日期不能晚于今天，请核对。')
  if (day < state.filedDay) refuse(`审结日期不能早于提起日期 ${state.filedDay}，请核对。`)
}

/** Records how a dispute ended, in the words of table four: upheld, corrected, other. */
export async function concludeDispute(
  ctx: Context,
  input: { organ: string; id: string; key: string; outcome: DisputeOutcome; day: Day; summary: string },
): Promise<void> {
  const { organ, id, key, outcome, day, summary } = input
  await act(
    ctx,
    disputeProcedure,
  )({
    organ,
    id,
    key,
    decide: async ({ state }, inside) => {
      requireOpen(inside, state, day)
      const sealed = await seal(inside, organ, '复议诉讼：结果', { text: summary })
      const basis = [REPORT_FORM.cite('第四部分')]
      return [{ kind: 'concluded', day, basis, payload: { outcome, summary: sealed } }]
    },
  })
}
