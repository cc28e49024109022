import type { Context } from '#kernel/context.ts'
import { type WorkedPlace, workAt } from './board-work.ts'
import { boardOf, type Keeper, keeperFor } from './keeper.ts'
import { type PlaceRow, pageOfPlaces } from './store.ts'

const PAGE_SIZE = 20
const OFF = new Set(['take-down', 'replace'])

/** The boards with how much hangs, waits to hang, and must come down. */
export async function boardsOnDesk(ctx: Context, organ: string) {
  const keeper = await keeperFor(ctx, organ)
  const places = await workAt(ctx, keeper)
  const count = (board: string, wanted: (place: WorkedPlace) => boolean) =>
    places.filter((place) => place.row.board === board && wanted(place)).length
  return keeper.boards.map((board) => ({
    ...board,
    hanging: count(board.id, ({ row }) => row.status === 'hung'),
    toHang: count(board.id, ({ row }) => row.status === 'to-hang'),
    toTakeDown: count(board.id, ({ work }) => work !== null && OFF.has(work.work)),
  }))
}

/** A poster at a board, as lists show it. */
export function placeView({ row, work }: WorkedPlace, keeper: Keeper) {
  return {
    poster: row.poster,
    board: row.board,
    boardName: keeper.boards.find(({ id }) => id === row.board)?.name ?? '',
    title: row.title,
    template: row.template,
    status: row.status,
    madeOn: row.made_on,
    from: row.period_from,
    to: row.period_to,
    hungOn: row.hung_on,
    takenOn: row.taken_on,
    work: work && { work: work.work, reason: work.reason },
  }
}

type Show = 'to-do' | 'hanging' | 'all'

const WANTED: Record<Exclude<Show, 'all'>, (place: WorkedPlace) => boolean> = {
  'to-do': ({ work }) => work !== null,
  hanging: ({ row }) => row.status === 'hung',
}

async function placesFor(ctx: Context, keeper: Keeper, show: Show, from: number) {
  const open = await workAt(ctx, keeper)
  if (show !== 'all') {
    const wanted = open.filter(WANTED[show])
    return { places: wanted.slice(from, from + PAGE_SIZE), total: wanted.length }
  }
  const nameOf = ({ poster, board }: PlaceRow) => `${poster} ${board}`
  const workOf = new Map(open.map(({ row, work }) => [nameOf(row), work]))
  const ids = keeper.boards.map(({ id }) => id)
  const { rows, total } = await pageOfPlaces(ctx.db, keeper.organ, ids, { from, limit: PAGE_SIZE })
  return { places: rows.map((row) => ({ row, work: workOf.get(nameOf(row)) ?? null })), total }
}

/** One page of posters at boards: what asks for work, what hangs, or everything ever made. */
export async function placesOnDesk(
  ctx: Context,
  organ: string,
  wanted: { show: Show; board?: string | undefined; page: number },
) {
  const { show, board, page } = wanted
  const whole = await keeperFor(ctx, organ)
  const keeper = board === undefined ? whole : { ...whole, boards: [boardOf(whole, board)] }
  const { places, total } = await placesFor(ctx, keeper, show, (page - 1) * PAGE_SIZE)
  return { items: places.map((place) => placeView(place, keeper)), total, page, pageSize: PAGE_SIZE }
}
