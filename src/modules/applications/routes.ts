import { implement } from '@orpc/server'
import type { Context } from '#kernel/context.ts'
import { type ApiContext, guard } from '#kernel/http/api.ts'
import { readCase } from '#kernel/ledger/index.ts'
import { NotFound } from '#kernel/refusal.ts'
import { organById } from '#modules/organs/index.ts'
import { enterApplication } from './actions/enter-application.ts'
import { registerApplication } from './actions/register-application.ts'
import { previewReply } from './actions/reply-to-application.ts'
import { setEscalation } from './actions/set-escalation.ts'
import { setFlow } from './actions/set-flow.ts'
import { setLapse } from './actions/set-lapse.ts'
import { splitApplication } from './actions/split-application.ts'
import { takeStep } from './actions/take-step.ts'
import { withdrawApplication } from './actions/withdraw-application.ts'
import { applicationProcedure } from './application.ts'
import { applicationsContract } from './contract.ts'
import { feeRegister } from './fee-register.ts'
import { requireHandled } from './handled.ts'
import { hiding, hidingIn } from './hide-identity.ts'
import { type LetterFormat, letterFile } from './letter-file.ts'
import { letterHandlers as doing } from './letters/letter-routes.ts'
import { listApplications } from './list-applications.ts'
import { readApplication } from './read-application.ts'
import { readSettings } from './read-settings.ts'
import { ID_KINDS } from './rules/form-gaps.ts'
import { CHANNELS } from './rules/receipt-day.ts'
import { sealedParts } from './sealed-parts.ts'

const os = implement(applicationsContract).$context<ApiContext>().use(guard)
const done = { ok: true } as const

async function sentLetter(ctx: Context, input: { organ: string; id: string; format: LetterFormat }) {
  const { state } = await readCase(ctx, applicationProcedure, input.organ, input.id, '这件申请')
  if (state) requireHandled(ctx, input.organ, state)
  const letter = state && (await sealedParts(ctx, input.organ, state)).letter
  if (!letter) throw new NotFound('这件申请的答复书')
  return letterFile((await hiding(ctx, input.organ, state))(letter, 'applicant'), input.format)
}

async function choices(ctx: Context, organId: string) {
  const organ = await organById(ctx, organId)
  return {
    channels: Object.entries(CHANNELS)
      .filter(([key]) => key !== 'online')
      .map(([key, channel]) => ({ key, ...channel })),
    personIdKinds: [...ID_KINDS.person],
    organisationIdKinds: [...ID_KINDS.organisation],
    departments: organ.departments.map(({ id, name }) => ({ id, name })),
  }
}

const letters = {
  previewStep: os.previewStep.handler(({ context: { ctx }, input }) => doing.previewStep(ctx, input)),
  previewStepPdf: os.previewStepPdf.handler(({ context: { ctx }, input }) =>
    doing.previewStepPdf(ctx, input),
  ),
  letterFile: os.letterFile.handler(({ context: { ctx }, input }) => doing.letterFile(ctx, input)),
  letterText: os.letterText.handler(({ context: { ctx }, input }) => doing.letterText(ctx, input)),
  letterSheet: os.letterSheet.handler(({ context: { ctx }, input }) => doing.letterSheet(ctx, input)),
  voidLetter: os.voidLetter.handler(({ context: { ctx }, input }) => doing.voidLetter(ctx, input)),
  letterRegister: os.letterRegister.handler(({ context: { ctx }, input }) =>
    doing.letterRegister(ctx, input),
  ),
  skipNumbers: os.skipNumbers.handler(async ({ context: { ctx }, input }) => {
    await doing.skipNumbers(ctx, input)
    return done
  }),
  letterTemplates: os.letterTemplates.handler(({ context: { ctx }, input }) =>
    doing.letterTemplates(ctx, input),
  ),
  letterTemplate: os.letterTemplate.handler(({ context: { ctx }, input }) =>
    doing.letterTemplate(ctx, input),
  ),
  previewTemplate: os.previewTemplate.handler(({ context: { ctx }, input }) =>
    doing.previewTemplate(ctx, input),
  ),
  saveTemplate: os.saveTemplate.handler(({ context: { ctx }, input }) => doing.saveTemplate(ctx, input)),
  restoreTemplate: os.restoreTemplate.handler(({ context: { ctx }, input }) =>
    doing.restoreTemplate(ctx, input),
  ),
  letterSettings: os.letterSettings.handler(({ context: { ctx }, input }) =>
    doing.letterSettings(ctx, input),
  ),
  setLetters: os.setLetters.handler(async ({ context: { ctx }, input }) => {
    await doing.setLetters(ctx, input)
    return done
  }),
}

/** The console's interface to applications. */
export const applicationsRoutes = os.router({
  ...letters,
  list: os.list.handler(({ context: { ctx }, input: { organ, ...wanted } }) =>
    listApplications(ctx, organ, wanted),
  ),
  choices: os.choices.handler(({ context: { ctx }, input }) => choices(ctx, input.organ)),
  get: os.get.handler(({ context: { ctx }, input }) => readApplication(ctx, input.organ, input.id)),
  enter: os.enter.handler(({ context: { ctx }, input }) => enterApplication(ctx, input)),
  register: os.register.handler(async ({ context: { ctx }, input }) => {
    await registerApplication(ctx, input)
    return done
  }),
  step: os.step.handler(async ({ context: { ctx }, input }) => {
    await takeStep(ctx, input)
    return done
  }),
  draft: os.draft.handler(async ({ context: { ctx }, input }) => {
    await takeStep(ctx, input)
    return done
  }),
  check: os.check.handler(async ({ context: { ctx }, input }) => {
    await takeStep(ctx, input)
    return done
  }),
  sign: os.sign.handler(async ({ context: { ctx }, input }) => {
    await takeStep(ctx, input)
    return done
  }),
  split: os.split.handler(async ({ context: { ctx }, input }) => ({
    cases: await splitApplication(ctx, input),
  })),
  fees: os.fees.handler(({ context: { ctx }, input }) => feeRegister(ctx, input.organ, input.year)),
  settings: os.settings.handler(({ context: { ctx }, input }) => readSettings(ctx, input.organ)),
  setLapse: os.setLapse.handler(async ({ context: { ctx }, input }) => {
    await setLapse(ctx, input)
    return done
  }),
  setEscalation: os.setEscalation.handler(async ({ context: { ctx }, input }) => {
    await setEscalation(ctx, input)
    return done
  }),
  setFlow: os.setFlow.handler(async ({ context: { ctx }, input }) => {
    await setFlow(ctx, input)
    return done
  }),
  previewReply: os.previewReply.handler(async ({ context: { ctx }, input }) => {
    const { letter, basis } = await previewReply(ctx, input)
    const hide = await hidingIn(ctx, input.organ, input.id)
    return { ...hide(letter, 'applicant'), basis }
  }),
  letter: os.letter.handler(({ context: { ctx }, input }) => sentLetter(ctx, input)),
  withdraw: os.withdraw.handler(async ({ context: { ctx }, input }) => {
    await withdrawApplication(ctx, input)
    return done
  }),
})
