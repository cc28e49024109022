import { type Context, inTransaction } from '#kernel/context.ts'
import { caseOfKey } from '#kernel/ledger/index.ts'
import { announce } from '#kernel/outbox/outbox.ts'
import { Refusal } from '#kernel/refusal.ts'
import { organById } from '#modules/organs/index.ts'
import { type Progress, progressOf, saveProgress } from '../progress-store.ts'
import type { RunCause } from '../run.ts'

// A run that has said nothing for so long was cut short.
const SILENCE_MS = 10 * 60_000

function stillRunning(ctx: Context, progress: Progress | undefined): boolean {
  if (!progress?.running) return false
  return ctx.clock.now().getTime() - new Date(progress.updatedAt).getTime() < SILENCE_MS
}

/** Asks for a run of all checks on an organ's site; it starts at once and its progress can be watched. */
export async function requestRun(
  ctx: Context,
  input: { organ: string; key: string; cause: RunCause },
): Promise<{ run: string }> {
  const { organ, key, cause } = input
  const run = caseOfKey(ctx, 'monitoring-run', organ, key)
  const { site } = await organById(ctx, organ)
  if (!site) throw new Refusal('这个单位没有网站，不用检查。', 'conflict')
  return inTransaction(ctx, async (inside) => {
    const progress = await progressOf(inside.db, organ)
    if (progress?.run === run) return { run }
    if (stillRunning(inside, progress)) throw new Refusal('正在检查，请等这一次结束。', 'conflict')
    const updatedAt = inside.clock.now().toISOString()
    await saveProgress(inside.db, organ, {
      run,
      step: '等待开始',
      done: 0,
      total: 0,
      running: true,
      updatedAt,
    })
    await announce(inside, 'monitoring', organ, `run:${run}:${cause}`)
    return { run }
  })
}
