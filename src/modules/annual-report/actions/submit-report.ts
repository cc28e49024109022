import { canonical, sha256 } from '#kernel/canonical.ts'
import { type Context, today } from '#kernel/context.ts'
import { act } from '#kernel/ledger/index.ts'
import { OGI, REPORT_FORM } from '#law/index.ts'
import { type Organ, organById } from '#modules/organs/index.ts'
import { type AnnualReport, annualReportProcedure } from '../annual-report.ts'
import { composeReport } from '../compose-report.ts'
import { computeTables, computeYearFacts, figuresOf } from '../compute-report.ts'
import { readNarrative } from '../narrative-file.ts'
import { FILE_LEVELS, reportFileBytes, writeReportFile } from '../open-data/write-report-file.ts'
import { publicNotes } from '../public-notes.ts'
import { reportGaps } from '../report-gaps.ts'
import { reportId, requireYearOver } from '../report-year.ts'
import { checkEquations } from '../rules/equations.ts'
import { reportDue } from '../rules/report-due.ts'
import { frozenTables } from '../store.ts'
import { openReport } from './open-report.ts'
import { refuseProblems } from './refuse-problems.ts'
import { sendForReview } from './send-for-review.ts'

/** Computes the year from the ledger, and composes the report when nothing stands against it. */
async function composed(inside: Context, organ: Organ, state: AnnualReport) {
  const { year } = state
  const tables = await computeTables(inside, organ.id, year, state.figures?.figures)
  const narrative = await readNarrative(inside, state.narrative?.hash)
  const equations = checkEquations(tables, await frozenTables(inside.db, organ.id, year - 1))
  const figures = figuresOf(await computeYearFacts(inside, organ.id, year, tables))
  const written = { hasFigures: state.figures !== null, narrative, narrativeFigures: figures, equations }
  refuseProblems('年度报告', reportGaps({ ...written, signed: state.signedFailure?.failed ?? [] }))
  const notes = publicNotes(state, equations)
  const report = composeReport({ organ, year, tables, narrative, figures, date: today(inside), notes })
  const version = state.versions.length + 1
  const data = writeReportFile(inside, {
    report,
    level: FILE_LEVELS[organ.kind],
    version,
    status: 'submitted',
    equations,
  })
  return { figures, notes, report, data: reportFileBytes(data) }
}

/**
 * Freezes the year's tables, composes the report, and hands it to the three reviews as an article. Refused while
 * the year runs, while a part is missing, and while an equation fails. Returns the article's id.
 */
export async function submitReport(
  ctx: Context,
  { organ, year, key }: { organ: string; year: number; key: string },
): Promise<{ articleId: string }> {
  const house = await organById(ctx, organ)
  const { state: after } = await act(
    ctx,
    annualReportProcedure,
  )({
    organ,
    id: reportId(year),
    key,
    async decide({ state: before }, inside) {
      const state = await openReport(inside, organ, year, before)
      requireYearOver(year, today(inside))
      const { report, data, figures, notes } = await composed(inside, house, state)
      const { articleId, files } = await sendForReview(inside, house, {
        key,
        articleId: state.articleId,
        report,
        data,
      })
      const { tables } = report
      const hash = sha256(canonical(tables))
      const payload = { tables, hash, narrativeFigures: figures, files, articleId, notes }
      const basis = [OGI.cite('50'), reportDue(state.level, year).basis, REPORT_FORM.cite('第三部分')]
      return [{ kind: 'report-submitted', payload, basis }]
    },
  })
  return { articleId: after?.articleId ?? '' }
}
