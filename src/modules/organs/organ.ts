import type { z } from 'zod'
import type { Procedure } from '#kernel/ledger/index.ts'
import type { ColumnSchema, OrganSchema, SiteSchema } from './contract.ts'
import { clearOrgans, saveOrgan } from './store.ts'

/** A column of an organ's site. */
export type Column = z.infer<typeof ColumnSchema>

/** The site of an organ: where it stands, its marks and its columns. */
export type Site = z.infer<typeof SiteSchema>

/** An organ with all that is public about it. */
export type Organ = z.infer<typeof OrganSchema>

export type OrganEvent =
  | { kind: 'organ-founded'; payload: { organ: Organ } }
  | { kind: 'contact-set'; payload: Pick<Organ, 'contact'> }
  | { kind: 'departments-set'; payload: Pick<Organ, 'departments'> }
  | { kind: 'leaders-set'; payload: Pick<Organ, 'leaders'> }
  | { kind: 'leading-group-set'; payload: Pick<Organ, 'leadingGroup'> }
  | { kind: 'duty-roster-set'; payload: Pick<Organ, 'dutyRoster'> }

/** The stream of one organ: its particulars, each change of them dated and signed. */
export const organProcedure: Procedure<Organ | undefined, OrganEvent> = {
  kind: 'organ',
  begin: undefined,
  apply(state, event) {
    if (event.kind === 'organ-founded') return event.payload.organ
    return state && { ...state, ...event.payload }
  },
  async save(db, { id, state }) {
    if (state) await saveOrgan(db, id, state)
  },
  clear: clearOrgans,
}
