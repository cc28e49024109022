import { canonical } from '#kernel/canonical.ts'
import { type Context, today } from '#kernel/context.ts'
import { act, caseOfKey, findCase } from '#kernel/ledger/index.ts'
import { nextNumber } from '#kernel/numbering.ts'
import { Refusal } from '#kernel/refusal.ts'
import { seal } from '#kernel/vault/vault.ts'
import { formatDay, MAJOR_DECISIONS, PIPL, yearOf } from '#law/index.ts'
import { organById } from '#modules/organs/index.ts'
import { commentProcedure } from '../comment.ts'
import { type Consultation, consultationProcedure } from '../consultation.ts'
import type { CommentChannel, CommentForm } from '../contract.ts'
import { consultationAt } from './consultation-at.ts'

interface Comment {
  organ: string
  /** The consultation it is about. */
  id: string
  key: string
  form: CommentForm
}

/** What a commenter takes home. */
export interface CommentReceipt {
  id: string
  label: string
}

// Letters and calls of the last day are entered the days after; the public form ends with its last day.
function requireInTime(ctx: Context, state: Consultation | undefined, channel: CommentChannel): void {
  const step = channel === 'web' ? 'comment' : 'handle'
  if (channel === 'web' && state && (state.status !== 'open' || (state.to ?? '') < today(ctx))) {
    const until = state.to === null ? '' : `已于${formatDay(state.to)}`
    throw new Refusal(`这次征集${until}结束，不再接收意见。如需反映情况，请打电话或者写信。`, 'conflict')
  }
  consultationAt(state, step)
}

function personOf({ name, contact }: CommentForm) {
  return name === '' && contact === '' ? null : { name, contact }
}

async function take(ctx: Context, comment: Comment, channel: CommentChannel): Promise<CommentReceipt> {
  const { organ, id: consultation, key, form } = comment
  const { shortName } = await organById(ctx, organ)
  const id = caseOfKey(ctx, 'comment', organ, key)
  const { state } = await act(
    ctx,
    commentProcedure,
  )({
    organ,
    id,
    key,
    async decide(_, inside) {
      const about = await findCase(inside, consultationProcedure, organ, consultation)
      requireInTime(inside, about?.state, channel)
      const year = yearOf(today(inside))
      const value = await nextNumber(inside, organ, 'comment', year)
      const person = personOf(form)
      const payload = {
        consultation,
        label: `${shortName}征意〔${year}〕${value}号`,
        taken: { series: 'comment', year, value },
        channel,
        content: await seal(inside, organ, '意见征集：意见', { text: form.text }),
        person: person && (await seal(inside, organ, '意见征集：提意见的人', person)),
      }
      return [{ kind: 'comment-received', payload, basis: [MAJOR_DECISIONS.cite('15'), PIPL.cite('35')] }]
    },
  })
  if (!state) throw new Error('a comment taken has a state')
  return { id, label: state.label }
}

/** A resident comments online; the same form sent twice is one comment, a changed one is another. */
export function submitComment(ctx: Context, comment: Comment): Promise<CommentReceipt> {
  const content = ctx.secrets.keyedHash(canonical(comment.form)).slice(0, 16)
  return take(ctx, { ...comment, key: `online:${comment.key}:${content}` }, 'web')
}

/** A clerk enters what came by letter, call, visit or in a meeting. */
export function enterComment(
  ctx: Context,
  comment: Comment & { channel: Exclude<CommentChannel, 'web'> },
): Promise<CommentReceipt> {
  const { channel, ...rest } = comment
  return take(ctx, rest, channel)
}
