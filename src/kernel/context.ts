import type { WorkingCalendar } from '#law/index.ts'
import type { Actor } from './accounts/actor.ts'
import type { Clock } from './clock.ts'
import { dayAt } from './clock.ts'
import type { Config } from './config.ts'
import type { Database } from './database.ts'
import type { FileStore } from './files/file-store.ts'
import type { Logger } from './log.ts'
import type { Secrets } from './secrets.ts'

/** Everything an action may use. Built once in the composition root, narrowed per request. */
export interface Context {
  db: Database
  clock: Clock
  newId(): string
  actor: Actor
  /** The working-day calendar as loaded now. */
  calendar(): WorkingCalendar
  /** The organ itself and those above it, nearest first. */
  lineage(organ: string): string[]
  files: FileStore
  secrets: Secrets
  config: Config
  log: Logger
  /** True inside `inTransaction`. */
  insideTransaction: boolean
  /** Runs after the transaction has committed; at once when there is none. Never part of the outcome. */
  afterCommit(task: () => void): void
  /** Tells whoever follows a topic that something waits there. */
  wake(topic: string): void
}

/** Today in the organ's calendar. */
export function today(ctx: Pick<Context, 'clock'>): string {
  return dayAt(ctx.clock.now())
}

/** The same context with another actor. */
export function actingAs(ctx: Context, actor: Actor): Context {
  return { ...ctx, actor }
}

/** Runs `work` in one transaction; a transaction already open is joined. */
export async function inTransaction<T>(ctx: Context, work: (inside: Context) => Promise<T>): Promise<T> {
  if (ctx.insideTransaction) return work(ctx)
  const tasks: (() => void)[] = []
  const result = await ctx.db
    .transaction()
    .execute((db) =>
      work({ ...ctx, db, insideTransaction: true, afterCommit: (task) => void tasks.push(task) }),
    )
  for (const task of tasks) task()
  return result
}
