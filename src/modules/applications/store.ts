import { type Kysely, sql } from 'kysely'
import type { Database } from '#kernel/database.ts'
import type { ApplicantKind, Day, OutcomeRowKey } from '#law/index.ts'
import type { Application } from './application.ts'
import type { CaseStatus } from './engine/status.ts'
import { clearFees, saveFee } from './fee-store.ts'
import { clearLetters, saveLetters } from './letter-store.ts'
import { clearLikeness, saveLikeness } from './likeness-store.ts'
import { listedStage, waitingStep } from './waiting-step.ts'

/** What lists are made from. */
export type ApplicationTables = {
  application: {
    organ_id: string
    id: string
    number: string
    received_day: Day
    channel: string
    applicant_kind: ApplicantKind
    department: string | null
    departments: string[]
    status: CaseStatus
    flow: string
    stage: string
    merged_into: string | null
    moved: boolean
    archived: boolean
    identity_held: boolean
    identity_reduced: boolean
    identity_erased: boolean
    outcome_row: OutcomeRowKey | null
    closed_day: Day | null
    waits_for: string | null
    applicant_ref: string
  }
  application_department: {
    organ_id: string
    id: string
    department: string
    number: string
    received_day: Day
    open: boolean
  }
}

const tables = (db: Database): Kysely<ApplicationTables> => db.withTables<ApplicationTables>()

/** The states in which a case is open. */
export const OPEN: CaseStatus[] = [
  'received',
  'registered',
  'correcting',
  'paying',
  'consulting',
  'redeciding',
]

// The cases of each department stand in a list of their own, so that nobody reads past those of others.
async function saveDepartments(db: Database, organ: string, id: string, state: Application): Promise<void> {
  const departments = [...new Set(state.case.departments)]
  if (departments.length === 0) return
  const rows = departments.map((department) => ({
    organ_id: organ,
    ...{ id, department, number: state.number, received_day: state.receivedDay },
    open: OPEN.includes(state.status),
  }))
  await tables(db)
    .insertInto('application_department')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(['organ_id', 'id', 'department'])
        .doUpdateSet((set) => ({ open: set.ref('excluded.open') })),
    )
    .execute()
}

/** Writes what the ledger says of an application; nothing personal is in it. */
export async function saveApplication(
  db: Database,
  organ: string,
  id: string,
  state: Application,
): Promise<void> {
  const row = {
    number: state.number,
    received_day: state.receivedDay,
    channel: state.channel,
    applicant_kind: state.applicantKind,
    department: state.department,
    departments: [...state.case.departments],
    status: state.status,
    flow: state.case.flow,
    stage: listedStage(state),
    merged_into: state.case.merged,
    moved: state.moved !== null && !state.outcome,
    archived: state.case.archived !== null,
    identity_held: state.keeping.held,
    identity_reduced: state.keeping.reduced !== null,
    identity_erased: state.keeping.erased !== null,
    outcome_row: state.outcome?.row ?? null,
    closed_day: state.outcome?.day ?? null,
    waits_for: waitingStep(state),
    applicant_ref: state.applicant.vault,
  }
  await tables(db)
    .insertInto('application')
    .values({ organ_id: organ, id, ...row })
    .onConflict((conflict) => conflict.columns(['organ_id', 'id']).doUpdateSet(row))
    .execute()
  await saveDepartments(db, organ, id, state)
  if (state.traces)
    await saveLikeness(db, organ, {
      id,
      number: state.number,
      received_day: state.receivedDay,
      ...state.traces,
    })
  if (state.case.fee) await saveFee(db, organ, id, state)
  await saveLetters(db, organ, id, state.letters)
}

/** Empties the read model. */
export async function clearApplications(db: Database): Promise<void> {
  await tables(db).deleteFrom('application').execute()
  await tables(db).deleteFrom('application_department').execute()
  await clearFees(db)
  await clearLikeness(db)
  await clearLetters(db)
}

/** How many applications of several organs came in on a day, and how many ended, organ by organ. */
export async function countsOfDay(db: Database, organs: readonly string[], day: Day) {
  if (organs.length === 0) return []
  const rows = await tables(db)
    .selectFrom('application')
    .select([
      'organ_id as organ',
      sql<number>`count(*) FILTER (WHERE received_day = ${day})`.as('received'),
      sql<number>`count(*) FILTER (WHERE closed_day = ${day})`.as('closed'),
    ])
    .where('organ_id', 'in', organs)
    .where(({ eb, or }) => or([eb('received_day', '=', day), eb('closed_day', '=', day)]))
    .groupBy('organ_id')
    .execute()
  return rows.map((row) => ({ organ: row.organ, received: +row.received, closed: +row.closed }))
}

/** The id behind a number as printed. */
export async function idByNumber(db: Database, organ: string, number: string): Promise<string | undefined> {
  const row = await tables(db)
    .selectFrom('application')
    .select('id')
    .where('organ_id', '=', organ)
    .where('number', '=', number)
    .executeTakeFirst()
  return row?.id
}

/** The open applications that are to be answered with that one. */
export async function idsMergedInto(db: Database, organ: string, lead: string) {
  return tables(db)
    .selectFrom('application')
    .select(['id', 'number'])
    .where('organ_id', '=', organ)
    .where('merged_into', '=', lead)
    .where('status', 'in', OPEN)
    .orderBy('id')
    .execute()
}
