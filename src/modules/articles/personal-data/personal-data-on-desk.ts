import type { z } from 'zod'
import type { Context } from '#kernel/context.ts'
import { may } from '#kernel/permissions.ts'
import { citation } from '#law/index.ts'
import { workingEdition } from '../article.ts'
import type { PersonalDataSchema } from '../contract.ts'
import { namesFor } from '../desk-view.ts'
import { readArticle } from '../read-article.ts'
import { stepProblem } from '../transitions.ts'
import { overridesOf } from './overrides.ts'
import { scanEdition } from './scan-edition.ts'

type OnDesk = z.output<typeof PersonalDataSchema>

const MOST_SHOWN = 300
const NOTHING: OnDesk = { contentHash: '', total: 0, open: 0, hits: [], mask: null, override: null }

/** What is found in the edition being worked on, and what the caller may do about it. */
export async function personalDataOnDesk(ctx: Context, organ: string, id: string): Promise<OnDesk> {
  const { article } = await readArticle(ctx, organ, id)
  const edition = workingEdition(article)
  if (!edition) return NOTHING
  const hits = await scanEdition(ctx, organ, edition.content)
  const given = await overridesOf(ctx, organ, id, edition.contentHash)
  const nameOf = await namesFor(
    ctx,
    [...given.values()].map((one) => one.by),
  )
  const allowed = (permission: 'article.write' | 'article.override') =>
    may(ctx.actor.grants, permission, ctx.lineage(organ))
  const shown = hits.slice(0, MOST_SHOWN).map(({ basis, ...hit }) => {
    const one = given.get(hit.id)
    const overridden = one ? { name: nameOf(one.by), day: one.day, reason: one.reason } : null
    return { ...hit, basis: citation(basis), overridden }
  })
  return {
    contentHash: edition.contentHash,
    total: hits.length,
    open: hits.filter((hit) => !given.has(hit.id)).length,
    hits: shown,
    mask: allowed('article.write') ? (stepProblem(article, 'save') ?? '') : null,
    override: allowed('article.override')
      ? edition.writers.includes(ctx.actor.id)
        ? '您参与起草了这一稿，能否公开要由另一个人决定。'
        : ''
      : null,
  }
}
