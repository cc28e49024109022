import type { Context } from '#kernel/context.ts'
import { act } from '#kernel/ledger/index.ts'
import { NotFound, Refusal } from '#kernel/refusal.ts'
import { OGI } from '#law/index.ts'
import { scanText } from '#modules/personal-data/index.ts'
import { liveEdition, workingEdition } from '../article.ts'
import type { Edition } from '../edition.ts'
import { readArticle } from '../read-article.ts'
import { refuseProblems } from '../read-draft.ts'
import { overrideObjection } from '../rules/may-override.ts'
import { refuseStale } from '../write-edition.ts'
import { overrideProcedure, overridesOf } from './overrides.ts'
import { scanEdition } from './scan-edition.ts'

interface Overriding {
  organ: string
  id: string
  key: string
  /** The content hash of what was looked at. */
  seen: string
  hits: string[]
  reason: string
}

const reasonRefused = (message: string) => refuseProblems([{ field: 'reason', message }])

/** Lets findings go out as they stand, on the word of a second person, for exactly this content. */
export async function overrideHits(ctx: Context, input: Overriding): Promise<void> {
  const { article } = await readArticle(ctx, input.organ, input.id)
  await override(ctx, input, workingEdition(article))
}

/** The same for what residents read already. */
export async function overrideLive(ctx: Context, input: Overriding): Promise<void> {
  const { article } = await readArticle(ctx, input.organ, input.id)
  await override(ctx, input, liveEdition(article))
}

async function override(ctx: Context, input: Overriding, edition: Edition | undefined): Promise<void> {
  const { organ, id, key, seen, reason } = input
  if (!edition) throw new NotFound('这一版稿件')
  refuseStale(edition, seen)
  const objection = overrideObjection(edition, ctx.actor.id, reason)
  if (objection && edition.writers.includes(ctx.actor.id)) throw new Refusal(objection.message, 'forbidden')
  if (objection) reasonRefused(objection.message)
  if (scanText(reason, '理由').hits.length > 0) reasonRefused('理由里不要写个人信息，请改写。')
  const hits = await scanEdition(ctx, organ, edition.content)
  const given = await overridesOf(ctx, organ, id, seen)
  const wanted = hits.filter((hit) => input.hits.includes(hit.id) && !given.has(hit.id))
  if (wanted.length === 0) throw new Refusal('没有选中要放行的条目，请刷新后重新选择。', 'conflict')
  await act(
    ctx,
    overrideProcedure,
  )({
    organ,
    id,
    key,
    decide: () => {
      const overrides = wanted.map(({ id: hit, kind, place }) => ({
        contentHash: seen,
        hit,
        kind,
        place,
        reason,
      }))
      return [{ kind: 'personal-data-overridden', payload: { overrides }, basis: [OGI.cite('15')] }]
    },
  })
}
