import type { Context } from '#kernel/context.ts'
import { findCase } from '#kernel/ledger/index.ts'
import type { RolledPart } from '../rules/roll-up.ts'
import { collectionProcedure } from './collection.ts'
import { collectionId } from './load-county.ts'

/** The reports of others that stand in an organ's own report on a year; none where nothing was rolled up. */
export async function rolledParts(
  ctx: Pick<Context, 'db'>,
  organ: string,
  year: number,
): Promise<readonly RolledPart[]> {
  return (await findCase(ctx, collectionProcedure, organ, collectionId(year)))?.state?.rollUp?.parts ?? []
}
