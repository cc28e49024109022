import type { Context } from '#kernel/context.ts'
import { act } from '#kernel/ledger/index.ts'
import { NotFound, Refusal } from '#kernel/refusal.ts'
import { currentEdition } from '../article.ts'
import { articleProcedure } from '../article-procedure.ts'
import { usesFile } from '../body.ts'
import {
  editionToWrite,
  lastWritten,
  refuseStale,
  type Written,
  writable,
  written,
} from '../write-edition.ts'

/** Takes a file off the draft; editions that had it keep it. */
export async function removeAttachment(
  ctx: Context,
  input: { organ: string; id: string; key: string; hash: string; seen?: string | undefined },
): Promise<Written> {
  const { organ, id, key, hash } = input
  const after = await act(
    ctx,
    articleProcedure,
  )({
    organ,
    id,
    key,
    async decide({ state }, inside) {
      const article = writable(inside, organ, state)
      const current = currentEdition(article)
      refuseStale(current, input.seen)
      const { content } = current
      const file = content.attachments.find((one) => one.hash === hash)
      if (!file) throw new NotFound('这个附件')
      const body = (await inside.files.get(content.bodyHash)).toString()
      if (usesFile(body, file.name))
        throw new Refusal(`正文里还用着“${file.name}”，请先在正文里删去。`, 'conflict')
      const attachments = content.attachments.filter((one) => one !== file)
      const payload = written(editionToWrite(article), { ...content, attachments })
      return [{ kind: 'attachment-removed', payload }]
    },
  })
  return lastWritten(after.events, ctx.actor.id)
}
