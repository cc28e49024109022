import type { Procedure } from '#kernel/ledger/index.ts'
import type { CollectingEntry } from '../rules/collection-days.ts'

/** What an organ outside this installation is. */
export type OutsideLevel = 'department' | 'township'

/** An organ that reports to the county and does not work in this installation. */
export interface OutsideOrgan {
  key: string
  name: string
  shortName: string
  level: OutsideLevel
  /** Whom to ask: a name or an office, and a telephone. */
  contact: string
  /** The years it reports on. */
  since: number
  until: number | null
}

/** What can happen to a county's list of reporting organs. */
export type RosterEvent =
  | { kind: 'organ-listed'; payload: Omit<OutsideOrgan, 'until'> }
  | { kind: 'organ-struck'; payload: { key: string; until: number; reason: string } }
  | { kind: 'collecting-day-set'; payload: { entry: CollectingEntry } }

/** Who reports to the county, and by when it wants the reports. */
export interface Roster {
  organs: OutsideOrgan[]
  days: CollectingEntry[]
}

/** The one stream of a county's list. */
export const ROSTER_STREAM = 'reporting'

/** The stream of a county's list of reporting organs and of the day it wants their reports. */
export const rosterProcedure: Procedure<Roster, RosterEvent> = {
  kind: 'report-roster',
  begin: { organs: [], days: [] },
  apply(state, { kind, payload }) {
    switch (kind) {
      case 'organ-listed':
        return {
          ...state,
          organs: [...state.organs.filter(({ key }) => key !== payload.key), { ...payload, until: null }],
        }
      case 'organ-struck':
        return {
          ...state,
          organs: state.organs.map((one) =>
            one.key === payload.key ? { ...one, until: payload.until } : one,
          ),
        }
      case 'collecting-day-set':
        return {
          ...state,
          days: [...state.days.filter(({ from }) => from !== payload.entry.from), payload.entry],
        }
      default:
        return state
    }
  },
}

/** Whether an organ reports on a year. */
export function reportsOn({ since, until }: Pick<OutsideOrgan, 'since' | 'until'>, year: number): boolean {
  return since <= year && (until === null || year <= until)
}
