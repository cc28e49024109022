import { type Context, inTransaction, today } from '#kernel/context.ts'
import { act } from '#kernel/ledger/index.ts'
import { announce } from '#kernel/outbox/outbox.ts'
import { NotFound, Refusal } from '#kernel/refusal.ts'
import { citation, INSPECTION, OGI } from '#law/index.ts'
import { organById } from '#modules/organs/index.ts'
import { guideSheet } from '../guide-sheet.ts'
import { type MissingElement, missingElements } from '../rules/missing-elements.ts'
import { isChanged, type LiveGuide, type ServiceGuideState, serviceGuideProcedure } from '../service-guide.ts'

/** A service guide that lacks an element cannot be published; each is named with what asks for it. */
class ServiceGuideIncomplete extends Refusal {
  constructor(missing: MissingElement[]) {
    const labels = missing.map((one) => one.label).join('、')
    super(
      `办事指南还缺少：${labels}。请补齐后再发布；确实没有的，请写明“无”。`,
      'invalid',
      missing.map(({ field, label, basis }) => ({
        field: `guide.${field}`,
        message: `请填写${label}（${citation(basis)}）。`,
      })),
    )
  }
}

function requirePublishable(state: ServiceGuideState | undefined): ServiceGuideState {
  if (!state) throw new NotFound('这份办事指南')
  const missing = missingElements(state.draft)
  if (missing.length > 0) throw new ServiceGuideIncomplete(missing)
  if (state.live && !isChanged(state))
    throw new Refusal('这份指南自上次发布以来没有修改，不需要再发布。', 'conflict')
  return state
}

/** Publishes a service guide as the next version, with its printed sheet; refused while an element is missing. */
export async function publishGuide(
  ctx: Context,
  input: { organ: string; id: string; key: string },
): Promise<LiveGuide> {
  const { organ, id, key } = input
  return inTransaction(ctx, async (inside) => {
    const { state } = await act(
      inside,
      serviceGuideProcedure,
    )({
      organ,
      id,
      key,
      async decide(standing) {
        const { draft, version } = requirePublishable(standing.state)
        const where = await organById(inside, organ)
        const sheet = await inside.files.put(
          await guideSheet(inside, where, { id, guide: draft, day: today(inside) }),
        )
        const basis = [OGI.cite('20(5)'), INSPECTION.cite('办事指南要素')]
        return [{ kind: 'service-guide-published', payload: { version: version + 1, sheet }, basis }]
      },
    })
    await announce(inside, 'site', organ, `guides:${id}`)
    if (!state?.live) throw new Error('a published guide is live')
    return state.live
  })
}
