import type { Context } from './context.ts'
import { raiseTo, takeNext } from './numbering-store.ts'

/**
 * Takes the next number of a series in a year, without gaps: the number is given back when the
 * transaction fails. Must run inside the transaction that records its use.
 */
export async function nextNumber(ctx: Context, organ: string, series: string, year: number): Promise<number> {
  if (!ctx.insideTransaction) throw new Error('nextNumber needs a transaction')
  return takeNext(ctx.db, organ, series, year)
}

/**
 * Passes over the numbers up to `last`, and returns the first of them; undefined when that many are in use already.
 * Must run inside the transaction that records why.
 */
export async function passOver(
  ctx: Context,
  organ: string,
  { series, year, last }: { series: string; year: number; last: number },
): Promise<number | undefined> {
  const first = await nextNumber(ctx, organ, series, year)
  if (first > last) return undefined
  await raiseTo(ctx.db, organ, { series, year, value: last })
  return first
}
