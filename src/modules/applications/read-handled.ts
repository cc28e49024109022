import type { Context } from '#kernel/context.ts'
import { readCase } from '#kernel/ledger/index.ts'
import { NotFound } from '#kernel/refusal.ts'
import { type Application, applicationProcedure } from './application.ts'
import { requireHandled } from './handled.ts'

/** The application of that id, if the actor may know of it. */
export async function readHandled(ctx: Context, organ: string, id: string): Promise<Application> {
  const { state } = await readCase(ctx, applicationProcedure, organ, id, '这件申请')
  if (!state) throw new NotFound('这件申请')
  requireHandled(ctx, organ, state)
  return state
}
