import { type Context, today } from '#kernel/context.ts'
import { Refusal } from '#kernel/refusal.ts'
import { type Basis, OGI } from '#law/index.ts'
import { organById } from '#modules/organs/index.ts'
import { settledCitation } from '../cited-basis.ts'
import type { Item } from '../contract.ts'
import { itemProblems } from '../item-problems.ts'

/** What every change of the catalogue rests on. */
export const CATALOGUE_BASIS: Basis[] = [OGI.cite('12.1'), OGI.cite('12.3')]

/** The item as it goes into the ledger, or a refusal that names each field that is wrong. */
export async function settleItem(ctx: Context, organ: string, given: Item): Promise<Item> {
  const item = { ...given, basis: given.basis.map(settledCitation) }
  const problems = itemProblems(item, await organById(ctx, organ), today(ctx))
  const [first] = problems
  if (first) throw new Refusal(first.message, 'invalid', problems)
  return item
}
