import { implement } from '@orpc/server'
import { type ApiContext, guard } from '#kernel/http/api.ts'
import { answerConsultation } from './actions/answer-consultation.ts'
import { handleComment } from './actions/handle-comment.ts'
import { publishConsultation, withdrawConsultation } from './actions/publish-consultation.ts'
import { draftConsultation, saveConsultationDraft } from './actions/save-draft.ts'
import { enterComment } from './actions/take-comment.ts'
import { consultationContract } from './contract.ts'
import { listComments, listConsultations, readConsultation } from './read-consultation.ts'

const os = implement(consultationContract).$context<ApiContext>().use(guard)
const done = { ok: true } as const

/** The console's interface to public consultations. */
export const consultationRoutes = os.router({
  list: os.list.handler(({ context: { ctx }, input }) => listConsultations(ctx, input.organ, input.page)),
  get: os.get.handler(({ context: { ctx }, input }) => readConsultation(ctx, input.organ, input.id)),
  draft: os.draft.handler(({ context: { ctx }, input }) => draftConsultation(ctx, input)),
  save: os.save.handler(async ({ context: { ctx }, input }) => {
    await saveConsultationDraft(ctx, input)
    return done
  }),
  publish: os.publish.handler(async ({ context: { ctx }, input }) => {
    await publishConsultation(ctx, input)
    return done
  }),
  withdraw: os.withdraw.handler(async ({ context: { ctx }, input }) => {
    await withdrawConsultation(ctx, input)
    return done
  }),
  comments: os.comments.handler(({ context: { ctx }, input }) =>
    listComments(ctx, input.organ, input.id, input.page),
  ),
  enter: os.enter.handler(({ context: { ctx }, input }) => enterComment(ctx, input)),
  handle: os.handle.handler(async ({ context: { ctx }, input }) => {
    await handleComment(ctx, input)
    return done
  }),
  answer: os.answer.handler(async ({ context: { ctx }, input }) => {
    await answerConsultation(ctx, input)
    return done
  }),
})
