import { type Context, inTransaction, today } from '#kernel/context.ts'
import { acceptFile } from '#kernel/files/sniff.ts'
import { act } from '#kernel/ledger/index.ts'
import { announce } from '#kernel/outbox/outbox.ts'
import { NotFound, Refusal } from '#kernel/refusal.ts'
import type { Day } from '#law/index.ts'
import { standingsOf } from '../article-standings.ts'
import { boardOf, keeperFor } from '../keeper.ts'
import { type Photo, type Poster, posterProcedure } from '../poster.ts'
import { placeWork } from '../rules/place-work.ts'
import { placesOf } from '../store.ts'
import { stripPhoto } from '../strip-photo.ts'

const MEGABYTE = 1024 * 1024

function refuse(field: string, message: string): never {
  throw new Refusal(message, 'invalid', [{ field, message }])
}

async function keepPhoto(ctx: Context, photo: { name: string; bytes: Uint8Array }): Promise<Photo> {
  const maxBytes = ctx.config.GONGKAI_UPLOAD_MB * MEGABYTE
  const { mime } = await acceptFile({ ...photo, maxBytes })
  if (mime !== 'image/jpeg' && mime !== 'image/png') refuse('photo', '照片只能是 jpg 或者 png，请重新选择。')
  const plain = stripPhoto(mime, photo.bytes)
  return { mime, hash: await ctx.files.put(plain.bytes) }
}

function requireDay(ctx: Context, poster: Poster, day: Day): void {
  if (day > today(ctx)) refuse('day', '张贴日期不能在今天之后。')
  if (day < poster.madeOn) refuse('day', `张贴日期不能早于海报制作的日期（${poster.madeOn}）。`)
}

/** Refuses to hang what should not hang: over, withdrawn or changed since it was printed. */
async function requireStillRight(
  ctx: Context,
  organ: string,
  { id, board, day }: { id: string; board: string; day: Day },
): Promise<void> {
  const row = (await placesOf(ctx.db, organ, id)).find((one) => one.board === board)
  if (row?.status !== 'to-hang') throw new Refusal('这张海报在这个公开栏不等待张贴，请刷新页面。', 'conflict')
  const standings = await standingsOf(ctx, organ, [row])
  const work = placeWork({ status: 'to-hang', until: row.period_to, article: standings(row) }, day)
  if (work?.work !== 'hang')
    throw new Refusal(`${work?.reason ?? ''}，请不要张贴，改选“不再张贴”。`, 'conflict')
}

/** Records that a poster hangs at a board: the day, who hung it, and a photograph as proof. */
export async function hangPoster(
  ctx: Context,
  input: {
    organ: string
    id: string
    key: string
    board: string
    day: Day
    by: string
    photo: { name: string; bytes: Uint8Array }
  },
): Promise<void> {
  const { id, key, board, day } = input
  const keeper = await keeperFor(ctx, input.organ)
  boardOf(keeper, board)
  const { organ } = keeper
  await inTransaction(ctx, async (inside) => {
    await act(
      inside,
      posterProcedure,
    )({
      organ,
      id,
      key,
      async decide({ state }) {
        if (!state?.places[board]) throw new NotFound('这张海报')
        requireDay(inside, state, day)
        await requireStillRight(inside, organ, { id, board, day })
        const photo = await keepPhoto(inside, input.photo)
        const by = input.by || inside.actor.name
        return [{ kind: 'poster-hung', payload: { board, by, photo }, day }]
      },
    })
    await announce(inside, 'site', organ, `boards:${id}`)
  })
}
