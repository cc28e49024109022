import { type Kysely, sql } from 'kysely'
import type { Database } from '#kernel/database.ts'
import type { Day } from '#law/index.ts'
import type { Plan } from './plan.ts'
import type { Task } from './task.ts'
import type { TaskStatus } from './transitions.ts'

interface TaskFacts {
  text: string
  assisting: string[]
  basis: string
  latest: string
  evidence: number
  returned: string
  moves: number
}

type TasksTables = {
  task_plan: { organ_id: string; id: string; year: number; title: string; article_id: string | null }
  task: {
    organ_id: string
    id: string
    year: number
    number: number
    status: TaskStatus
    lead: string
    deadline: Day
    reported_on: Day | null
    confirmed_on: Day | null
    facts: TaskFacts
  }
}

/** A task as the board shows it. */
export type TaskRow = Omit<TasksTables['task'], 'organ_id'>

const tables = (db: Database): Kysely<TasksTables> => db.withTables<TasksTables>()

/** Writes a plan. */
export async function savePlan(db: Database, organ: string, id: string, plan: Plan): Promise<void> {
  const row = { year: plan.year, title: plan.title, article_id: plan.article }
  await tables(db)
    .insertInto('task_plan')
    .values({ organ_id: organ, id, ...row })
    .onConflict((conflict) => conflict.columns(['organ_id', 'id']).doUpdateSet(row))
    .execute()
}

/** Writes a task. */
export async function saveTask(db: Database, organ: string, id: string, task: Task): Promise<void> {
  const { text, assisting, basis, latest, evidence, returned, moves } = task
  const row = {
    year: task.year,
    number: task.taken.value,
    status: task.status,
    lead: task.lead,
    deadline: task.deadline,
    reported_on: task.reportedOn,
    confirmed_on: task.confirmedOn,
    facts: { text, assisting, basis, latest, evidence: evidence.length, returned, moves },
  }
  await tables(db)
    .insertInto('task')
    .values({ organ_id: organ, id, ...row })
    .onConflict((conflict) => conflict.columns(['organ_id', 'id']).doUpdateSet(row))
    .execute()
}

/** Empties the plans; for rebuilding. */
export async function clearPlans(db: Database): Promise<void> {
  await tables(db).deleteFrom('task_plan').execute()
}

/** Empties the tasks; for rebuilding. */
export async function clearTasks(db: Database): Promise<void> {
  await tables(db).deleteFrom('task').execute()
}

/** An organ's plans, the newest first. */
export async function planRows(db: Database, organ: string): Promise<(Plan & { id: string })[]> {
  const rows = await tables(db)
    .selectFrom('task_plan')
    .select(['id', 'year', 'title', 'article_id as article'])
    .where('organ_id', '=', organ)
    .orderBy('year', 'desc')
    .limit(100)
    .execute()
  return rows
}

/** The tasks of a year, in the order of the plan. */
export async function taskRows(db: Database, organ: string, year: number, limit: number): Promise<TaskRow[]> {
  return tables(db)
    .selectFrom('task')
    .selectAll()
    .where('organ_id', '=', organ)
    .where('year', '=', year)
    .orderBy('number')
    .limit(limit)
    .execute()
}

/** How the tasks of a year stand, organ by organ; `late` are open ones whose day is over on `today`. */
export async function progressRows(db: Database, organs: readonly string[], year: number, today: Day) {
  if (organs.length === 0) return []
  const rows = await tables(db)
    .selectFrom('task')
    .select([
      'organ_id as organ',
      sql<number>`count(*)`.as('total'),
      sql<number>`count(*) FILTER (WHERE status = 'confirmed')`.as('confirmed'),
      sql<number>`count(*) FILTER (WHERE status = 'reported')`.as('reported'),
      sql<number>`count(*) FILTER (WHERE status = 'open')`.as('open'),
      sql<number>`count(*) FILTER (WHERE status = 'open' AND deadline < ${today})`.as('late'),
    ])
    .where('organ_id', 'in', organs)
    .where('year', '=', year)
    .groupBy('organ_id')
    .execute()
  return rows.map(({ organ, ...counts }) => ({
    organ,
    total: +counts.total,
    confirmed: +counts.confirmed,
    reported: +counts.reported,
    open: +counts.open,
    late: +counts.late,
  }))
}

/** The tasks that stand in a status, those longest there first. */
export async function rowsInStatus(
  db: Database,
  organ: string,
  status: TaskStatus,
  limit: number,
): Promise<TaskRow[]> {
  return tables(db)
    .selectFrom('task')
    .selectAll()
    .where('organ_id', '=', organ)
    .where('status', '=', status)
    .orderBy('reported_on')
    .orderBy('deadline')
    .limit(limit)
    .execute()
}
