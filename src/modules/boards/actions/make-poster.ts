import { type Context, inTransaction } from '#kernel/context.ts'
import { act, caseOfKey } from '#kernel/ledger/index.ts'
import { Refusal } from '#kernel/refusal.ts'
import { OGI } from '#law/index.ts'
import { organById } from '#modules/organs/index.ts'
import type { PosterInput } from '../contract.ts'
import { boardOf, keeperFor } from '../keeper.ts'
import { posterProcedure } from '../poster.ts'
import { posterWords } from '../poster-words.ts'
import { printPoster } from '../print-poster.ts'

async function requireBoards(ctx: Context, organ: string, ids: string[]): Promise<string[]> {
  const keeper = await keeperFor(ctx, organ)
  const wrong = (message: string) => new Refusal(message, 'invalid', [{ field: 'boards', message }])
  if (ids.length === 0) throw wrong('请选择张贴到哪些公开栏。')
  const boards = [...new Set(ids)].map((id) => boardOf(keeper, id))
  const closed = boards.find((board) => board.closed)
  if (closed) throw wrong(`“${closed.name}”已经停用，请去掉。`)
  return boards.map(({ id }) => id)
}

/** Makes a poster, set in type and ready to print, to hang at its boards. */
export async function makePoster(
  ctx: Context,
  input: { organ: string; key: string; poster: PosterInput },
): Promise<{ id: string; pages: number }> {
  const { organ, key, poster } = input
  const where = await organById(ctx, organ)
  const boards = await requireBoards(ctx, organ, poster.boards)
  const id = caseOfKey(ctx, posterProcedure.kind, organ, key)
  return inTransaction(ctx, async (inside) => {
    const { state } = await act(
      inside,
      posterProcedure,
    )({
      organ,
      id,
      key,
      async decide() {
        const words = await posterWords(inside, organ, poster)
        const { pdf, pages } = await printPoster(inside, where, { id, words, input: poster })
        const { template, paper, from, to } = poster
        const payload = {
          template,
          title: words.title,
          article: words.article,
          content: await inside.files.put(Buffer.from(JSON.stringify(words.blocks))),
          paper,
          pdf: await inside.files.put(pdf),
          pages,
          from,
          to,
          boards,
        }
        return [{ kind: 'poster-made', payload, basis: [OGI.cite('23')] }]
      },
    })
    return { id, pages: state?.pages ?? 0 }
  })
}

/** A poster as it would be printed, without making it. */
export async function previewPoster(ctx: Context, organ: string, input: PosterInput): Promise<File> {
  const words = await posterWords(ctx, organ, input)
  const { pdf } = await printPoster(ctx, await organById(ctx, organ), { id: null, words, input })
  return new File([new Uint8Array(pdf)], `${words.title}.pdf`, { type: 'application/pdf' })
}
