import { sha256 } from '#kernel/canonical.ts'
import type { Context } from '#kernel/context.ts'
import { act } from '#kernel/ledger/index.ts'
import { articleProcedure } from '../article-procedure.ts'
import type { Attachment } from '../edition.ts'
import { type ArticleDraft, readDraft, refuseClosedColumn } from '../read-draft.ts'
import { writtenWithLimit } from '../write-edition.ts'

const ID_LENGTH = 32

/** The id follows from the key, so that a form sent twice makes one document and not two. */
function idFor(organ: string, key: string): string {
  return sha256(`${organ}\n${key}`).slice(0, ID_LENGTH)
}

/** Begins a document with a first draft, and returns its id. */
export async function createArticle(
  ctx: Context,
  input: {
    organ: string
    key: string
    draft: ArticleDraft
    /** Files of its text that stand in the store already. */
    attachments?: Attachment[]
  },
): Promise<{ id: string }> {
  const { organ, key, draft, attachments = [] } = input
  const id = idFor(organ, key)
  await act(
    ctx,
    articleProcedure,
  )({
    organ,
    id,
    key,
    async decide(_, inside) {
      const content = await readDraft(inside, organ, draft, attachments)
      await refuseClosedColumn(inside, organ, content.column)
      return [{ kind: 'article-created', payload: await writtenWithLimit(inside, organ, 1, content) }]
    },
  })
  return { id }
}
