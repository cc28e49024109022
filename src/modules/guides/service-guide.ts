import { canonical } from '#kernel/canonical.ts'
import type { Procedure } from '#kernel/ledger/index.ts'
import type { Day } from '#law/index.ts'
import type { ServiceGuide } from './contract.ts'
import { missingElements } from './rules/missing-elements.ts'
import { clearGuides, saveGuideRow } from './store.ts'

/** What can happen to a service guide. */
export type ServiceGuideEvent =
  | { kind: 'service-guide-written'; payload: { guide: ServiceGuide } }
  | { kind: 'service-guide-published'; payload: { version: number; sheet: string } }
  | { kind: 'service-guide-withdrawn'; payload: { reason: string } }

/** A guide as the public reads it; `sheet` is the hash of its printed form. */
export interface LiveGuide {
  version: number
  day: Day
  guide: ServiceGuide
  sheet: string
}

/** One matter of a window: what is written, what the public reads. */
export interface ServiceGuideState {
  draft: ServiceGuide
  live: LiveGuide | null
  /** The last version, counting those withdrawn. */
  version: number
  withdrawn: { day: Day; reason: string } | null
}

/** Whether what is written differs from what the public reads. */
export function isChanged({ draft, live }: ServiceGuideState): boolean {
  return live !== null && canonical(draft) !== canonical(live.guide)
}

/** The stream of one service guide. A published version stays as it is while the next is written. */
export const serviceGuideProcedure: Procedure<ServiceGuideState | undefined, ServiceGuideEvent> = {
  kind: 'service-guide',
  begin: undefined,
  apply(state, event) {
    if (event.kind === 'service-guide-written')
      return { live: null, version: 0, withdrawn: null, ...state, draft: event.payload.guide }
    if (!state) return state
    if (event.kind === 'service-guide-withdrawn')
      return { ...state, live: null, withdrawn: { day: event.day, reason: event.payload.reason } }
    const { version, sheet } = event.payload
    return {
      ...state,
      version,
      withdrawn: null,
      live: { version, day: event.day, guide: state.draft, sheet },
    }
  },
  async save(db, { organ, id, state }) {
    if (!state) return
    const { draft, live, withdrawn } = state
    await saveGuideRow(db, organ, id, {
      window_name: draft.window,
      name: draft.name,
      position: draft.position,
      missing: missingElements(draft).length,
      changed: isChanged(state),
      withdrawn: withdrawn !== null,
      version: live?.version ?? null,
      published_on: live?.day ?? null,
      live_window: live?.guide.window ?? null,
      live: live?.guide ?? null,
      sheet: live?.sheet ?? null,
    })
  },
  clear: clearGuides,
}
