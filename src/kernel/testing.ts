import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { BUILT_IN_NOTICES, workingCalendar } from '#law/index.ts'
import { testDatabase } from '../../tests/support/database.ts'
import { type Actor, openAccount, SYSTEM } from './accounts/index.ts'
import { clockAt } from './clock.ts'
import { readConfig } from './config.ts'
import type { Context } from './context.ts'
import { connect } from './database.ts'
import { openFileStore } from './files/file-store.ts'
import { newId } from './ids.ts'
import { silentLog } from './log.ts'
import type { Role } from './permissions.ts'
import { secretsFrom } from './secrets.ts'

/** An office for tests: a database of its own, files in a folder of its own, a clock that stands still. */
export interface TestOffice {
  /** The program itself as actor. */
  ctx: Context
  /** A new person with these roles in an organ. */
  as(roles: Role[], options?: { organ?: string; department?: string; name?: string }): Promise<Context>
  /** The same context at another instant; '2026-03-02' means nine in the morning there. */
  at(ctx: Context, when: string): Context
  close(): Promise<void>
}

const LINEAGES: Record<string, string[]> = {
  suixi: ['suixi'],
  yangqing: ['yangqing', 'suixi'],
  jianxin: ['jianxin', 'suixi'],
  rongpo: ['rongpo', 'yangqing', 'suixi'],
}

const instantOf = (when: string) => (when.includes('T') ? when : `${when}T09:00:00+08:00`)

/** Opens an office at `at` with organs suixi (county), yangqing and jianxin (its towns), rongpo (a village of yangqing). */
export async function openTestOffice(at = '2026-03-02'): Promise<TestOffice> {
  const { url } = await testDatabase()
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-test-'))
  const db = connect(url, { max: 5 })
  const calendar = workingCalendar(BUILT_IN_NOTICES)
  const ctx: Context = {
    db,
    clock: clockAt(instantOf(at)),
    newId,
    actor: SYSTEM,
    calendar: () => calendar,
    lineage: (organ) => LINEAGES[organ] ?? [],
    files: openFileStore(join(folder, 'files')),
    secrets: secretsFrom(Buffer.alloc(32, 7)),
    config: readConfig({ GONGKAI_DATA: folder }),
    log: silentLog,
    yearSources: [],
    insideTransaction: false,
    afterCommit: (task) => task(),
    wake() {},
  }
  let people = 0
  return {
    ctx,
    async as(roles, options = {}) {
      const organ = options.organ ?? 'yangqing'
      people += 1
      const name = options.name ?? `经办人${people}`
      const grants = roles.map((role) => ({ organ, role, department: options.department ?? '' }))
      const wanted = { username: `person${people}`, name, password: null, mustChange: false, grants }
      const actor: Actor = { id: await openAccount(ctx, wanted), name, grants }
      return { ...ctx, actor }
    },
    at: (base, when) => ({ ...base, clock: clockAt(instantOf(when)) }),
    async close() {
      await db.destroy()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
