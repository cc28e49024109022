import type { Kysely } from 'kysely'
import type { Database } from '#kernel/database.ts'
import type { Day } from '#law/index.ts'
import type { Finding } from './finding.ts'
import type { MediaAccount } from './media-account.ts'
import type { CheckKey } from './rules/checks.ts'
import type { Run, RunCause } from './run.ts'
import type { SettingEntry, SettingName } from './settings.ts'
import { type FindingStatus, OPEN_STATUSES } from './transitions.ts'

type MonitoringTables = {
  monitoring_finding: {
    organ_id: string
    id: string
    check_key: CheckKey
    subject: string
    title: string
    status: FindingStatus
    department: string
    first_seen: string
    last_seen: string
    assigned_day: Day | null
    closed_day: Day | null
    gone: boolean
    reopened: number
  }
  monitoring_run: {
    organ_id: string
    id: string
    day: Day
    started_at: string
    finished_at: string
    cause: RunCause
    faults: number
    result_hash: string
  }
  monitoring_account: {
    organ_id: string
    id: string
    name: string
    platform: string
    department: string
    address: string
    last_update: Day | null
    checked_on: Day | null
    proof: string
    closed_day: Day | null
  }
  monitoring_setting: { organ_id: string; name: SettingName; from_day: Day; value: number; source: string }
}

/** One line of a list of findings. */
export type FindingRow = MonitoringTables['monitoring_finding']
/** One line of the list of runs. */
export type RunRow = MonitoringTables['monitoring_run']
/** One account of the register. */
export type AccountRow = MonitoringTables['monitoring_account']

const tables = (db: Database): Kysely<MonitoringTables> => db.withTables<MonitoringTables>()

/** Writes what the ledger says of a finding. */
export async function saveFinding(db: Database, organ: string, id: string, state: Finding): Promise<void> {
  const row = {
    check_key: state.check,
    subject: state.subject,
    title: state.title,
    status: state.status,
    department: state.assigned?.department ?? state.department,
    first_seen: state.firstSeen,
    last_seen: state.lastSeen,
    assigned_day: state.assigned?.day ?? null,
    closed_day: state.closedDay,
    gone: state.gone,
    reopened: state.reopened,
  }
  await tables(db)
    .insertInto('monitoring_finding')
    .values({ organ_id: organ, id, ...row })
    .onConflict((conflict) => conflict.columns(['organ_id', 'id']).doUpdateSet(row))
    .execute()
}

/** Empties the findings; for rebuilding. */
export async function clearFindings(db: Database): Promise<void> {
  await tables(db).deleteFrom('monitoring_finding').execute()
}

const findingsIn = (db: Database, organ: string, statuses: readonly FindingStatus[]) =>
  tables(db)
    .selectFrom('monitoring_finding')
    .where('organ_id', '=', organ)
    .$if(statuses.length > 0, (query) => query.where('status', 'in', statuses))

/** One page of an organ's findings in some statuses (none: all), the last seen first, and how many there are. */
export async function findingRows(
  db: Database,
  organ: string,
  statuses: readonly FindingStatus[],
  page: { limit: number; offset: number },
): Promise<{ rows: FindingRow[]; total: number }> {
  const query = findingsIn(db, organ, statuses)
  const rows = await query
    .selectAll()
    .orderBy('last_seen', 'desc')
    .orderBy('id')
    .limit(page.limit)
    .offset(page.offset)
    .execute()
  const { total } = await query
    .select((select) => select.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return { rows, total: Number(total) }
}

/** Every finding that is still open, as the program must look at it again. */
export function openFindings(db: Database, organ: string): Promise<FindingRow[]> {
  return findingsIn(db, organ, OPEN_STATUSES).selectAll().orderBy('first_seen').orderBy('id').execute()
}

/** Findings in a status that were last seen before an instant, over all organs. */
export function findingsSeenBefore(
  db: Database,
  status: FindingStatus,
  instant: string,
  limit: number,
): Promise<FindingRow[]> {
  return tables(db)
    .selectFrom('monitoring_finding')
    .selectAll()
    .where('status', '=', status)
    .where('last_seen', '<=', instant)
    .orderBy('last_seen')
    .limit(limit)
    .execute()
}

/** Writes what the ledger says of a run. */
export async function saveRun(
  db: Database,
  organ: string,
  id: string,
  state: NonNullable<Run>,
): Promise<void> {
  const row = {
    day: state.day,
    started_at: state.startedAt,
    finished_at: state.finishedAt,
    cause: state.cause,
    faults: state.faults,
    result_hash: state.result,
  }
  await tables(db)
    .insertInto('monitoring_run')
    .values({ organ_id: organ, id, ...row })
    .onConflict((conflict) => conflict.columns(['organ_id', 'id']).doUpdateSet(row))
    .execute()
}

/** Empties the runs; for rebuilding. */
export async function clearRuns(db: Database): Promise<void> {
  await tables(db).deleteFrom('monitoring_run').execute()
}

/** An organ's runs, the latest first. */
export function runRows(db: Database, organ: string, limit: number): Promise<RunRow[]> {
  return tables(db)
    .selectFrom('monitoring_run')
    .selectAll()
    .where('organ_id', '=', organ)
    .orderBy('finished_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute()
}

/** Writes what the ledger says of an account. */
export async function saveAccount(
  db: Database,
  organ: string,
  id: string,
  state: NonNullable<MediaAccount>,
): Promise<void> {
  const row = {
    name: state.name,
    platform: state.platform,
    department: state.department,
    address: state.address,
    last_update: state.lastUpdate?.day ?? null,
    checked_on: state.lastUpdate?.checkedOn ?? null,
    proof: state.lastUpdate?.proof ?? '',
    closed_day: state.closed?.day ?? null,
  }
  await tables(db)
    .insertInto('monitoring_account')
    .values({ organ_id: organ, id, ...row })
    .onConflict((conflict) => conflict.columns(['organ_id', 'id']).doUpdateSet(row))
    .execute()
}

/** Empties the register; for rebuilding. */
export async function clearAccounts(db: Database): Promise<void> {
  await tables(db).deleteFrom('monitoring_account').execute()
}

const MOST_ACCOUNTS = 500

/** An organ's register of new-media accounts. */
export function accountRows(db: Database, organ: string): Promise<AccountRow[]> {
  return tables(db)
    .selectFrom('monitoring_account')
    .selectAll()
    .where('organ_id', '=', organ)
    .orderBy('platform')
    .orderBy('name')
    .orderBy('id')
    .limit(MOST_ACCOUNTS)
    .execute()
}

/** Writes every value an organ's settings were given. */
export async function saveSettings(
  db: Database,
  organ: string,
  entries: readonly SettingEntry[],
): Promise<void> {
  await tables(db).deleteFrom('monitoring_setting').where('organ_id', '=', organ).execute()
  const rows = entries.map(({ name, from, value, source }) => ({
    ...{ organ_id: organ, name, from_day: from, value, source },
  }))
  if (rows.length > 0) await tables(db).insertInto('monitoring_setting').values(rows).execute()
}

/** Empties the settings; for rebuilding. */
export async function clearSettings(db: Database): Promise<void> {
  await tables(db).deleteFrom('monitoring_setting').execute()
}

/** Every value an organ's settings were given, oldest first. */
export async function settingEntries(db: Database, organ: string): Promise<SettingEntry[]> {
  const rows = await tables(db)
    .selectFrom('monitoring_setting')
    .selectAll()
    .where('organ_id', '=', organ)
    .orderBy('from_day')
    .orderBy('name')
    .execute()
  return rows.map(({ name, from_day: from, value, source }) => ({ name, from, value, source }))
}
