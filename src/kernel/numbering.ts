import type { Context } from './context.ts'
import { takeNext } from './numbering-store.ts'

/**
 * Takes the next number of a series in a year, without gaps: the number is given back when the
 * transaction fails. Must run inside the transaction that records its use.
 */
export async function nextNumber(ctx: Context, organ: string, series: string, year: number): Promise<number> {
  if (!ctx.insideTransaction) throw new Error('nextNumber needs a transaction')
  return takeNext(ctx.db, organ, series, year)
}
