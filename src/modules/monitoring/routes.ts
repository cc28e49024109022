import { implement } from '@orpc/server'
import { type ApiContext, guard } from '#kernel/http/api.ts'
import { changeAccount, closeAccount, noteUpdate, registerAccount } from './actions/keep-account.ts'
import { assignFinding, dismissFinding, reinstateFinding, repairFinding } from './actions/move-finding.ts'
import { requestRun } from './actions/request-run.ts'
import { setSetting } from './actions/set-setting.ts'
import { monitoringContract } from './contract.ts'
import { progressOf } from './progress-store.ts'
import { countOpen, listFindings, readFinding, rectificationList } from './read-findings.ts'
import { listAccounts, listSettings } from './read-register.ts'
import { listRuns, readRun } from './read-runs.ts'
import { rectificationFile } from './rectification-file.ts'

const os = implement(monitoringContract).$context<ApiContext>().use(guard)

const DONE = { ok: true } as const

/** The console's interface to watching the site. */
export const monitoringRoutes = os.router({
  overview: os.overview.handler(async ({ context: { ctx }, input: { organ } }) => {
    const [progress, counts, runs] = await Promise.all([
      progressOf(ctx.db, organ),
      countOpen(ctx, organ),
      listRuns(ctx, organ),
    ])
    const latest = runs[0] ? await readRun(ctx, organ, runs[0].id) : null
    return { progress: progress ?? null, counts, runs, latest }
  }),
  scan: os.scan.handler(({ context: { ctx }, input }) => requestRun(ctx, { ...input, cause: 'asked' })),
  run: os.run.handler(({ context: { ctx }, input }) => readRun(ctx, input.organ, input.id)),
  findings: os.findings.handler(({ context: { ctx }, input }) => listFindings(ctx, input.organ, input)),
  finding: os.finding.handler(({ context: { ctx }, input }) => readFinding(ctx, input.organ, input.id)),
  assign: os.assign.handler(async ({ context: { ctx }, input }) => {
    await assignFinding(ctx, input)
    return DONE
  }),
  repair: os.repair.handler(async ({ context: { ctx }, input }) => {
    await repairFinding(ctx, input)
    return DONE
  }),
  dismiss: os.dismiss.handler(async ({ context: { ctx }, input }) => {
    await dismissFinding(ctx, input)
    return DONE
  }),
  reinstate: os.reinstate.handler(async ({ context: { ctx }, input }) => {
    await reinstateFinding(ctx, input)
    return DONE
  }),
  accounts: os.accounts.handler(({ context: { ctx }, input }) => listAccounts(ctx, input.organ)),
  registerAccount: os.registerAccount.handler(({ context: { ctx }, input }) => registerAccount(ctx, input)),
  changeAccount: os.changeAccount.handler(async ({ context: { ctx }, input }) => {
    await changeAccount(ctx, input)
    return DONE
  }),
  noteUpdate: os.noteUpdate.handler(async ({ context: { ctx }, input }) => {
    await noteUpdate(ctx, input)
    return DONE
  }),
  closeAccount: os.closeAccount.handler(async ({ context: { ctx }, input }) => {
    await closeAccount(ctx, input)
    return DONE
  }),
  settings: os.settings.handler(({ context: { ctx }, input }) => listSettings(ctx, input.organ)),
  setSetting: os.setSetting.handler(async ({ context: { ctx }, input }) => {
    await setSetting(ctx, input)
    return DONE
  }),
  rectification: os.rectification.handler(({ context: { ctx }, input }) =>
    rectificationList(ctx, input.organ),
  ),
  rectificationFile: os.rectificationFile.handler(({ context: { ctx }, input }) =>
    rectificationFile(ctx, input.organ),
  ),
})
