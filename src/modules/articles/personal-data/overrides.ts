import type { Context } from '#kernel/context.ts'
import { findCase, type Procedure } from '#kernel/ledger/index.ts'

/** Somebody's word that one finding may go out as it stands, for one content only. */
interface Override {
  contentHash: string
  /** The number of the finding; it says nothing of what was found. */
  hit: string
  kind: string
  place: string
  reason: string
}

export type OverrideEvent = { kind: 'personal-data-overridden'; payload: { overrides: Override[] } }

/** An override with who gave it and when. */
export interface Given extends Override {
  by: string
  day: string
}

/** The stream of the words given on one document; a change of its content leaves them behind. */
export const overrideProcedure: Procedure<Given[], OverrideEvent> = {
  kind: 'personal-data',
  begin: [],
  apply: (given, event) => [
    ...given,
    ...event.payload.overrides.map((one) => ({ ...one, by: event.actor, day: event.day })),
  ],
}

/** The words given on exactly this content, by the number of the finding. */
export async function overridesOf(
  ctx: Pick<Context, 'db'>,
  organ: string,
  id: string,
  contentHash: string,
): Promise<Map<string, Given>> {
  const given = (await findCase(ctx, overrideProcedure, organ, id))?.state ?? []
  return new Map(given.filter((one) => one.contentHash === contentHash).map((one) => [one.hit, one]))
}
