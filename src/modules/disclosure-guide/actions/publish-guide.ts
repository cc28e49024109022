import { canonical } from '#kernel/canonical.ts'
import { type Context, inTransaction } from '#kernel/context.ts'
import { act } from '#kernel/ledger/index.ts'
import { announce } from '#kernel/outbox/outbox.ts'
import { Refusal } from '#kernel/refusal.ts'
import { citation, OGI } from '#law/index.ts'
import type { PublishedGuide } from '../contract.ts'
import { type GuideState, guideProcedure } from '../guide.ts'
import { missingElements } from '../rules/missing-elements.ts'

/** A guide that lacks what the regulation asks for cannot be published; each missing element is named. */
class GuideIncomplete extends Refusal {
  constructor(missing: ReturnType<typeof missingElements>) {
    const labels = missing.map((one) => one.label).join('、')
    const [first] = missing
    const article = first ? `（依据${citation(first.basis)}）` : ''
    super(
      `公开指南还缺少：${labels}${article}。请补齐后再发布；确实没有的，请写明“无”。`,
      'invalid',
      missing.map(({ field, label, basis }) => ({
        field,
        message: `请填写${label}（${citation(basis)}）。`,
      })),
    )
  }
}

function requirePublishable({ draft, published }: GuideState): void {
  const missing = missingElements(draft)
  if (missing.length > 0) throw new GuideIncomplete(missing)
  if (canonical(draft) === canonical(published?.guide))
    throw new Refusal('指南自上次发布以来没有修改，不需要再发布。', 'conflict')
}

/** Publishes the guide as saved, as the next version; refused while a statutory element is missing. */
export async function publishGuide(
  ctx: Context,
  input: { organ: string; key: string },
): Promise<PublishedGuide> {
  const { organ, key } = input
  return inTransaction(ctx, async (inside) => {
    const { state } = await act(
      inside,
      guideProcedure,
    )({
      organ,
      id: organ,
      key,
      decide(standing) {
        requirePublishable(standing.state)
        const version = (standing.state.published?.version ?? 0) + 1
        const basis = [OGI.cite('12.1'), OGI.cite('12.2')]
        return [{ kind: 'guide-published', payload: { version }, basis }]
      },
    })
    await announce(inside, 'site', organ, 'guide')
    if (!state.published) throw new Error('a published guide has a version')
    return state.published
  })
}
