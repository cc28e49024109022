import type { z } from 'zod'
import type { Procedure } from '#kernel/ledger/index.ts'
import { type ColumnEvent, isColumnEvent, withColumnEvent } from './columns/column-events.ts'
import type { ColumnSchema } from './contract/column.ts'
import type { OrganSchema, SiteMarksSchema, SiteSchema } from './contract.ts'
import { clearOrgans, saveOrgan } from './store.ts'

/** A column of an organ's site. */
export type Column = z.infer<typeof ColumnSchema>

/** The site of an organ: where it stands, its marks and its columns. */
export type Site = z.infer<typeof SiteSchema>

/** The names, marks and look of a site. */
export type SiteMarks = z.infer<typeof SiteMarksSchema>

/** An organ with all that is public about it. */
export type Organ = z.infer<typeof OrganSchema>

export type OrganEvent =
  | { kind: 'organ-founded'; payload: { organ: Organ } }
  | { kind: 'contact-set'; payload: Pick<Organ, 'contact'> }
  | { kind: 'departments-set'; payload: Pick<Organ, 'departments'> }
  | { kind: 'leaders-set'; payload: Pick<Organ, 'leaders'> }
  | { kind: 'leading-group-set'; payload: Pick<Organ, 'leadingGroup'> }
  | { kind: 'duty-roster-set'; payload: Pick<Organ, 'dutyRoster'> }
  | { kind: 'site-marks-set'; payload: { marks: SiteMarks } }
  | { kind: 'maintenance-set'; payload: { maintenance: Site['maintenance'] | null } }
  | ColumnEvent

/** Marks replace marks; where the site stands and its columns are not theirs to change. */
function withMarks(organ: Organ, marks: SiteMarks): Organ {
  if (!organ.site) return organ
  const { path, columns, binned, maintenance } = organ.site
  const kept = { path, columns, ...(binned ? { binned } : {}), ...(maintenance ? { maintenance } : {}) }
  return { ...organ, site: { ...marks, ...kept } }
}

function withMaintenance(organ: Organ, planned: Site['maintenance'] | null): Organ {
  if (!organ.site) return organ
  const { maintenance: _before, ...site } = organ.site
  return { ...organ, site: planned ? { ...site, maintenance: planned } : site }
}

/** The stream of one organ: its particulars, each change of them dated and signed. */
export const organProcedure: Procedure<Organ | undefined, OrganEvent> = {
  kind: 'organ',
  begin: undefined,
  apply(state, event) {
    if (event.kind === 'organ-founded') return event.payload.organ
    if (event.kind === 'site-marks-set') return state && withMarks(state, event.payload.marks)
    if (event.kind === 'maintenance-set') return state && withMaintenance(state, event.payload.maintenance)
    if (isColumnEvent(event))
      return state?.site ? { ...state, site: withColumnEvent(state.site, event) } : state
    return state && { ...state, ...event.payload }
  },
  async save(db, { id, state }) {
    if (state) await saveOrgan(db, id, state)
  },
  clear: clearOrgans,
}
