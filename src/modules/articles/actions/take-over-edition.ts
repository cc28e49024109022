import type { Context } from '#kernel/context.ts'
import { act } from '#kernel/ledger/index.ts'
import { currentEdition, type Origin } from '../article.ts'
import { articleProcedure } from '../article-procedure.ts'
import type { Attachment } from '../edition.ts'
import { type ArticleDraft, readDraft } from '../read-draft.ts'
import { editionToWrite, writable, written } from '../write-edition.ts'

/** A text of another organ, as it is to stand here. */
export interface TakenOver {
  organ: string
  id: string
  key: string
  draft: ArticleDraft
  /** Files that stand in the store already. */
  attachments: Attachment[]
  takenFrom: Origin
}

/**
 * Writes a draft from another organ's published document, files and all: a new document, or a new edition of the
 * one it became before. It goes through the reviews of this organ like any other.
 */
export async function takeOverEdition(ctx: Context, input: TakenOver): Promise<void> {
  const { organ, id, key, draft, attachments, takenFrom } = input
  await act(
    ctx,
    articleProcedure,
  )({
    organ,
    id,
    key,
    async decide({ state }, inside) {
      const content = await readDraft(inside, organ, draft, attachments)
      if (!state) return [{ kind: 'article-created', payload: { ...written(1, content), takenFrom } }]
      const article = writable(inside, organ, state)
      const payload = written(editionToWrite(article), content)
      const unchanged = payload.contentHash === currentEdition(article).contentHash
      return unchanged && article.working ? [] : [{ kind: 'draft-saved', payload }]
    },
  })
}
