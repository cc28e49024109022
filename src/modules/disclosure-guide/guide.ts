import type { Procedure } from '#kernel/ledger/index.ts'
import { type Guide, GuideSchema, type PublishedGuide } from './contract.ts'
import { clearGuides, savePublished } from './store.ts'

type GuideEvent =
  | { kind: 'guide-saved'; payload: { guide: Guide } }
  | { kind: 'guide-published'; payload: { version: number } }

/** What is being written and what the public sees. */
export interface GuideState {
  draft: Guide
  published: PublishedGuide | null
}

/** The stream of one organ's guide. A published version stays as it is while the next is written. */
export const guideProcedure: Procedure<GuideState, GuideEvent> = {
  kind: 'guide',
  begin: { draft: GuideSchema.parse({}), published: null },
  apply(state, event) {
    if (event.kind === 'guide-saved') return { ...state, draft: event.payload.guide }
    const { version } = event.payload
    return { ...state, published: { version, day: event.day, guide: state.draft } }
  },
  async save(db, { organ, state }) {
    if (state.published) await savePublished(db, organ, state.published)
  },
  clear: clearGuides,
}
