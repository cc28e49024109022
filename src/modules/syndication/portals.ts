import type { Context } from '#kernel/context.ts'
import { findCase, type Procedure } from '#kernel/ledger/index.ts'
import type { Day } from '#law/index.ts'

/** A portal outside this installation, to which items are brought by hand. */
export interface Portal {
  id: string
  name: string
  /** Where its staff sign in. */
  address: string
  /** Whom to ask. */
  contact: string
}

/** The portals in use from a day on, and where that is laid down. */
export interface PortalSetting {
  from: Day
  portals: Portal[]
  source: string
}

export type PortalsEvent = { kind: 'portals-set'; payload: PortalSetting }

/** The one stream in which an organ notes its foreign portals. */
export const PORTALS_ID = 'portals'

/** The foreign portals of an organ through time. */
export const portalsProcedure: Procedure<PortalSetting[], PortalsEvent> = {
  kind: 'sending-portals',
  begin: [],
  apply: (settings, event) => [...settings, event.payload],
}

/** The setting in force on a day; of several from one day the one noted last. */
export function settingOn(settings: readonly PortalSetting[], day: Day): PortalSetting | undefined {
  return settings
    .filter((setting) => setting.from <= day)
    .reduce<PortalSetting | undefined>((best, one) => (best && best.from > one.from ? best : one), undefined)
}

/** The portal setting of an organ in force on a day. */
export async function portalSetting(
  ctx: Pick<Context, 'db'>,
  organ: string,
  day: Day,
): Promise<PortalSetting | undefined> {
  const found = await findCase(ctx, portalsProcedure, organ, PORTALS_ID)
  return settingOn(found?.state ?? [], day)
}
