import type { Context } from '#kernel/context.ts'
import { readCase } from '#kernel/ledger/index.ts'
import { NotFound } from '#kernel/refusal.ts'
import type { Inspection } from './inspect-site.ts'
import { CHECKS } from './rules/checks.ts'
import { SCORE_VERDICTS } from './rules/scorecard.ts'
import { monitoringRunProcedure, RUN_CAUSES } from './run.ts'
import { runRows } from './store.ts'

const KEPT_IN_LIST = 30

/** An organ's latest runs. */
export async function listRuns(ctx: Context, organ: string) {
  const rows = await runRows(ctx.db, organ, KEPT_IN_LIST)
  return rows.map((row) => ({
    id: row.id,
    causeLabel: RUN_CAUSES[row.cause],
    startedAt: row.started_at,
    finishedAt: row.finished_at,
    day: row.day,
    faults: row.faults,
  }))
}

/** One run with its results. */
export async function readRun(ctx: Context, organ: string, id: string) {
  const { state } = await readCase(ctx, monitoringRunProcedure, organ, id, '这次检查')
  if (!state) throw new NotFound('这次检查')
  const inspection = JSON.parse((await ctx.files.get(state.result)).toString()) as Inspection
  return {
    id,
    causeLabel: RUN_CAUSES[state.cause],
    startedAt: state.startedAt,
    finishedAt: state.finishedAt,
    day: state.day,
    faults: state.faults,
    looks: inspection.looks.map(({ step, looked, faults, done, note }) => ({
      step,
      looked,
      faults,
      done,
      note,
    })),
    faultsSeen: inspection.faults.map(({ check, title, seen, proof }) => ({
      checkLabel: CHECKS[check].label,
      title,
      seen,
      proof,
    })),
    scores: inspection.scores.map((score) => ({ ...score, verdictLabel: SCORE_VERDICTS[score.verdict] })),
  }
}
