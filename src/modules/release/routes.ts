import { implement } from '@orpc/server'
import type { Context } from '#kernel/context.ts'
import { type ApiContext, guard } from '#kernel/http/api.ts'
import { NotFound } from '#kernel/refusal.ts'
import { caseForStaff, hidingIn, letterFile, previewReply } from '#modules/applications/index.ts'
import { fileTexts } from '#modules/personal-data/index.ts'
import { addFile, removeFile } from './actions/add-file.ts'
import { dispatchLetter, endDispatch } from './actions/dispatch-letter.ts'
import { layReply } from './actions/lay-reply.ts'
import { letThrough } from './actions/let-through.ts'
import { redactFile } from './actions/redact-file.ts'
import { sendReply } from './actions/send-reply.ts'
import { releaseContract } from './contract.ts'
import { takeOut } from './file-safe.ts'
import { listDispatches } from './list-dispatches.ts'
import { caseFiles, fileOf } from './on-case.ts'
import { outgoing, type Release } from './outgoing.ts'
import { peopleIn, readRelease, shownFindings } from './read-release.ts'

const os = implement(releaseContract).$context<ApiContext>().use(guard)
const done = { ok: true } as const

interface OfFile {
  organ: string
  id: string
  file: string
}

/** A file of the case for whoever handles it; proofs of identity are looked at elsewhere, on record. */
async function answerFile(ctx: Context, { organ, id, file }: OfFile) {
  await caseForStaff(ctx, organ, id)
  const found = fileOf(await caseFiles(ctx, organ, id), file)
  if (found.role === 'proof') throw new NotFound('这个答复文件')
  return { ...(await takeOut(ctx, organ, found)), mime: found.mime }
}

async function looked(ctx: Context, input: { organ: string; id: string; reply: Release }) {
  await caseForStaff(ctx, input.organ, input.id)
  const state = await caseFiles(ctx, input.organ, input.id)
  const out = await outgoing(ctx, input, state, input.reply)
  return { state, out }
}

const bytesOf = async (file: File) => ({
  name: file.name,
  bytes: new Uint8Array(await file.arrayBuffer()),
})

/** The console's interface to the files and letters of applications. */
export const releaseRoutes = os.router({
  get: os.get.handler(({ context: { ctx }, input }) => readRelease(ctx, input.organ, input.id)),
  addFile: os.addFile.handler(async ({ context: { ctx }, input: { file, ...on } }) =>
    addFile(ctx, { ...on, role: 'answer', file: await bytesOf(file) }),
  ),
  addProof: os.addProof.handler(async ({ context: { ctx }, input: { file, ...on } }) =>
    addFile(ctx, { ...on, role: 'proof', file: await bytesOf(file) }),
  ),
  removeFile: os.removeFile.handler(async ({ context: { ctx }, input }) => {
    await removeFile(ctx, input)
    return done
  }),
  download: os.download.handler(async ({ context: { ctx }, input }) => {
    const { name, bytes, mime } = await answerFile(ctx, input)
    return new File([new Uint8Array(bytes)], name, { type: mime })
  }),
  texts: os.texts.handler(async ({ context: { ctx }, input }) => ({
    texts: await fileTexts(await answerFile(ctx, input)),
  })),
  redact: os.redact.handler(({ context: { ctx }, input }) => redactFile(ctx, input)),
  check: os.check.handler(async ({ context: { ctx }, input }) => {
    const { state, out } = await looked(ctx, input)
    return { findings: shownFindings(state, out.findings, await peopleIn(ctx, state)) }
  }),
  preview: os.preview.handler(async ({ context: { ctx }, input }) => {
    const { out } = await looked(ctx, input)
    const { letter } = await previewReply(ctx, { organ: input.organ, id: input.id, reply: out.reply })
    const hide = await hidingIn(ctx, input.organ, input.id)
    return letterFile(hide(letter, 'applicant'), 'pdf')
  }),
  lay: os.lay.handler(async ({ context: { ctx }, input }) => {
    await layReply(ctx, input)
    return done
  }),
  letThrough: os.letThrough.handler(async ({ context: { ctx }, input }) => {
    await letThrough(ctx, input)
    return done
  }),
  reply: os.reply.handler(({ context: { ctx }, input }) => sendReply(ctx, input)),
  send: os.send.handler(async ({ context: { ctx }, input }) => {
    await dispatchLetter(ctx, input)
    return done
  }),
  endDispatch: os.endDispatch.handler(async ({ context: { ctx }, input }) => {
    await endDispatch(ctx, input)
    return done
  }),
  register: os.register.handler(({ context: { ctx }, input: { organ, ...wanted } }) =>
    listDispatches(ctx, organ, wanted),
  ),
})
