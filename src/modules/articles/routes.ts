import { implement } from '@orpc/server'
import type { Context } from '#kernel/context.ts'
import { type ApiContext, guard } from '#kernel/http/api.ts'
import { attachFile, attachPicture } from './actions/attach-file.ts'
import { createArticle } from './actions/create-article.ts'
import { publishArticle } from './actions/publish-article.ts'
import { removeAttachment } from './actions/remove-attachment.ts'
import { restoreEdition } from './actions/restore-edition.ts'
import { saveDraft } from './actions/save-draft.ts'
import { submitArticle } from './actions/submit-article.ts'
import { withdrawArticle } from './actions/withdraw-article.ts'
import { statusOf } from './article.ts'
import { articlesContract } from './contract.ts'
import { articlesOnDesk, waitingArticles } from './desk-lists.ts'
import { articleOnDesk, attachmentOf } from './desk-view.ts'
import { gatesOnDesk } from './gates-on-desk.ts'
import { idOfIndex } from './publication/id-of-index.ts'
import { readArticle } from './read-article.ts'
import { importWord } from './word/import-word.ts'

const os = implement(articlesContract).$context<ApiContext>().use(guard)

async function standing(ctx: Context, { organ, id }: { organ: string; id: string }) {
  const { article } = await readArticle(ctx, organ, id)
  return { id, status: statusOf(article) }
}

/** The console's interface to articles. */
export const articlesRoutes = os.router({
  list: os.list.handler(({ context: { ctx }, input: { organ, page, ...filter } }) =>
    articlesOnDesk(ctx, organ, filter, page),
  ),
  waiting: os.waiting.handler(({ context: { ctx }, input }) => waitingArticles(ctx, input.organ)),
  get: os.get.handler(({ context: { ctx }, input }) => articleOnDesk(ctx, input.organ, input.id)),
  gates: os.gates.handler(({ context: { ctx }, input }) => gatesOnDesk(ctx, input.organ, input.id)),
  create: os.create.handler(async ({ context: { ctx }, input: { organ, key, ...draft } }) => {
    const { id } = await createArticle(ctx, { organ, key, draft })
    return standing(ctx, { organ, id })
  }),
  importWord: os.importWord.handler(async ({ context: { ctx }, input: { file, ...input } }) => {
    const bytes = new Uint8Array(await file.arrayBuffer())
    const { id, notices } = await importWord(ctx, { ...input, file: { name: file.name, bytes } })
    return { ...(await standing(ctx, { organ: input.organ, id })), notices }
  }),
  save: os.save.handler(async ({ context: { ctx }, input: { organ, id, key, seen, ...draft } }) => {
    const after = await saveDraft(ctx, { organ, id, key, seen, draft })
    return { ...after, ...(await standing(ctx, { organ, id })) }
  }),
  submit: os.submit.handler(async ({ context: { ctx }, input }) => {
    await submitArticle(ctx, input)
    return standing(ctx, input)
  }),
  publish: os.publish.handler(async ({ context: { ctx }, input }) => {
    await publishArticle(ctx, input)
    return standing(ctx, input)
  }),
  withdraw: os.withdraw.handler(async ({ context: { ctx }, input }) => {
    const { replacedBy, ...given } = input
    const other = replacedBy === '' ? null : await idOfIndex(ctx, input.organ, 'replacedBy', replacedBy)
    await withdrawArticle(ctx, { ...given, replacedBy: other })
    return standing(ctx, input)
  }),
  restore: os.restore.handler(async ({ context: { ctx }, input }) => {
    await restoreEdition(ctx, input)
    return standing(ctx, input)
  }),
  attach: os.attach.handler(async ({ context: { ctx }, input: { file, ...input } }) => {
    const bytes = new Uint8Array(await file.arrayBuffer())
    const after = await attachFile(ctx, { ...input, file: { name: file.name, bytes } })
    return { ...after, ...(await standing(ctx, input)) }
  }),
  addPicture: os.addPicture.handler(async ({ context: { ctx }, input: { file, ...input } }) => {
    const bytes = new Uint8Array(await file.arrayBuffer())
    const after = await attachPicture(ctx, { ...input, file: { bytes } })
    return { ...after, ...(await standing(ctx, input)) }
  }),
  detach: os.detach.handler(async ({ context: { ctx }, input }) => {
    const after = await removeAttachment(ctx, input)
    return { ...after, ...(await standing(ctx, input)) }
  }),
  download: os.download.handler(({ context: { ctx }, input }) => attachmentOf(ctx, input)),
})
