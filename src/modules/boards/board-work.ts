import { type Context, today } from '#kernel/context.ts'
import type { Day } from '#law/index.ts'
import { standingsOf } from './article-standings.ts'
import { type Keeper, keeperFor } from './keeper.ts'
import { type PlaceWork, placeWork } from './rules/place-work.ts'
import { hungWithArticle, openPlaces, type PlaceRow, placesWithArticle } from './store.ts'

/** A poster at a board, and what it asks for; null while it hangs as it should. */
export interface WorkedPlace {
  row: PlaceRow
  work: PlaceWork | null
}

/** What is to hang or hangs at a keeper's boards, with what each asks for today. */
export async function workAt(ctx: Context, keeper: Keeper): Promise<WorkedPlace[]> {
  const boards = keeper.boards.map(({ id }) => id)
  const rows = await openPlaces(ctx.db, keeper.organ, boards)
  const article = await standingsOf(ctx, keeper.organ, rows)
  return rows.map((row) => {
    const status = row.status === 'hung' ? ('hung' as const) : ('to-hang' as const)
    return { row, work: placeWork({ status, until: row.period_to, article: article(row) }, today(ctx)) }
  })
}

const STEPS = { hang: '张贴海报', 'keep-off': '不再张贴', 'take-down': '取下海报', replace: '更换海报' }

/** A poster hangs from the first day of its period, and comes down when the period is over. */
function dueOf({ row, work }: WorkedPlace, now: Day): Day | null {
  if (work?.work === 'hang') return row.period_from
  return row.period_to < now ? row.period_to : null
}

/** Work at the boards for the first page of whoever keeps them: what to hang, take down or replace. */
export async function boardWork(ctx: Context, organ: string, most: number) {
  const keeper = await keeperFor(ctx, organ)
  const nameOf = new Map(keeper.boards.map(({ id, name }) => [id, name]))
  const now = today(ctx)
  const wanted = (await workAt(ctx, keeper)).flatMap((place) => {
    const { row, work } = place
    if (!work) return []
    return [
      {
        step: STEPS[work.work],
        title: `${row.title}（${nameOf.get(row.board) ?? ''}，${work.reason}）`,
        link: `posters/${row.poster}`,
        since: work.work === 'hang' ? row.made_on : row.period_to,
        due: dueOf(place, now),
      },
    ]
  })
  return wanted.slice(0, most)
}

/** Which boards still show an article, so that whoever takes it off the site knows where paper hangs. */
export async function postersShowing(ctx: Pick<Context, 'db'>, organ: string, article: string) {
  const { boards } = await keeperFor(ctx, organ)
  const nameOf = new Map(boards.map(({ id, name }) => [id, name]))
  const rows = await hungWithArticle(ctx.db, organ, article)
  return rows.map(({ poster, title, board, hung_on }) => ({
    poster,
    title,
    boardName: nameOf.get(board) ?? '',
    hungOn: hung_on ?? '',
  }))
}

/** Where paper of a withdrawn article hangs still, and where it came down since the day of the withdrawal. */
export async function postersOfArticle(
  ctx: Pick<Context, 'db'>,
  organ: string,
  article: string,
  since: string,
) {
  const { boards } = await keeperFor(ctx, organ)
  const nameOf = new Map(boards.map(({ id, name }) => [id, name]))
  const rows = await placesWithArticle(ctx.db, organ, article, since)
  return rows.map(({ poster, board, status, taken_on }) => ({
    poster,
    boardName: nameOf.get(board) ?? '',
    hangs: status === 'hung',
    takenOn: taken_on ?? '',
  }))
}
