import type { Context } from '#kernel/context.ts'
import { currentEdition } from '../article.ts'
import { readArticle } from '../read-article.ts'
import type { SigningStep } from '../rules/signing-flow.ts'
import { nextStepOf } from './next-step.ts'

/** The signature a text on its way waits for; null when it waits for none. */
export async function waitingSignature(ctx: Context, organ: string, id: string): Promise<SigningStep | null> {
  const { article } = await readArticle(ctx, organ, id)
  return nextStepOf(currentEdition(article)) ?? null
}
