import type { Context } from '#kernel/context.ts'
import { findCase } from '#kernel/ledger/index.ts'
import { type Application, applicationProcedure } from './application.ts'
import { codeFits } from './query-code.ts'
import { readNumber } from './rules/application-number.ts'
import { idByNumber } from './store.ts'

/** An application as found, with the id that its stream has. */
export interface Found {
  id: string
  state: Application
}

// Compared against when there is no such number, so that a miss takes as long as a wrong code.
const NO_CASE = { id: 'none', codeHash: '0'.repeat(64) }

/** The application with that number, if the query code is its own; undefined without saying which was wrong. */
export async function findByCode(
  ctx: Context,
  organ: string,
  { number, code }: { number: string; code: string },
): Promise<Found | undefined> {
  const printed = readNumber(number)
  const id = printed === null ? undefined : await idByNumber(ctx.db, organ, printed)
  const found = await findCase(ctx, applicationProcedure, organ, id ?? NO_CASE.id)
  const state = found?.state
  const fits = codeFits(ctx.secrets, code, id ?? NO_CASE.id, state?.codeHash ?? NO_CASE.codeHash)
  return fits && state && id ? { id, state } : undefined
}
