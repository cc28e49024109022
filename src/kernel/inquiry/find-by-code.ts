import type { Context } from '../context.ts'
import type { Happening } from '../ledger/event.ts'
import { findCase, type Procedure } from '../ledger/index.ts'
import { codeFits } from './query-code.ts'
import { readNumber } from './typed-number.ts'

/** A case as found, with the id that its stream has. */
export interface Found<S> {
  id: string
  state: S
}

/** Number and query code as somebody typed them. */
export interface NumberAndCode {
  number: string
  code: string
}

// Compared against when there is no such number, so that a miss takes as long as a wrong code.
const NO_CASE = { id: 'none', codeHash: '0'.repeat(64) }

/** The case with that number, if the query code is its own; undefined without saying which was wrong. */
export async function findByCode<S extends { codeHash: string }, E extends Happening>(
  ctx: Context,
  procedure: Procedure<S | undefined, E>,
  idByNumber: (db: Context['db'], organ: string, number: string) => Promise<string | undefined>,
  { organ, number, code }: NumberAndCode & { organ: string },
): Promise<Found<S> | undefined> {
  const printed = readNumber(number)
  const id = printed === null ? undefined : await idByNumber(ctx.db, organ, printed)
  const found = await findCase(ctx, procedure, organ, id ?? NO_CASE.id)
  const state = found?.state
  const fits = codeFits(ctx.secrets, code, id ?? NO_CASE.id, state?.codeHash ?? NO_CASE.codeHash)
  return fits && state && id ? { id, state } : undefined
}
