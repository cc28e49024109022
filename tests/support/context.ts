import { join } from 'node:path'
import { type Actor, openAccount, SYSTEM } from '#kernel/accounts/index.ts'
import { clockAt } from '#kernel/clock.ts'
import { readConfig } from '#kernel/config.ts'
import type { Context } from '#kernel/context.ts'
import { connect } from '#kernel/database.ts'
import { openFileStore } from '#kernel/files/file-store.ts'
import { newId } from '#kernel/ids.ts'
import { silentLog } from '#kernel/log.ts'
import type { Role } from '#kernel/permissions.ts'
import { secretsFrom } from '#kernel/secrets.ts'
import { BUILT_IN_NOTICES, workingCalendar } from '#law/index.ts'

const LINEAGES: Record<string, string[]> = {
  suixi: ['suixi'],
  yangqing: ['yangqing', 'suixi'],
  jianxin: ['jianxin', 'suixi'],
  rongpo: ['rongpo', 'yangqing', 'suixi'],
}

/** The program itself as actor on a database and a folder, with a clock that stands still at an instant. */
export function contextOn(url: string, folder: string, at: string): Context {
  const calendar = workingCalendar(BUILT_IN_NOTICES)
  return {
    db: connect(url, { max: 5 }),
    clock: clockAt(at),
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
}

/** Opens accounts one after another, each with its roles in an organ, and acts as them. */
export function peopleOf(ctx: Context) {
  let people = 0
  return async (
    roles: Role[],
    options: { organ?: string; department?: string; name?: string } = {},
  ): Promise<Context> => {
    const organ = options.organ ?? 'yangqing'
    people += 1
    const name = options.name ?? `经办人${people}`
    const grants = roles.map((role) => ({ organ, role, department: options.department ?? '' }))
    const wanted = { username: `person${people}`, name, password: null, mustChange: false, grants }
    const actor: Actor = { id: await openAccount(ctx, wanted), name, grants }
    return { ...ctx, actor }
  }
}
