import { canonical } from '#kernel/canonical.ts'
import type { Context } from '#kernel/context.ts'
import { type Narrative, NarrativeSchema } from './contract.ts'

/** A narrative in which nothing is written yet. */
export const EMPTY_NARRATIVE: Narrative = NarrativeSchema.parse({ overall: {} })

/** Puts a narrative away, and returns the hash the event holds. */
export function keepNarrative(ctx: Context, narrative: Narrative): Promise<string> {
  return ctx.files.put(Buffer.from(canonical(narrative)))
}

/** Reads a narrative that was put away; none yet is an empty one. */
export async function readNarrative(
  ctx: Pick<Context, 'files'>,
  hash: string | undefined,
): Promise<Narrative> {
  if (hash === undefined) return EMPTY_NARRATIVE
  return NarrativeSchema.parse(JSON.parse((await ctx.files.get(hash)).toString('utf8')))
}
