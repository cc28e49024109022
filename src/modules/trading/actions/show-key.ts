import type { Context } from '#kernel/context.ts'
import { act } from '#kernel/ledger/index.ts'
import { Refusal } from '#kernel/refusal.ts'
import { holderKeyProcedure } from '../holder-key.ts'

/** Shows the own public key in the organ where one stands; the secret half stays with its owner. */
export async function showKey(
  ctx: Context,
  { organ, key, publicKey }: { organ: string; key: string; publicKey: string },
): Promise<void> {
  if (!ctx.actor.grants.some((grant) => grant.organ === organ))
    throw new Refusal('请在自己任职的单位登记开标公钥。', 'forbidden')
  await act(
    ctx,
    holderKeyProcedure,
  )({
    organ,
    id: ctx.actor.id,
    key,
    decide: () => [{ kind: 'key-shown', payload: { publicKey } }],
  })
}
