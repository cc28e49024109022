import type { z } from 'zod'
import type { Context } from '#kernel/context.ts'
import { unseal } from '#kernel/vault/vault.ts'
import { EntryTextSchema } from './contract.ts'

/** The words of an entry. */
export type EntryText = z.output<typeof EntryTextSchema>

/** The words of several entries, by vault reference; those erased are missing. */
export async function textsOf(
  ctx: Pick<Context, 'db'>,
  organ: string,
  refs: string[],
): Promise<Map<string, EntryText>> {
  const opened = await unseal(ctx, organ, refs)
  return new Map([...opened].map(([ref, data]) => [ref, EntryTextSchema.parse(data)]))
}
