import type { Context } from '#kernel/context.ts'
import { act } from '#kernel/ledger/index.ts'
import { currentEdition } from '../article.ts'
import { articleProcedure } from '../article-procedure.ts'
import { articleWithin } from '../read-article.ts'
import { ready } from '../write-edition.ts'

interface OneArticle {
  organ: string
  id: string
  key: string
}

function move(step: 'bin' | 'unbin', kind: 'article-binned' | 'article-unbinned') {
  return async (ctx: Context, { organ, id, key }: OneArticle): Promise<void> => {
    await act(
      ctx,
      articleProcedure,
    )({
      organ,
      id,
      key,
      decide({ state }, inside) {
        const article = ready(articleWithin(inside, organ, state, 'article.write'), step)
        return [{ kind, payload: { edition: currentEdition(article).number } }]
      },
    })
  }
}

/** Puts a draft into the recycle bin. What was ever public cannot go there: it is withdrawn. */
export const binArticle = move('bin', 'article-binned')

/** Takes a draft out of the recycle bin, as it was. */
export const unbinArticle = move('unbin', 'article-unbinned')
