import type { Context } from '#kernel/context.ts'
import { act } from '#kernel/ledger/index.ts'
import { currentEdition } from '../article.ts'
import { articleProcedure } from '../article-procedure.ts'
import { type ArticleDraft, readDraft, refuseClosedColumn } from '../read-draft.ts'
import {
  changesNothing,
  editionToWrite,
  lastWritten,
  refuseStale,
  type Written,
  writable,
  writtenWithLimit,
} from '../write-edition.ts'

/**
 * Writes a draft. On a live document this begins a new edition and leaves the live one alone; on an approved one
 * it voids the signatures. `seen` is the content hash the editor started from.
 */
export async function saveDraft(
  ctx: Context,
  input: { organ: string; id: string; key: string; draft: ArticleDraft; seen?: string | undefined },
): Promise<Written> {
  const { organ, id, key, draft, seen } = input
  let same: Written | undefined
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
      refuseStale(current, seen)
      const content = await readDraft(inside, organ, draft, current.content.attachments)
      if (content.column !== current.content.column) await refuseClosedColumn(inside, organ, content.column)
      if (changesNothing(article, content)) {
        same = { contentHash: current.contentHash }
        return []
      }
      return [
        {
          kind: 'draft-saved',
          payload: await writtenWithLimit(inside, organ, editionToWrite(article), content),
        },
      ]
    },
  })
  return same ?? lastWritten(after.events, ctx.actor.id)
}
