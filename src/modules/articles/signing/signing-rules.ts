import type { Context } from '#kernel/context.ts'
import { findCase, type Procedure } from '#kernel/ledger/index.ts'
import type { Day } from '#law/index.ts'
import type { FlowRule } from '../rules/signing-flow.ts'

/** Within how many workdays an urgent publication is looked at, from a day on. */
export interface LookLimit {
  from: Day
  workdays: number
  source: string
}

/** What an organ set for the way its texts are signed; older entries stay, each counts from its day. */
export interface SigningRules {
  flows: FlowRule[]
  lookLimits: LookLimit[]
}

export type SigningRulesEvent =
  | { kind: 'flow-set'; payload: FlowRule }
  | { kind: 'look-limit-set'; payload: LookLimit }

const NOTHING_SET: SigningRules = { flows: [], lookLimits: [] }
const OWN_SUGGESTION: LookLimit = { from: '', workdays: 3, source: '本系统建议值' }

/** The stream of an organ's rules for signing; a later entry for the same day replaces the earlier. */
export const signingRulesProcedure: Procedure<SigningRules, SigningRulesEvent> = {
  kind: 'signing-rules',
  begin: NOTHING_SET,
  apply(state, event) {
    if (event.kind === 'look-limit-set') {
      const others = state.lookLimits.filter((one) => one.from !== event.payload.from)
      return { ...state, lookLimits: [...others, event.payload] }
    }
    const { column, from } = event.payload
    const others = state.flows.filter((one) => one.column !== column || one.from !== from)
    return { ...state, flows: [...others, event.payload] }
  },
}

/** The id of the one stream of an organ. */
export const RULES_ID = 'signing'

/** What an organ set. */
export async function signingRules(ctx: Pick<Context, 'db'>, organ: string): Promise<SigningRules> {
  return (await findCase(ctx, signingRulesProcedure, organ, RULES_ID))?.state ?? NOTHING_SET
}

/** Within how many workdays an urgent publication of that day is looked at, and who says so. */
export function lookLimitOn({ lookLimits }: SigningRules, day: Day): LookLimit {
  const inForce = lookLimits.filter((one) => one.from <= day).sort((a, b) => (a.from < b.from ? 1 : -1))
  return inForce[0] ?? OWN_SUGGESTION
}
