import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { type Actor, openAccount, SYSTEM } from '#kernel/accounts/index.ts'
import { clockAt } from '#kernel/clock.ts'
import { readConfig } from '#kernel/config.ts'
import type { Context } from '#kernel/context.ts'
import { connect } from '#kernel/database.ts'
import { openFileStore } from '#kernel/files/file-store.ts'
import { newId } from '#kernel/ids.ts'
import { silentLog } from '#kernel/log.ts'
import { migrate } from '#kernel/migrate.ts'
import { openDatabase } from '#kernel/postgres/index.ts'
import { secretsFrom } from '#kernel/secrets.ts'
import type { TestOffice } from '#kernel/testing.ts'
import { BUILT_IN_NOTICES, workingCalendar } from '#law/index.ts'

/** An office on a database of its own, with a folder for its files and pages. */
export interface BenchOffice extends TestOffice {
  folder: string
  url: string
  pool: pg.Pool
}

const NOW = '2026-03-02T09:00:00+08:00'
const LINEAGE = ['yangqing', 'suixi']

/** The context of the program itself, on a database that is there. */
export function contextOn(url: string, folder: string): Context {
  const calendar = workingCalendar(BUILT_IN_NOTICES)
  return {
    db: connect(url, { max: 8 }),
    clock: clockAt(NOW),
    newId,
    actor: SYSTEM,
    calendar: () => calendar,
    lineage: (organ) => LINEAGE.slice(LINEAGE.indexOf(organ)),
    files: openFileStore(join(folder, 'files')),
    secrets: secretsFrom(Buffer.alloc(32, 7)),
    config: readConfig({ GONGKAI_DATA: folder }),
    log: silentLog,
    yearSources: [],
    insideTransaction: false,
    afterCommit: (task) => task(),
    wake() {},
  }
}

/** Starts a database in a folder of its own and opens an office on it. */
export async function openBenchOffice(): Promise<BenchOffice> {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-bench-'))
  // Run by root, the server belongs to another user, who must be able to walk in.
  await chmod(folder, 0o711)
  const database = await openDatabase({ dataFolder: folder })
  await migrate(database.url, join(process.cwd(), 'migrations'))
  const ctx = contextOn(database.url, folder)
  const pool = new pg.Pool({ connectionString: database.url, max: 1 })
  let people = 0
  return {
    ctx,
    folder,
    pool,
    url: database.url,
    async as(roles, options = {}) {
      people += 1
      const name = `经办人${people}`
      const grants = roles.map((role) => ({
        organ: options.organ ?? 'yangqing',
        role,
        department: options.department ?? '',
      }))
      const wanted = { username: `person${people}`, name, password: null, mustChange: false, grants }
      const actor: Actor = { id: await openAccount(ctx, wanted), name, grants }
      return { ...ctx, actor }
    },
    at: (base, when) => ({ ...base, clock: clockAt(when) }),
    async close() {
      await pool.end()
      await ctx.db.destroy()
      await database.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
