import { canonical } from '#kernel/canonical.ts'
import { type Context, today } from '#kernel/context.ts'
import { type ApplicationForm, type Receipted, receiveApplication } from './receive-application.ts'

/**
 * A resident applies online; the receipt confirms it at once, so today is the day of receipt. The same form
 * sent twice is one application; a changed form, after going back a page, is another.
 */
export function submitApplication(
  ctx: Context,
  { organ, key, form }: { organ: string; key: string; form: ApplicationForm },
): Promise<Receipted> {
  const content = ctx.secrets.keyedHash(canonical(form)).slice(0, 16)
  return receiveApplication(ctx, {
    organ,
    key: `online:${key}:${content}`,
    channel: 'online',
    receivedDay: today(ctx),
    form,
    note: '',
    lateReason: '',
  })
}
