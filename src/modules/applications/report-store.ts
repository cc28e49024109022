import { type Kysely, sql } from 'kysely'
import type { Database } from '#kernel/database.ts'
import type { ApplicantKind, Day, OutcomeRowKey } from '#law/index.ts'

type ReportTables = {
  application: {
    organ_id: string
    id: string
    number: string
    received_day: Day
    applicant_kind: ApplicantKind
    outcome_row: OutcomeRowKey | null
    closed_day: Day | null
  }
}

/** Which applications are wanted; what is left out does not matter. */
export interface CaseFilter {
  kind?: ApplicantKind
  receivedFrom?: Day
  receivedTo?: Day
  /** Still open at the end of that day. */
  openAfter?: Day
  endedFrom?: Day
  endedTo?: Day
  row?: OutcomeRowKey
}

const tables = (db: Database): Kysely<ReportTables> => db.withTables<ReportTables>()

/** How many applications count in a year: by applicant, whether from an earlier year, and how they ended in it. */
export async function countRows(db: Database, organ: string, { from, to }: { from: Day; to: Day }) {
  return tables(db)
    .selectFrom('application')
    .select([
      'applicant_kind',
      sql<boolean>`received_day < ${from}::date`.as('earlier'),
      sql<OutcomeRowKey | null>`CASE WHEN closed_day <= ${to}::date THEN outcome_row END`.as('ended_row'),
      sql<number>`count(*)`.as('total'),
    ])
    .where('organ_id', '=', organ)
    .where('received_day', '<=', to)
    .where((where) => where.or([where('outcome_row', 'is', null), where('closed_day', '>=', from)]))
    .groupBy(sql`1, 2, 3`)
    .execute()
}

function filtered(db: Database, organ: string, wanted: CaseFilter) {
  const { kind, receivedFrom, receivedTo, openAfter, endedFrom, endedTo, row } = wanted
  return tables(db)
    .selectFrom('application')
    .where('organ_id', '=', organ)
    .$if(kind !== undefined, (query) => query.where('applicant_kind', '=', kind as ApplicantKind))
    .$if(receivedFrom !== undefined, (query) => query.where('received_day', '>=', receivedFrom as Day))
    .$if(receivedTo !== undefined, (query) => query.where('received_day', '<=', receivedTo as Day))
    .$if(openAfter !== undefined, (query) =>
      query.where((where) =>
        where.or([where('outcome_row', 'is', null), where('closed_day', '>', openAfter as Day)]),
      ),
    )
    .$if(endedFrom !== undefined, (query) => query.where('closed_day', '>=', endedFrom as Day))
    .$if(endedTo !== undefined, (query) =>
      query.where('closed_day', '<=', endedTo as Day).where('outcome_row', 'is not', null),
    )
    .$if(row !== undefined, (query) => query.where('outcome_row', '=', row as OutcomeRowKey))
}

/** A page of the applications wanted, in the order they came in, and how many there are. */
export async function filteredRows(
  db: Database,
  organ: string,
  wanted: CaseFilter,
  { from, limit }: { from: number; limit: number },
) {
  const rows = await filtered(db, organ, wanted)
    .select(['id', 'number', 'applicant_kind', 'received_day', 'outcome_row', 'closed_day'])
    .orderBy('received_day')
    .orderBy('id')
    .offset(from)
    .limit(limit)
    .execute()
  const { total } = await filtered(db, organ, wanted)
    .select((select) => select.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return { rows, total: Number(total) }
}
