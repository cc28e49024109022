import type { Context } from '#kernel/context.ts'
import { unseal } from '#kernel/vault/vault.ts'
import type { CaseFiles } from './case-file.ts'
import { ReleaseSchema } from './contract.ts'
import { fileNames } from './file-safe.ts'
import { type Finding, fileFindings, textFindings } from './findings.ts'
import { fileObstacle } from './on-case.ts'
import { heldBackText, type Release } from './outgoing.ts'

/** The reply that was put aside; null when there is none or it was erased. */
export async function laidReply(
  ctx: Pick<Context, 'db'>,
  organ: string,
  { laid }: CaseFiles,
): Promise<Release | null> {
  if (!laid) return null
  const data = (await unseal(ctx, organ, [laid.text.vault])).get(laid.text.vault)
  return data ? ReleaseSchema.parse(data) : null
}

/** What is found in all that may go out: files as they are, and the reply put aside. */
export async function standingFindings(
  ctx: Context,
  on: { organ: string; id: string },
  state: CaseFiles,
): Promise<Finding[]> {
  const files = state.files.filter((file) => file.gone === null && fileObstacle(state, file) === '')
  const names = await fileNames(ctx, on.organ, files)
  const reply = await laidReply(ctx, on.organ, state)
  const text = reply && { ...heldBackText(reply).text, attachments: reply.attachments }
  return [...(text ? await textFindings(ctx, on, text) : []), ...(await fileFindings(ctx, on, files, names))]
}
