import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { contextOn, peopleOf } from '../../tests/support/context.ts'
import { testDatabase } from '../../tests/support/database.ts'
import { clockAt } from './clock.ts'
import type { Context } from './context.ts'
import type { Role } from './permissions.ts'

/** An office for tests: a database of its own, files in a folder of its own, a clock that stands still. */
export interface TestOffice {
  /** The program itself as actor. */
  ctx: Context
  /** Where its database is, for another process to work on it. */
  url: string
  folder: string
  /** A new person with these roles in an organ. */
  as(roles: Role[], options?: { organ?: string; department?: string; name?: string }): Promise<Context>
  /** The same context at another instant; '2026-03-02' means nine in the morning there. */
  at(ctx: Context, when: string): Context
  close(): Promise<void>
}

const instantOf = (when: string) => (when.includes('T') ? when : `${when}T09:00:00+08:00`)

/** Opens an office at `at` with organs suixi (county), yangqing and jianxin (its towns), rongpo (a village of yangqing). */
export async function openTestOffice(at = '2026-03-02'): Promise<TestOffice> {
  const { url } = await testDatabase()
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-test-'))
  const ctx = contextOn(url, folder, instantOf(at))
  return {
    ctx,
    url,
    folder,
    as: peopleOf(ctx),
    at: (base, when) => ({ ...base, clock: clockAt(instantOf(when)) }),
    async close() {
      await ctx.db.destroy()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
