import { type Kysely, sql } from 'kysely'
import type { Database } from '#kernel/database.ts'
import type { PosterTemplate } from './contract.ts'

type BoardsTables = {
  notice_board: {
    organ_id: string
    id: string
    position: number
    name: string
    place: string
    village: string
    closed: boolean
  }
  poster_place: {
    organ_id: string
    poster: string
    board: string
    status: 'to-hang' | 'hung' | 'down' | 'dropped'
    template: PosterTemplate
    title: string
    article: string | null
    article_hash: string | null
    article_path: string | null
    content: string
    paper: string
    pdf: string
    made_on: string
    period_from: string
    period_to: string
    hung_on: string | null
    taken_on: string | null
  }
}

/** A board as lists show it. */
export type BoardRow = Omit<BoardsTables['notice_board'], 'organ_id'>

/** A poster at a board as lists show it. */
export type PlaceRow = Omit<BoardsTables['poster_place'], 'organ_id'>

const MOST_BOARDS = 300
const MOST_OPEN = 2000

const tables = (db: Database): Kysely<BoardsTables> => db.withTables<BoardsTables>()

/** Writes the row of a board. */
export async function saveBoardRow(db: Database, organ: string, { id, ...row }: BoardRow): Promise<void> {
  await tables(db)
    .insertInto('notice_board')
    .values({ organ_id: organ, id, ...row })
    .onConflict((conflict) => conflict.columns(['organ_id', 'id']).doUpdateSet(row))
    .execute()
}

/** Writes where a poster is to hang, hangs or hung. */
export async function savePlaceRows(db: Database, organ: string, rows: PlaceRow[]): Promise<void> {
  if (rows.length === 0) return
  await tables(db)
    .insertInto('poster_place')
    .values(rows.map((row) => ({ organ_id: organ, ...row })))
    .onConflict((conflict) =>
      conflict.columns(['organ_id', 'poster', 'board']).doUpdateSet((eb) => ({
        status: eb.ref('excluded.status'),
        hung_on: eb.ref('excluded.hung_on'),
        taken_on: eb.ref('excluded.taken_on'),
      })),
    )
    .execute()
}

/** Empties the boards; for rebuilding. */
export async function clearBoards(db: Database): Promise<void> {
  await tables(db).deleteFrom('notice_board').execute()
}

/** Empties the posters; for rebuilding. */
export async function clearPlaces(db: Database): Promise<void> {
  await tables(db).deleteFrom('poster_place').execute()
}

/** The boards of an organ in their order; of one village when it is named. */
export async function boardRows(db: Database, organ: string, village: string | null): Promise<BoardRow[]> {
  return tables(db)
    .selectFrom('notice_board')
    .select(['id', 'position', 'name', 'place', 'village', 'closed'])
    .where('organ_id', '=', organ)
    .$if(village !== null, (query) => query.where('village', '=', village ?? ''))
    .orderBy('position')
    .orderBy('name')
    .orderBy('id')
    .limit(MOST_BOARDS)
    .execute()
}

/** What is to hang or hangs at some boards, the one that ends first before the others. */
export async function openPlaces(db: Database, organ: string, boards: string[]): Promise<PlaceRow[]> {
  if (boards.length === 0) return []
  return tables(db)
    .selectFrom('poster_place')
    .selectAll()
    .where('organ_id', '=', organ)
    .where('status', 'in', ['to-hang', 'hung'])
    .where('board', 'in', boards)
    .orderBy('period_to')
    .orderBy('poster')
    .orderBy('board')
    .limit(MOST_OPEN)
    .execute()
}

/** The places of one poster. */
export async function placesOf(db: Database, organ: string, poster: string): Promise<PlaceRow[]> {
  return tables(db)
    .selectFrom('poster_place')
    .selectAll()
    .where('organ_id', '=', organ)
    .where('poster', '=', poster)
    .orderBy('board')
    .execute()
}

/** Where posters of one article hang now. */
export async function hungWithArticle(db: Database, organ: string, article: string): Promise<PlaceRow[]> {
  return tables(db)
    .selectFrom('poster_place')
    .selectAll()
    .where('organ_id', '=', organ)
    .where('article', '=', article)
    .where('status', '=', 'hung')
    .orderBy('hung_on')
    .orderBy('poster')
    .orderBy('board')
    .limit(MOST_OPEN)
    .execute()
}

/** Where posters of one article hang now, and where they hung and came down since a day. */
export async function placesWithArticle(
  db: Database,
  organ: string,
  article: string,
  since: string,
): Promise<PlaceRow[]> {
  return tables(db)
    .selectFrom('poster_place')
    .selectAll()
    .where('organ_id', '=', organ)
    .where('article', '=', article)
    .where((where) =>
      where.or([
        where('status', '=', 'hung'),
        where.and([where('status', '=', 'down'), where('taken_on', '>=', since)]),
      ]),
    )
    .orderBy('poster')
    .orderBy('board')
    .limit(MOST_OPEN)
    .execute()
}

/** One page of everything that was ever made for some boards, newest first. */
export async function pageOfPlaces(
  db: Database,
  organ: string,
  boards: string[],
  window: { from: number; limit: number },
): Promise<{ rows: PlaceRow[]; total: number }> {
  if (boards.length === 0) return { rows: [], total: 0 }
  const base = tables(db)
    .selectFrom('poster_place')
    .where('organ_id', '=', organ)
    .where('board', 'in', boards)
  const rows = await base
    .selectAll()
    .orderBy('made_on', 'desc')
    .orderBy('poster')
    .orderBy('board')
    .offset(window.from)
    .limit(window.limit)
    .execute()
  const { total } = await base.select(sql<number>`count(*)`.as('total')).executeTakeFirstOrThrow()
  return { rows, total }
}

/** Which posters have hung and hang nowhere any more; for taking their pages away. */
export async function posterIds(db: Database, organ: string): Promise<string[]> {
  const rows = await tables(db)
    .selectFrom('poster_place')
    .select('poster')
    .distinct()
    .where('organ_id', '=', organ)
    .where('hung_on', 'is not', null)
    .orderBy('poster')
    .limit(MOST_OPEN)
    .execute()
  return rows.map(({ poster }) => poster)
}
