import type { TextBlock } from '#documents/index.ts'
import type { Context } from '#kernel/context.ts'
import type { Organ } from '#modules/organs/index.ts'
import type { PageSource, Sourced } from '#modules/portal/index.ts'
import { standingsOf } from '../article-standings.ts'
import { boardPath, boardsPath, posterFilePath, posterPath } from '../board-paths.ts'
import {
  type BoardRow,
  boardRows,
  hungWithArticle,
  openPlaces,
  type PlaceRow,
  placesOf,
  posterIds,
} from '../store.ts'
import { type BoardView, boardPage } from './board-page.tsx'
import { boardsPage } from './boards-page.tsx'
import { posterPage } from './poster-page.tsx'

const AT_HOME = 5

/** Every board with what hangs on it now. */
async function viewsOf(ctx: Context, organ: string, boards: BoardRow[]): Promise<BoardView[]> {
  const ids = boards.map(({ id }) => id)
  const rows = (await openPlaces(ctx.db, organ, ids)).filter(({ status }) => status === 'hung')
  const standing = await standingsOf(ctx, organ, rows)
  return boards.map((board) => ({
    board,
    hanging: rows
      .filter((row) => row.board === board.id)
      .map((row) => ({ row, article: standing(row) }))
      .sort((a, b) => (b.row.hung_on ?? '').localeCompare(a.row.hung_on ?? '')),
  }))
}

const blocksOf = async (ctx: Context, row: PlaceRow) =>
  JSON.parse((await ctx.files.get(row.content)).toString()) as TextBlock[]

/** A poster that hangs somewhere has its PDF, and its own page unless it repeats an article; else neither. */
async function posterFiles(ctx: Context, organ: Organ, site: string, rows: PlaceRow[]): Promise<Sourced> {
  const [row] = rows
  if (!row) return { write: [] }
  const hangs = rows.some(({ status }) => status === 'hung')
  const standing = (await standingsOf(ctx, organ.id, [row]))(row)
  const file = posterFilePath(site, row.poster, row.title)
  const page = posterPath(site, row.poster)
  const title = row.title
  if (!hangs)
    return {
      write: [],
      gone: [
        { path: file, title, reason: '' },
        { path: page, title, reason: '张贴时间已满，海报已经取下。' },
      ],
    }
  return {
    write: row.article === null ? [posterPage(organ, site, row, await blocksOf(ctx, row))] : [],
    files: standing === 'lost' ? [] : [{ path: file, hash: row.pdf }],
    gone: standing === 'lost' ? [{ path: file, title, reason: '' }] : [],
  }
}

async function pages(ctx: Context, organ: Organ, id: string | undefined): Promise<Sourced> {
  const site = organ.site?.path
  const all = site === undefined ? [] : await boardRows(ctx.db, organ.id, null)
  if (site === undefined || all.length === 0) return { write: [] }
  const boards = all.filter(({ closed }) => !closed)
  const posters = id === undefined ? await posterIds(ctx.db, organ.id) : [id]
  const sourced: Required<Sourced> = { write: [], files: [], gone: [] }
  for (const poster of posters) {
    const of = await posterFiles(ctx, organ, site, await placesOf(ctx.db, organ.id, poster))
    sourced.write.push(...of.write)
    sourced.files.push(...(of.files ?? []))
    sourced.gone.push(...(of.gone ?? []))
  }
  const views = await viewsOf(ctx, organ.id, boards)
  sourced.write.push(...views.map((view) => boardPage(organ, site, view)), boardsPage(organ, site, views))
  for (const { id: board, name, closed } of all)
    if (closed)
      sourced.gone.push({ path: boardPath(site, board), title: name, reason: '这个公开栏已经停用。' })
  return sourced
}

/** The notice boards on the site: which there are, and what hangs on each now. */
export const boardsSource: PageSource = {
  key: 'boards',
  pages,
  async naming(ctx, organ, article) {
    const rows = await hungWithArticle(ctx.db, organ.id, article)
    return [...new Set(rows.map(({ poster }) => poster))]
  },
  async home(ctx, organ) {
    const site = organ.site?.path
    const boards = (await boardRows(ctx.db, organ.id, null)).filter(({ closed }) => !closed)
    if (site === undefined || boards.length === 0) return undefined
    const views = await viewsOf(ctx, organ.id, boards)
    const newest = new Map(
      views
        .flatMap(({ board, hanging }) => hanging.map(({ row }) => ({ board, row })))
        .sort((a, b) => (b.row.hung_on ?? '').localeCompare(a.row.hung_on ?? ''))
        .map(({ board, row }) => [row.poster, { board, row }]),
    )
    return {
      name: '政务公开栏',
      href: boardsPath(site),
      items: [...newest.values()].slice(0, AT_HOME).map(({ board, row }) => ({
        href: row.article_path ?? posterPath(site, row.poster),
        title: `${row.title}（${board.name}）`,
        day: row.hung_on ?? '',
      })),
    }
  },
}
