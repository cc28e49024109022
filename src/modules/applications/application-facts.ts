import type { Context } from '#kernel/context.ts'
import { readCase } from '#kernel/ledger/index.ts'
import { NotFound } from '#kernel/refusal.ts'
import type { Day, OutcomeRowKey } from '#law/index.ts'
import { applicationProcedure } from './application.ts'

/** What other procedures may know of an application: nothing personal. */
export interface ApplicationFacts {
  number: string
  receivedDay: Day
  /** The day it was answered or withdrawn. */
  closedDay: Day | null
  /** The row of table three it is counted in. */
  outcomeRow: OutcomeRowKey | null
}

/** The application of that id in that organ, or a refusal. */
export async function applicationFacts(
  ctx: Pick<Context, 'db'>,
  organ: string,
  id: string,
): Promise<ApplicationFacts> {
  const { state } = await readCase(ctx, applicationProcedure, organ, id, '这件申请')
  if (!state) throw new NotFound('这件申请')
  const { number, receivedDay, outcome } = state
  return { number, receivedDay, closedDay: outcome?.day ?? null, outcomeRow: outcome?.row ?? null }
}
