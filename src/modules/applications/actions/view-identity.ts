import type { Context } from '#kernel/context.ts'
import { act } from '#kernel/ledger/index.ts'
import { NotFound, Refusal } from '#kernel/refusal.ts'
import { PIPL } from '#law/index.ts'
import { applicationProcedure } from '../application.ts'
import { type Applicant, sealedParts } from '../sealed-parts.ts'

/** Shows who applied, in full; that it was looked at, and by whom, is on record. */
export async function viewIdentity(
  ctx: Context,
  { organ, id, key }: { organ: string; id: string; key: string },
): Promise<Applicant> {
  const { state } = await act(
    ctx,
    applicationProcedure,
  )({
    organ,
    id,
    key,
    decide({ state: before }) {
      if (!before) throw new NotFound('这件申请')
      return [{ kind: 'identity-viewed', payload: {}, basis: [PIPL.cite('34')] }]
    },
  })
  const applicant = state && (await sealedParts(ctx, organ, state)).applicant
  if (!applicant) throw new Refusal('申请人的个人信息已依法删除。', 'conflict')
  return applicant
}
