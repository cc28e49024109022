import { listAccounts } from '#kernel/accounts/index.ts'
import type { Context } from '#kernel/context.ts'
import { may } from '#kernel/permissions.ts'
import { Refusal } from '#kernel/refusal.ts'
import { organById } from '#modules/organs/index.ts'
import { mailboxSettings } from '../mailbox-settings.ts'
import { answerLimit } from '../rules/answer-limit.ts'
import { MESSAGE_KINDS, type MessageKind } from '../rules/message-kinds.ts'
import { type OnMessage, sealedText, stepMessage } from './step-message.ts'

/** Accepts a message under the kind it really is of; the limit follows the kind, from the day of receipt. */
export async function acceptMessage(ctx: Context, input: OnMessage & { kind: MessageKind }): Promise<void> {
  await stepMessage(ctx, input, 'accept', async ({ receivedDay }, inside) => {
    const { targets } = await mailboxSettings(inside, input.organ)
    const limit = answerLimit(targets[input.kind] ?? [], receivedDay)
    return { kind: 'accepted', payload: { messageKind: input.kind, limit } }
  })
}

/** Declines a message; its writer is told why. */
export async function declineMessage(ctx: Context, input: OnMessage & { reason: string }): Promise<void> {
  await stepMessage(ctx, input, 'decline', async (_, inside) => {
    const reason = await sealedText(inside, input.organ, '不予受理理由', input.reason)
    return { kind: 'declined', payload: { reason } }
  })
}

const wrong = (field: string, message: string) => new Refusal(message, 'invalid', [{ field, message }])

/** The people of an organ who may answer messages, to be given confidential ones. */
export async function possibleHandlers(ctx: Context, organ: string) {
  const lineage = ctx.lineage(organ)
  const accounts = await listAccounts(ctx)
  return accounts
    .filter((one) => !one.disabled && may(one.grants, 'message.answer', lineage))
    .map(({ id, name }) => ({ id, name }))
}

async function requireHandler(ctx: Context, organ: string, confidential: boolean, handler: string | null) {
  if (!confidential) return null
  if (handler === null) throw wrong('handler', '举报只能交给指定的一个人办理，请选择。')
  const able = await possibleHandlers(ctx, organ)
  if (!able.some((one) => one.id === handler)) throw wrong('handler', '请在可以办理来信的人员中选择。')
  return handler
}

/** Gives a message to a department; a confidential one to one person in it. */
export async function assignMessage(
  ctx: Context,
  input: OnMessage & { department: string; handler: string | null },
): Promise<void> {
  const organ = await organById(ctx, input.organ)
  if (!organ.departments.some((one) => one.id === input.department))
    throw wrong('department', '请在本单位的部门中选择承办部门。')
  await stepMessage(ctx, input, 'assign', async ({ kind }, inside) => {
    const { confidential } = MESSAGE_KINDS[kind]
    const handler = await requireHandler(inside, input.organ, confidential, input.handler)
    return { kind: 'assigned', payload: { department: input.department, handler } }
  })
}
