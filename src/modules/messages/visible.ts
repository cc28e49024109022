import type { Context } from '#kernel/context.ts'
import { departmentScope } from '#kernel/department-scope.ts'
import { NotFound } from '#kernel/refusal.ts'
import { mailboxSettings } from './mailbox-settings.ts'
import type { Message } from './message.ts'
import { KIND_KEYS, MESSAGE_KINDS } from './rules/message-kinds.ts'
import { maySee, type Reader } from './rules/who-may-see.ts'
import { readSettingsOf } from './settings-store.ts'
import { hiddenIds } from './store.ts'

/** The kinds only named people may see. */
export const CONFIDENTIAL = KIND_KEYS.filter((kind) => MESSAGE_KINDS[kind].confidential)

/** Who the actor is to an organ's mailbox. */
export async function readerOf(ctx: Context, organ: string): Promise<Reader> {
  const { named } = await mailboxSettings(ctx, organ)
  return { account: ctx.actor.id, departments: departmentScope(ctx, organ, 'message.read'), named }
}

/** The open messages of these organs that the actor may not know of: whoever lists or counts leaves them out. */
export async function hiddenMessages(ctx: Context, organs: readonly string[]): Promise<string[]> {
  const settings = await readSettingsOf(ctx.db, organs)
  const readers = organs.map((organ): [string, Reader] => [
    organ,
    {
      account: ctx.actor.id,
      departments: departmentScope(ctx, organ, 'message.read'),
      named: settings.get(organ)?.named ?? [],
    },
  ])
  return hiddenIds(ctx.db, new Map(readers), CONFIDENTIAL)
}

/** The message, if the actor may know of it; to everybody else it does not exist. */
export async function requireVisible(
  ctx: Context,
  organ: string,
  message: Message | undefined,
): Promise<Message> {
  if (!message || !maySee(message, await readerOf(ctx, organ))) throw new NotFound('这封来信')
  return message
}
