import { implement } from '@orpc/server'
import type { Context } from '#kernel/context.ts'
import { type ApiContext, guard } from '#kernel/http/api.ts'
import {
  answerMessage,
  checkAnswer,
  handBackMessage,
  sendAnswer,
  sendBackAnswer,
} from './actions/answer-message.ts'
import { enterMessage } from './actions/enter-message.ts'
import { publishMessage, unpublishMessage } from './actions/publish-message.ts'
import { acceptMessage, assignMessage, declineMessage, possibleHandlers } from './actions/register-message.ts'
import { setNamed, setTarget } from './actions/set-mailbox.ts'
import { viewWriter } from './actions/view-writer.ts'
import { messagesContract } from './contract.ts'
import { listMessages } from './list-messages.ts'
import { mailboxSettings } from './mailbox-settings.ts'
import { readFigures } from './read-figures.ts'
import { readMessage } from './read-message.ts'
import { FIGURES_BASIS } from './rules/figures.ts'
import { KIND_KEYS, MESSAGE_KINDS } from './rules/message-kinds.ts'
import { countOpen } from './store.ts'
import { CONFIDENTIAL } from './visible.ts'

const os = implement(messagesContract).$context<ApiContext>().use(guard)
const done = { ok: true } as const

const KINDS = KIND_KEYS.map((kind) => {
  const { label, confidential, signed } = MESSAGE_KINDS[kind]
  return { kind, label, confidential, signed }
})

async function settingsOf(ctx: Context, organ: string) {
  const { targets, named } = await mailboxSettings(ctx, organ)
  return {
    targets: KIND_KEYS.map((kind) => ({
      kind,
      label: MESSAGE_KINDS[kind].label,
      history: [...(targets[kind] ?? [])].sort((a, b) => (a.from < b.from ? -1 : 1)),
    })),
    named,
    people: await possibleHandlers(ctx, organ),
    openConfidential: await countOpen(ctx.db, organ, CONFIDENTIAL),
  }
}

async function figuresOf(ctx: Context, organ: string, year: number) {
  const { kinds, total } = await readFigures(ctx, organ, year)
  const named = kinds.map((line) => ({ ...line, label: MESSAGE_KINDS[line.kind].label }))
  return { year, kinds: named, total, basis: FIGURES_BASIS }
}

/** The console's interface to messages. */
export const messagesRoutes = os.router({
  list: os.list.handler(({ context: { ctx }, input: { organ, ...wanted } }) =>
    listMessages(ctx, organ, wanted),
  ),
  figures: os.figures.handler(({ context: { ctx }, input }) => figuresOf(ctx, input.organ, input.year)),
  choices: os.choices.handler(async ({ context: { ctx }, input }) => ({
    kinds: KINDS,
    handlers: await possibleHandlers(ctx, input.organ),
  })),
  settings: os.settings.handler(({ context: { ctx }, input }) => settingsOf(ctx, input.organ)),
  setTarget: os.setTarget.handler(async ({ context: { ctx }, input: { organ, key, kind, ...target } }) => {
    await setTarget(ctx, { organ, key, kind, target })
    return done
  }),
  setNamed: os.setNamed.handler(async ({ context: { ctx }, input }) => {
    await setNamed(ctx, input)
    return done
  }),
  get: os.get.handler(({ context: { ctx }, input }) => readMessage(ctx, input.organ, input.id)),
  enter: os.enter.handler(({ context: { ctx }, input }) => enterMessage(ctx, input)),
  writer: os.writer.handler(({ context: { ctx }, input }) => viewWriter(ctx, input)),
  accept: os.accept.handler(async ({ context: { ctx }, input }) => {
    await acceptMessage(ctx, input)
    return done
  }),
  decline: os.decline.handler(async ({ context: { ctx }, input }) => {
    await declineMessage(ctx, input)
    return done
  }),
  assign: os.assign.handler(async ({ context: { ctx }, input }) => {
    await assignMessage(ctx, input)
    return done
  }),
  handBack: os.handBack.handler(async ({ context: { ctx }, input }) => {
    await handBackMessage(ctx, input)
    return done
  }),
  answer: os.answer.handler(async ({ context: { ctx }, input }) => {
    await answerMessage(ctx, input)
    return done
  }),
  check: os.check.handler(async ({ context: { ctx }, input }) => {
    await checkAnswer(ctx, input)
    return done
  }),
  sendBack: os.sendBack.handler(async ({ context: { ctx }, input }) => {
    await sendBackAnswer(ctx, input)
    return done
  }),
  send: os.send.handler(async ({ context: { ctx }, input }) => {
    await sendAnswer(ctx, input)
    return done
  }),
  publish: os.publish.handler(async ({ context: { ctx }, input }) => {
    await publishMessage(ctx, input)
    return done
  }),
  unpublish: os.unpublish.handler(async ({ context: { ctx }, input }) => {
    await unpublishMessage(ctx, input)
    return done
  }),
})
