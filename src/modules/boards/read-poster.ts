import { trailLines } from '#kernel/accounts/index.ts'
import { type Context, today } from '#kernel/context.ts'
import { type Recorded, readCase } from '#kernel/ledger/index.ts'
import { NotFound } from '#kernel/refusal.ts'
import { standingsOf } from './article-standings.ts'
import { POSTER_TEMPLATES } from './contract.ts'
import { type Keeper, keeperFor } from './keeper.ts'
import { type Poster, type PosterEvent, posterProcedure } from './poster.ts'
import { placeView } from './read-boards.ts'
import { placeWork } from './rules/place-work.ts'
import { type PlaceRow, placesOf } from './store.ts'

async function posterCase(ctx: Pick<Context, 'db'>, organ: string, id: string) {
  const keeper = await keeperFor(ctx, organ)
  const { state, events } = await readCase(ctx, posterProcedure, keeper.organ, id, '这张海报')
  const own = new Set(keeper.boards.map((board) => board.id))
  // A village clerk knows only of posters for the village's own board.
  if (!state || !Object.keys(state.places).some((board) => own.has(board))) throw new NotFound('这张海报')
  return { keeper, state, events, own }
}

function told(keeper: Keeper) {
  const nameOf = new Map(keeper.boards.map(({ id, name }) => [id, name]))
  return ({ kind, payload }: Recorded<PosterEvent>) => {
    if (kind === 'poster-made')
      return { label: '制作', note: `${payload.pages} 张，${payload.boards.length} 处` }
    if (kind === 'poster-dropped') return { label: '不再张贴', note: payload.reason }
    const place = nameOf.get(payload.board) ?? '别处的公开栏'
    if (kind === 'poster-hung') return { label: '张贴', note: `${place}，张贴人：${payload.by}` }
    return { label: '取下', note: [place, payload.note].filter(Boolean).join('，') }
  }
}

function placesView(keeper: Keeper, state: Poster, rows: PlaceRow[], now: string, article: Standing) {
  return rows.map((row) => {
    const place = state.places[row.board]
    const { status } = row
    const open = status === 'to-hang' || status === 'hung'
    const work = open ? placeWork({ status, until: row.period_to, article: article(row) }, now) : null
    return {
      ...placeView({ row, work }, keeper),
      hungBy: place?.hungBy ?? '',
      photo: place?.photo ? row.board : null,
      note: place?.note ?? '',
    }
  })
}

type Standing = Awaited<ReturnType<typeof standingsOf>>

/** One poster as staff see it. */
export async function posterOnDesk(ctx: Context, organ: string, id: string) {
  const { keeper, state, events, own } = await posterCase(ctx, organ, id)
  const rows = (await placesOf(ctx.db, keeper.organ, id)).filter(({ board }) => own.has(board))
  const article = await standingsOf(ctx, keeper.organ, rows)
  const standing = rows[0] ? article(rows[0]) : 'none'
  const { title, template, paper, pages, from, to } = state
  return {
    id,
    title,
    template,
    templateName: POSTER_TEMPLATES[template].name,
    paper,
    pages,
    from,
    to,
    article:
      state.article && standing !== 'none'
        ? { id: state.article.id, path: state.article.path, standing }
        : null,
    places: placesView(keeper, state, rows, today(ctx), article),
    history: await trailLines(ctx, events, told(keeper)),
  }
}

/** A poster as it was printed. */
export async function posterFile(ctx: Context, organ: string, id: string): Promise<File> {
  const { state } = await posterCase(ctx, organ, id)
  const bytes = await ctx.files.get(state.pdf)
  return new File([new Uint8Array(bytes)], `${state.title}.pdf`, { type: 'application/pdf' })
}

const ENDINGS: Record<string, string> = { 'image/jpeg': 'jpg', 'image/png': 'png' }

/** The photograph that proves a poster hung at a board; for staff only. */
export async function posterPhoto(ctx: Context, organ: string, id: string, board: string): Promise<File> {
  const { state, own } = await posterCase(ctx, organ, id)
  const photo = own.has(board) ? state.places[board]?.photo : null
  if (!photo) throw new NotFound('这张照片')
  const bytes = await ctx.files.get(photo.hash)
  const name = `${state.title}-张贴照片.${ENDINGS[photo.mime] ?? 'bin'}`
  return new File([new Uint8Array(bytes)], name, { type: photo.mime })
}
