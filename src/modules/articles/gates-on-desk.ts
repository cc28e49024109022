import type { Context } from '#kernel/context.ts'
import { citation } from '#law/index.ts'
import { workingEdition } from './article.ts'
import { heldAtGates } from './publish-gates.ts'
import { readArticle } from './read-article.ts'

const MOST_SHOWN = 5

/** What would hold the edition being worked on if it were to go out now: told from the first step, not at the last. */
export async function gatesOnDesk(ctx: Context, organ: string, id: string) {
  const { article } = await readArticle(ctx, organ, id)
  const edition = workingEdition(article)
  const held = edition ? await heldAtGates(ctx, { organ, id, edition }) : []
  return {
    contentHash: edition?.contentHash ?? '',
    items: held.map(({ gate, refusals }) => ({
      gate,
      total: refusals.length,
      told: refusals.slice(0, MOST_SHOWN).map(({ message, basis }) => ({
        message,
        basis: basis ? citation(basis) : '',
      })),
    })),
  }
}
