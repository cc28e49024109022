import { setTimeout as delay } from 'node:timers/promises'
import type pg from 'pg'
import { DatabaseRefusal } from './database-refusal.ts'
import type { Place } from './place.ts'

/*
 * The locks live in the server, held by the supervisor's open connection: the operating system closes it the moment
 * its process dies, however it dies, so a lock never outlives its holder and a reused process number means nothing.
 * Advisory locks are fine here and nowhere else: this server is always our own PostgreSQL.
 */
const OWNER = 7_201
const PRESENT = 7_202
const PATIENCE_MS = 500

/** Enters as one of the users of the server; false when it is just being stopped. */
export async function enter(client: pg.Client): Promise<boolean> {
  return ask(client, `pg_try_advisory_lock_shared(${PRESENT})`)
}

/** Becomes the one owner of the data folder, or refuses and names the process that is. */
export async function own(client: pg.Client, place: Place): Promise<void> {
  const until = Date.now() + PATIENCE_MS
  while (!(await ask(client, `pg_try_advisory_lock(${OWNER})`))) {
    if (Date.now() > until) throw await occupied(client, place)
    await delay(25)
  }
}

/** Gives up the locks; true when nobody else uses the server, and from then on nobody can enter. */
export async function leaveLast(client: pg.Client): Promise<boolean> {
  await client.query('select pg_advisory_unlock_all()')
  return ask(client, `pg_try_advisory_lock(${PRESENT})`)
}

async function ask(client: pg.Client, call: string): Promise<boolean> {
  const { rows } = await client.query<{ granted: boolean }>(`select ${call} as granted`)
  return rows[0]?.granted === true
}

async function occupied(client: pg.Client, place: Place): Promise<DatabaseRefusal> {
  const { rows } = await client.query<{ name: string }>(
    `select a.application_name as name from pg_locks l join pg_stat_activity a using (pid)
      where l.locktype = 'advisory' and l.objid = $1 and l.granted`,
    [OWNER],
  )
  const pid = rows[0]?.name.replace('gongkai ', '') ?? '未知'
  return new DatabaseRefusal(
    `数据文件夹 ${place.dataFolder} 正由另一个公开程序使用（进程号 ${pid}）。` +
      `请先停止它（kill ${pid}），或用 GONGKAI_DATA 指定别的数据文件夹。`,
  )
}
