import type { Context } from '#kernel/context.ts'
import { act } from '#kernel/ledger/index.ts'
import { Refusal } from '#kernel/refusal.ts'
import { seal } from '#kernel/vault/vault.ts'
import { PIPL } from '#law/index.ts'
import { requireCleanReason } from '#modules/personal-data/index.ts'
import { messageProcedure } from '../message.ts'
import { openVault, type Writer } from '../sealed-parts.ts'
import { requireVisible } from '../visible.ts'
import type { OnMessage } from './step-message.ts'

/** Shows who wrote, in full; that it was looked at, by whom and why, is on record. */
export async function viewWriter(
  ctx: Context,
  { organ, id, key, reason: text }: OnMessage & { reason: string },
): Promise<Writer> {
  requireCleanReason(text)
  const { state } = await act(
    ctx,
    messageProcedure,
  )({
    organ,
    id,
    key,
    async decide({ state: before }, inside) {
      await requireVisible(inside, organ, before)
      const reason = await seal(inside, organ, '来信：查看来信人的理由', { text })
      return [{ kind: 'writer-viewed', payload: { reason }, basis: [PIPL.cite('34')] }]
    },
  })
  const ref = state?.writer.vault
  const writer = (await openVault(ctx, organ, [ref])).part('writer', ref)
  if (!writer) throw new Refusal('来信人的个人信息已依法删除。', 'conflict')
  return writer
}
