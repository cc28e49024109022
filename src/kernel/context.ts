import type { WorkingCalendar } from '#law/index.ts'
import type { Actor } from './accounts/actor.ts'
import type { Clock } from './clock.ts'
import { dayAt } from './clock.ts'
import type { Config } from './config.ts'
import { type Database, sqlState } from './database.ts'
import type { FileStore } from './files/file-store.ts'
import type { Logger } from './log.ts'
import { Refusal } from './refusal.ts'
import type { Secrets } from './secrets.ts'
import type { YearFacts } from './year-facts.ts'

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
  /** What each module tells of an organ's year; lent so that the yearly report need not know the modules. */
  yearSources: readonly YearFacts[]
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

/** What is done is done: a task that fails afterwards must not make it look as if nothing was saved. */
function runAside(ctx: Context, task: () => void): void {
  try {
    task()
  } catch (error) {
    ctx.log.error({ err: error }, 'task after commit failed')
  }
}

// A unique key taken, a deadlock, a serialisation failure: somebody else was first.
const COLLISIONS = new Set(['23505', '40P01', '40001'])

/** Somebody else moved the case between reading and writing. */
export class MovedOn extends Refusal {
  constructor() {
    super('这件事刚刚被别人处理过，请刷新后再操作。', 'conflict')
  }
}

async function once<T>(ctx: Context, work: (inside: Context) => Promise<T>): Promise<T> {
  const tasks: (() => void)[] = []
  const result = await ctx.db
    .transaction()
    .execute((db) =>
      work({ ...ctx, db, insideTransaction: true, afterCommit: (task) => void tasks.push(task) }),
    )
  for (const task of tasks) runAside(ctx, task)
  return result
}

/**
 * Runs `work` in one transaction; a transaction already open is joined. When it collides with another it is run
 * once more, from the start: the twin of a double click then finds its key done. Colliding again is a refusal.
 */
export async function inTransaction<T>(ctx: Context, work: (inside: Context) => Promise<T>): Promise<T> {
  if (ctx.insideTransaction) return work(ctx)
  try {
    return await once(ctx, work)
  } catch (error) {
    if (!COLLISIONS.has(sqlState(error) ?? '')) throw error
  }
  try {
    return await once(ctx, work)
  } catch (error) {
    throw COLLISIONS.has(sqlState(error) ?? '') ? new MovedOn() : error
  }
}
