import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Context } from '../context.ts'
import { type FieldProblem, Refusal } from '../refusal.ts'
import { formKeyIn, guardProblem } from './form-guard.tsx'
import { requireSameSite } from './same-site.ts'
import { sendPage } from './send-page.ts'
import type { SlowDown } from './slow-down.ts'
import type { Reading } from './typed.ts'

/** One public form: how it is read, taken in, shown again, and thanked for. */
export interface TakenForm<F, R> {
  read(): Reading<F>
  /** A page to be seen before the form is sent, as HTML; undefined when there is nothing to see. */
  first?(formKey: string, form: F): Promise<string | undefined>
  submit(key: string, form: F): Promise<R>
  /** The form with what was typed and what is wrong, as HTML. */
  again(formKey: string, problems: FieldProblem[]): string | Promise<string>
  done(receipt: R): FastifyReply | Promise<FastifyReply>
}

const atTop = (message: string): FieldProblem[] => [{ field: '', message }]

async function submitted<R>(submitting: Promise<R>): Promise<{ receipt: R } | { problems: FieldProblem[] }> {
  try {
    return { receipt: await submitting }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { problems: error.problems.length > 0 ? error.problems : atTop(error.message) }
  }
}

/**
 * Takes a posted form: only from this site, not from machines, not too often; whatever is wrong, the form comes
 * back with all that was typed.
 */
export async function takeForm<F, R>(
  { ctx, submissions }: { ctx: Context; submissions: SlowDown },
  request: FastifyRequest,
  reply: FastifyReply,
  taken: TakenForm<F, R>,
): Promise<FastifyReply> {
  requireSameSite(request, ctx)
  const key = formKeyIn(request.body) ?? ctx.newId()
  const again = async (problems: FieldProblem[], status = 422) =>
    sendPage(reply, status, await taken.again(key, problems))
  const unbelieved = guardProblem(request.body)
  if (unbelieved) return again(atTop(unbelieved))
  const { form, problems } = taken.read()
  if (form === null) return again(problems)
  const first = await taken.first?.(key, form)
  if (first !== undefined) return sendPage(reply, 200, first)
  const now = ctx.clock.now().getTime()
  const wait = submissions.wait([request.ip], now)
  if (wait > 0) {
    void reply.header('retry-after', wait)
    return again(atTop(`提交得太频繁，请 ${wait} 秒后再提交。`), 429)
  }
  const outcome = await submitted(taken.submit(key, form))
  if ('problems' in outcome) return again(outcome.problems)
  submissions.count([request.ip], now)
  return taken.done(outcome.receipt)
}
