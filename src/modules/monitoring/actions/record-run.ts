import { type Context, inTransaction } from '#kernel/context.ts'
import { act } from '#kernel/ledger/index.ts'
import type { Inspection } from '../inspect-site.ts'
import type { CheckKey } from '../rules/checks.ts'
import { monitoringRunProcedure, type RunCause } from '../run.ts'
import { openFindings } from '../store.ts'
import { missFault } from './miss-fault.ts'
import { seeFault } from './see-fault.ts'

/** A run to be recorded. */
export interface RunResult {
  organ: string
  run: string
  cause: RunCause
  startedAt: string
  inspection: Inspection
}

/** Checks whose looks succeeded: only of those may the absence of a fault be believed. */
function believed({ looks }: Inspection): ReadonlySet<CheckKey> {
  return new Set(looks.filter((look) => look.done).flatMap((look) => look.checks))
}

/** Takes note of everything seen and everything no longer seen; `only` leaves all other findings as they are. */
export async function noteSightings(
  ctx: Context,
  input: { organ: string; run: string; inspection: Inspection; only?: string },
): Promise<void> {
  const { organ, run, inspection, only } = input
  const before = await openFindings(ctx.db, organ)
  const own = before.find((row) => row.id === only)
  const seen = new Set<string>()
  for (const fault of inspection.faults) {
    if (own && (fault.check !== own.check_key || fault.subject !== own.subject)) continue
    seen.add((await seeFault(ctx, { organ, run, fault })).id)
  }
  const checks = believed(inspection)
  for (const row of before) {
    if (seen.has(row.id) || !checks.has(row.check_key) || (only !== undefined && row.id !== only)) continue
    await missFault(ctx, { organ, run, id: row.id })
  }
}

/** Records a run: its results, the findings it opens and confirms, and those it no longer sees. */
export async function recordRun(ctx: Context, result: RunResult): Promise<void> {
  const { organ, run, cause, startedAt, inspection } = result
  const hash = await ctx.files.put(Buffer.from(JSON.stringify(inspection)))
  await inTransaction(ctx, async (inside) => {
    await noteSightings(inside, { organ, run, inspection })
    await act(
      inside,
      monitoringRunProcedure,
    )({
      organ,
      id: run,
      key: `run-finished:${run}`,
      decide: ({ state }) =>
        state
          ? []
          : [
              {
                kind: 'run-finished',
                payload: { cause, startedAt, faults: inspection.faults.length, result: hash },
              },
            ],
    })
  })
}
