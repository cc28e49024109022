import { type Context, inTransaction, today } from '#kernel/context.ts'
import { act } from '#kernel/ledger/index.ts'
import { announce } from '#kernel/outbox/outbox.ts'
import { NotFound, Refusal } from '#kernel/refusal.ts'
import { type Day, OGI } from '#law/index.ts'
import { boardOf, keeperFor } from '../keeper.ts'
import { type Place, posterProcedure } from '../poster.ts'

function requireHanging(place: Place | undefined): Place {
  if (!place) throw new NotFound('这张海报')
  if (place.status !== 'hung') throw new Refusal('这张海报现在没有张贴在这个公开栏，请刷新页面。', 'conflict')
  return place
}

function requireDay(ctx: Context, { hungOn }: Place, day: Day): void {
  const wrong = (message: string) => new Refusal(message, 'invalid', [{ field: 'day', message }])
  if (day > today(ctx)) throw wrong('取下日期不能在今天之后。')
  if (hungOn !== null && day < hungOn) throw wrong(`取下日期不能早于张贴的日期（${hungOn}）。`)
}

/** Records that a poster was taken down from a board, on which day. */
export async function takeDownPoster(
  ctx: Context,
  input: { organ: string; id: string; key: string; board: string; day: Day; note: string },
): Promise<void> {
  const { id, key, board, day, note } = input
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
      decide({ state }) {
        requireDay(inside, requireHanging(state?.places[board]), day)
        return [{ kind: 'poster-taken-down', payload: { board, note }, day }]
      },
    })
    await announce(inside, 'site', organ, `boards:${id}`)
  })
}

/** Gives up hanging a poster where it does not hang yet. */
export async function dropPoster(
  ctx: Context,
  input: { organ: string; id: string; key: string; reason: string },
): Promise<void> {
  const { organ, id, key, reason } = input
  await act(
    ctx,
    posterProcedure,
  )({
    organ,
    id,
    key,
    decide({ state }) {
      if (!state) throw new NotFound('这张海报')
      if (!Object.values(state.places).some(({ status }) => status === 'to-hang'))
        throw new Refusal('没有等待张贴的公开栏，不需要这样做。', 'conflict')
      return [{ kind: 'poster-dropped', payload: { reason }, basis: [OGI.cite('23')] }]
    },
  })
}
