import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { clockAt } from '#kernel/clock.ts'
import { migrate } from '#kernel/migrate.ts'
import { openDatabase } from '#kernel/postgres/index.ts'
import type { TestOffice } from '#kernel/testing.ts'
import { contextOn, peopleOf } from '../../tests/support/context.ts'

/** An office on a database of its own, with a folder for its files and pages. */
export interface BenchOffice extends TestOffice {
  pool: pg.Pool
}

/** The moment at which the office works. */
export const NOW = '2026-03-02T09:00:00+08:00'

/** Starts a database in a folder of its own and opens an office on it. */
export async function openBenchOffice(): Promise<BenchOffice> {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-bench-'))
  // Run by root, the server belongs to another user, who must be able to walk in.
  await chmod(folder, 0o711)
  const database = await openDatabase({ dataFolder: folder })
  await migrate(database.url, join(process.cwd(), 'migrations'))
  const ctx = contextOn(database.url, folder, NOW)
  const pool = new pg.Pool({ connectionString: database.url, max: 1 })
  return {
    ctx,
    folder,
    pool,
    url: database.url,
    as: peopleOf(ctx),
    at: (base, when) => ({ ...base, clock: clockAt(when) }),
    async close() {
      await pool.end()
      await ctx.db.destroy()
      await database.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
