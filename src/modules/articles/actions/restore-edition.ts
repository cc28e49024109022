import type { Context } from '#kernel/context.ts'
import { act } from '#kernel/ledger/index.ts'
import { NotFound, Refusal } from '#kernel/refusal.ts'
import { organById } from '#modules/organs/index.ts'
import { editionOf } from '../article.ts'
import { articleProcedure } from '../article-procedure.ts'
import { placeProblems, refuseProblems } from '../read-draft.ts'
import { changesNothing, editionToWrite, writable, written } from '../write-edition.ts'

/** Takes the content of an edition that was public once as a new draft; it is reviewed again like any other. */
export async function restoreEdition(
  ctx: Context,
  input: { organ: string; id: string; key: string; edition: number },
): Promise<void> {
  const { organ, id, key } = input
  await act(
    ctx,
    articleProcedure,
  )({
    organ,
    id,
    key,
    async decide({ state }, inside) {
      const article = writable(inside, organ, state, 'restore')
      const old = editionOf(article, input.edition)
      if (!old?.published) throw new NotFound('这一版')
      if (changesNothing(article, old.content))
        throw new Refusal('稿件现在的内容就是这一版，不用恢复。', 'conflict')
      refuseProblems(placeProblems(await organById(inside, organ), old.content))
      const payload = { ...written(editionToWrite(article), old.content), from: old.number }
      // Who wrote the old text is still its author, and may not review it now.
      return [{ kind: 'edition-restored', payload: { ...payload, writers: old.writers } }]
    },
  })
}
