import { sql } from 'kysely'
import type { Database } from '#kernel/database.ts'
import { yearSpan } from '#kernel/year-facts.ts'

type YearTables = {
  poster_place: { organ_id: string; board: string; hung_on: string | null }
  notice_board: { organ_id: string; id: string; name: string; position: number }
}

/** How many posters were hung in a year, board by board; a board without any is not among them. */
export async function countHung(db: Database, organ: string, year: number) {
  const { from, to } = yearSpan(year)
  const rows = await db
    .withTables<YearTables>()
    .selectFrom('poster_place')
    .innerJoin('notice_board', (join) =>
      join
        .onRef('notice_board.organ_id', '=', 'poster_place.organ_id')
        .onRef('notice_board.id', '=', 'poster_place.board'),
    )
    .select(['notice_board.id', 'notice_board.name', sql<number>`count(*)`.as('hung')])
    .where('poster_place.organ_id', '=', organ)
    .where('hung_on', '>=', from)
    .where('hung_on', '<=', to)
    .groupBy(['notice_board.id', 'notice_board.name', 'notice_board.position'])
    .orderBy('notice_board.position')
    .execute()
  return rows.map(({ id, name, hung }) => ({ id, name, hung: +hung }))
}
