import type { Procedure } from '#kernel/ledger/index.ts'
import { clearPlans, savePlan } from './store.ts'

/** The plan of one year: its title, and the published document that set it. */
export interface Plan {
  year: number
  title: string
  article: string | null
}

type PlanEvent = { kind: 'plan-set'; payload: Plan }

/** The stream of one year's plan. */
export const planProcedure: Procedure<Plan | undefined, PlanEvent> = {
  kind: 'plan',
  begin: undefined,
  apply: (_plan, event) => event.payload,
  async save(db, { organ, id, state }) {
    if (state) await savePlan(db, organ, id, state)
  },
  clear: clearPlans,
}

/** The case of a year's plan; a year has one. */
export function planOf(year: number): string {
  return `plan-${year}`
}
