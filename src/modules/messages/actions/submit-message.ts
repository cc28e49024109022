import { canonical } from '#kernel/canonical.ts'
import { type Context, today } from '#kernel/context.ts'
import { type MessageForm, type Receipted, receiveMessage } from './receive-message.ts'

/** Somebody writes online. The same form sent twice is one message; a changed one, after going back, is another. */
export function submitMessage(
  ctx: Context,
  { organ, key, form }: { organ: string; key: string; form: MessageForm },
): Promise<Receipted> {
  const content = ctx.secrets.keyedHash(canonical(form)).slice(0, 16)
  return receiveMessage(ctx, {
    organ,
    key: `online:${key}:${content}`,
    channel: 'online',
    receivedDay: today(ctx),
    form,
  })
}
