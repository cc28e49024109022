import type { Context } from '#kernel/context.ts'
import { seal } from '#kernel/vault/vault.ts'
import { OGI } from '#law/index.ts'
import { caseForStaff } from '#modules/applications/index.ts'
import { textHash } from '../findings.ts'
import { caseFiles, type OnCase, record, requireOpen } from '../on-case.ts'
import { outgoing, type Release } from '../outgoing.ts'

/** Puts a reply aside as it is to go out, so that somebody else can look at what was found in it. */
export async function layReply(ctx: Context, { reply, ...on }: OnCase & { reply: Release }): Promise<void> {
  requireOpen(await caseForStaff(ctx, on.organ, on.id))
  const { text: words } = await outgoing(ctx, on, await caseFiles(ctx, on.organ, on.id), reply)
  const hash = textHash(ctx, words)
  await record(ctx, on, async (_, one, inside) => {
    requireOpen(one)
    const text = await seal(inside, on.organ, '政府信息公开申请：存下的答复稿', reply)
    return [{ kind: 'reply-laid', payload: { hash, text }, basis: [OGI.cite('45')] }]
  })
}
