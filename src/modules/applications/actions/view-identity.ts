import type { Context } from '#kernel/context.ts'
import { act } from '#kernel/ledger/index.ts'
import { NotFound, Refusal } from '#kernel/refusal.ts'
import { seal } from '#kernel/vault/vault.ts'
import { PIPL } from '#law/index.ts'
import { applicationProcedure } from '../application.ts'
import { type Applicant, sealedParts } from '../sealed-parts.ts'

/** Shows who applied, in full; that it was looked at, by whom and why, is on record. */
export async function viewIdentity(
  ctx: Context,
  { organ, id, key, reason }: { organ: string; id: string; key: string; reason: string },
): Promise<Applicant> {
  const { state } = await act(
    ctx,
    applicationProcedure,
  )({
    organ,
    id,
    key,
    async decide({ state: before }, inside) {
      if (!before) throw new NotFound('这件申请')
      const text = await seal(inside, organ, '政府信息公开申请：查看身份的理由', { text: reason })
      return [{ kind: 'identity-viewed', payload: { text }, basis: [PIPL.cite('34')] }]
    },
  })
  const applicant = state && (await sealedParts(ctx, organ, state)).applicant
  if (!applicant) throw new Refusal('申请人的个人信息已按期限销毁。', 'conflict')
  return applicant
}
