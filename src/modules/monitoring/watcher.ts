import { SYSTEM } from '#kernel/accounts/index.ts'
import { actingAs, type Context, inTransaction, today } from '#kernel/context.ts'
import { readCase } from '#kernel/ledger/index.ts'
import { announce, type Notice, passOn } from '#kernel/outbox/outbox.ts'
import { noteSightings, recordRun } from './actions/record-run.ts'
import { findingProcedure } from './finding.ts'
import { inspectSite } from './inspect-site.ts'
import type { Eyes } from './look/scene.ts'
import { saveProgress } from './progress-store.ts'
import { RUN_CAUSES, type RunCause } from './run.ts'
import { settingOn } from './settings.ts'
import { findingsSeenBefore, settingEntries } from './store.ts'

/** Carries out the runs and re-tests that were asked for, one after another. */
export interface Watcher {
  /** Has what waits carried out soon, without waiting for it. */
  wake(): void
  /** Waits until nothing is being looked at. */
  idle(): Promise<void>
  /** Breaks off what is being looked at, between two addresses, and waits for that. */
  stop(): Promise<void>
}

const TOPIC = 'monitoring'

class BrokenOff extends Error {
  constructor() {
    super('the program is stopping')
  }
}

interface Work {
  ctx: Context
  eyes: Eyes
  stopping: boolean
}

const isCause = (cause: string): cause is RunCause => cause in RUN_CAUSES

async function carryOutRun(work: Work, organ: string, run: string, cause: RunCause) {
  const { ctx, eyes } = work
  const startedAt = ctx.clock.now().toISOString()
  const say = (step: string, done: number, total: number, running = true) =>
    saveProgress(ctx.db, organ, { run, step, done, total, running, updatedAt: ctx.clock.now().toISOString() })
  const told = async (step: string, done: number, total: number) => {
    if (work.stopping) throw new BrokenOff()
    await say(step, done, total)
  }
  try {
    const inspection = await inspectSite(ctx, eyes, { organ, told })
    if (inspection) await recordRun(ctx, { organ, run, cause, startedAt, inspection })
    await say('已完成', 1, 1, false)
  } catch (error) {
    await say('检查中断，请重新开始', 0, 0, false)
    throw error
  }
}

async function carryOutRetest(ctx: Context, eyes: Eyes, organ: string, id: string): Promise<void> {
  const { state } = await readCase(ctx, findingProcedure, organ, id, '这个问题')
  // Moved on since it was asked for: there is nothing to test.
  if (state?.status !== 'found' && state?.status !== 'repaired') return
  const only = { check: state.check, subject: state.subject }
  const inspection = await inspectSite(ctx, eyes, { organ, only })
  const run = `retest-${ctx.newId()}`
  if (inspection)
    await inTransaction(ctx, (inside) => noteSightings(inside, { organ, run, inspection, only: id }))
}

async function carryOut(work: Work, { organ, ref }: Notice): Promise<void> {
  const [what, id = '', cause = ''] = ref.split(':')
  if (what === 'run' && isCause(cause)) await carryOutRun(work, organ, id, cause)
  if (what === 'retest') await carryOutRetest(work.ctx, work.eyes, organ, id)
}

/** Opens the watcher; what was asked for while no program ran is carried out at the first wake. */
export function openWatcher(base: Context, eyes: Eyes): Watcher {
  const ctx = actingAs(base, SYSTEM)
  const work: Work = { ctx, eyes, stopping: false }
  let last: Promise<void> = Promise.resolve()
  async function pending(): Promise<void> {
    const asked: Notice[] = []
    await passOn(ctx, TOPIC, async (notices) => void asked.push(...notices))
    for (const notice of asked)
      await carryOut(work, notice).catch((error) => ctx.log.error({ err: error }, 'inspection failed'))
  }
  return {
    wake() {
      last = last.then(pending).catch((error) => ctx.log.error({ err: error }, 'watching failed'))
    },
    idle: () => last,
    stop() {
      work.stopping = true
      return last
    },
  }
}

const MOST_SECOND_LOOKS = 200
const MINUTE_MS = 60_000

/** Asks for the second look at every finding that has waited long enough for it. */
export async function askSecondLooks(ctx: Context): Promise<number> {
  const now = ctx.clock.now()
  const rows = await findingsSeenBefore(ctx.db, 'found', now.toISOString(), MOST_SECOND_LOOKS)
  const apart = new Map<string, number>()
  for (const organ of new Set(rows.map((row) => row.organ_id)))
    apart.set(organ, settingOn(await settingEntries(ctx.db, organ), 'secondLookMinutes', today(ctx)).value)
  const ready = rows.filter(
    (row) => now.getTime() - new Date(row.last_seen).getTime() >= (apart.get(row.organ_id) ?? 0) * MINUTE_MS,
  )
  await inTransaction(ctx, async (inside) => {
    for (const row of ready) await announce(inside, TOPIC, row.organ_id, `retest:${row.id}`)
  })
  return ready.length
}
