import type { Context } from '#kernel/context.ts'
import { act } from '#kernel/ledger/index.ts'
import { Refusal } from '#kernel/refusal.ts'
import { PORTALS_ID, type PortalSetting, portalsProcedure } from '../portals.ts'

function refuseTwice(setting: PortalSetting): void {
  const ids = setting.portals.map((portal) => portal.id)
  const at = ids.findIndex((id, place) => ids.indexOf(id) !== place)
  if (at < 0) return
  const message = '两个门户的编号相同，请改成不同的。'
  throw new Refusal(message, 'invalid', [{ field: `portals.${at}.id`, message }])
}

/** Notes which foreign portals are in use from a day on, and where that is laid down. */
export async function setPortals(
  ctx: Context,
  input: { organ: string; key: string } & PortalSetting,
): Promise<void> {
  const { organ, key, from, portals, source } = input
  refuseTwice(input)
  await act(
    ctx,
    portalsProcedure,
  )({
    organ,
    id: PORTALS_ID,
    key,
    decide: () => [{ kind: 'portals-set', payload: { from, portals, source } }],
  })
}
