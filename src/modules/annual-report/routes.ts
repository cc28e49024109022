import { implement } from '@orpc/server'
import { type ApiContext, guard } from '#kernel/http/api.ts'
import { beginCorrection } from './actions/begin-correction.ts'
import { draftReport } from './actions/draft-report.ts'
import { saveFigures } from './actions/save-figures.ts'
import { saveNarrative } from './actions/save-narrative.ts'
import { signFailure } from './actions/sign-failure.ts'
import { submitReport } from './actions/submit-report.ts'
import { casesOfCell } from './cases-of-cell.ts'
import { annualReportContract } from './contract.ts'
import { downloadReport } from './download-report.ts'
import { draftOfYear } from './draft-of-year.ts'
import { listYears } from './list-years.ts'
import { reportJson } from './report-json.ts'
import { reportView } from './report-view.ts'

const os = implement(annualReportContract).$context<ApiContext>().use(guard)
const done = { ok: true } as const

/** The console's interface to annual reports. */
export const annualReportRoutes = os.router({
  list: os.list.handler(({ context: { ctx }, input }) => listYears(ctx, input.organ)),
  get: os.get.handler(({ context: { ctx }, input }) => reportView(ctx, input.organ, input.year)),
  casesOfCell: os.casesOfCell.handler(({ context: { ctx }, input: { organ, year, ...asked } }) =>
    casesOfCell(ctx, organ, year, asked),
  ),
  draft: os.draft.handler(async ({ context: { ctx }, input }) => {
    await draftReport(ctx, input)
    return done
  }),
  saveFigures: os.saveFigures.handler(async ({ context: { ctx }, input }) => {
    await saveFigures(ctx, input)
    return done
  }),
  saveNarrative: os.saveNarrative.handler(async ({ context: { ctx }, input }) => {
    await saveNarrative(ctx, input)
    return done
  }),
  draftNarrative: os.draftNarrative.handler(({ context: { ctx }, input }) =>
    draftOfYear(ctx, input.organ, input.year),
  ),
  signFailure: os.signFailure.handler(async ({ context: { ctx }, input }) => {
    await signFailure(ctx, input)
    return done
  }),
  correct: os.correct.handler(async ({ context: { ctx }, input }) => {
    await beginCorrection(ctx, input)
    return done
  }),
  submit: os.submit.handler(({ context: { ctx }, input }) => submitReport(ctx, input)),
  download: os.download.handler(({ context: { ctx }, input }) =>
    downloadReport(ctx, input.organ, input.year, input.format),
  ),
  json: os.json.handler(({ context: { ctx }, input }) => reportJson(ctx, input.organ, input.year)),
})
