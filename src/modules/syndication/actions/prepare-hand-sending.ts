import { type Context, today } from '#kernel/context.ts'
import { act } from '#kernel/ledger/index.ts'
import { Refusal } from '#kernel/refusal.ts'
import { OGI } from '#law/index.ts'
import { HAND_STATUS_NAMES, handSendingProcedure } from '../hand-sending.ts'
import { type Portal, portalSetting } from '../portals.ts'
import { readLive } from '../read-live.ts'
import { sendingId } from '../sending-id.ts'

async function portalNamed(ctx: Context, organ: string, id: string): Promise<Portal> {
  const setting = await portalSetting(ctx, organ, today(ctx))
  const portal = setting?.portals.find((one) => one.id === id)
  if (portal) return portal
  const message = '没有登记这个外部门户，请先在“外部门户”里登记。'
  throw new Refusal(message, 'invalid', [{ field: 'portal', message }])
}

/** Begins to bring a published document to a foreign portal by hand. */
export async function prepareHandSending(
  ctx: Context,
  input: { organ: string; key: string; article: string; portal: string },
): Promise<{ id: string }> {
  const { organ, key, article } = input
  const { id: portal, name } = await portalNamed(ctx, organ, input.portal)
  const id = sendingId(organ, article, `portal:${portal}`)
  await act(
    ctx,
    handSendingProcedure,
  )({
    organ,
    id,
    key,
    async decide({ state }, inside) {
      if (state?.status === 'prepared' || state?.status === 'posted')
        throw new Refusal(`这篇稿件在${name}已是“${HAND_STATUS_NAMES[state.status]}”。`, 'conflict')
      const { edition, contentHash, title } = await readLive(inside, organ, article)
      const payload = { article, portal: { id: portal, name }, title, edition, contentHash }
      return [{ kind: 'prepared', payload, basis: [OGI.cite('24')] }]
    },
  })
  return { id }
}
