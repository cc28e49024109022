import { join } from 'node:path'
import { configureFonts } from '#documents/index.ts'
import { SYSTEM } from '#kernel/accounts/index.ts'
import { type Clock, systemClock } from '#kernel/clock.ts'
import type { Config } from '#kernel/config.ts'
import type { Context } from '#kernel/context.ts'
import { connect } from '#kernel/database.ts'
import { openFileStore } from '#kernel/files/file-store.ts'
import { newId } from '#kernel/ids.ts'
import { type Logger, openLog } from '#kernel/log.ts'
import { migrate } from '#kernel/migrate.ts'
import { chooseDataFolder, openDatabase } from '#kernel/postgres/index.ts'
import { openSecrets } from '#kernel/secrets.ts'
import { BUILT_IN_NOTICES, workingCalendar } from '#law/index.ts'
import { type Directory, loadDirectory } from '#modules/organs/index.ts'
import { loadCalendar } from '#modules/working-calendar/index.ts'
import { projectRoot } from './project-root.ts'
import { YEAR_SOURCES } from './year-sources.ts'

/** The running program without its doors: database, files, calendar, directory of organs. */
export interface Office {
  ctx: Context
  dataFolder: string
  databaseUrl: string
  directory(): Directory
  /** Reads the directory of organs and the calendar again. */
  refresh(): Promise<void>
  /** Calls `listener` after each commit that announced something on `topic`. */
  follow(topic: string, listener: () => void): void
  close(): Promise<void>
}

interface Memory {
  directory: Directory
  calendar: Context['calendar'] extends () => infer C ? C : never
}

function openMemory(db: Context['db'], log: Logger) {
  const memory: Memory = { directory: emptyDirectory, calendar: workingCalendar(BUILT_IN_NOTICES) }
  const refresh = async () => {
    memory.directory = await loadDirectory({ db })
    memory.calendar = await loadCalendar({ db })
  }
  const refreshSoon = () => {
    refresh().catch((error) => log.error({ err: error }, 'refresh failed'))
  }
  return { memory, refresh, refreshSoon }
}

const emptyDirectory: Directory = {
  all: () => [],
  find: () => undefined,
  lineage: () => [],
  root: () => undefined,
}

function openTopics() {
  const listeners = new Map<string, (() => void)[]>()
  return {
    follow(topic: string, listener: () => void) {
      listeners.set(topic, [...(listeners.get(topic) ?? []), listener])
    },
    wake(topic: string) {
      for (const listener of listeners.get(topic) ?? []) listener()
    },
  }
}

/** Opens database, files and memory in the data folder; migrates first. */
export async function openOffice(
  config: Config,
  options: { clock?: Clock; log?: Logger; share?: boolean; tell?: (line: string) => void } = {},
): Promise<Office> {
  const log = options.log ?? openLog(config.LOG_LEVEL)
  const root = projectRoot()
  if (config.GONGKAI_FONTS) configureFonts({ folder: config.GONGKAI_FONTS })
  const { folder } = chooseDataFolder({ configured: config.GONGKAI_DATA, projectRoot: root })
  const database = await openDatabase({
    ...(config.DATABASE_URL ? { databaseUrl: config.DATABASE_URL } : {}),
    dataFolder: folder,
    share: options.share ?? false,
    ...(options.tell ? { log: options.tell } : {}),
  })
  try {
    await migrate(database.url, join(root, 'migrations'))
    const db = connect(database.url)
    const { memory, refresh, refreshSoon } = openMemory(db, log)
    const topics = openTopics()
    topics.follow('site', refreshSoon)
    topics.follow('calendar', refreshSoon)
    const ctx: Context = {
      db,
      clock: options.clock ?? systemClock,
      newId,
      actor: SYSTEM,
      calendar: () => memory.calendar,
      lineage: (organ) => memory.directory.lineage(organ),
      files: openFileStore(join(folder, 'files')),
      secrets: await openSecrets(folder),
      config,
      log,
      yearSources: YEAR_SOURCES,
      insideTransaction: false,
      afterCommit: (task) => task(),
      wake: topics.wake,
    }
    await refresh()
    return {
      ctx,
      dataFolder: folder,
      databaseUrl: database.url,
      directory: () => memory.directory,
      refresh,
      follow: topics.follow,
      async close() {
        await db.destroy()
        await database.stop()
      },
    }
  } catch (error) {
    await database.stop()
    throw error
  }
}
