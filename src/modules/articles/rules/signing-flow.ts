import { type Basis, type Day, OGI } from '#law/index.ts'

/** Every step somebody signs, in the order they are taken: the source, three reviews, three proofreads. */
export const SIGNING_STEPS = {
  source: { label: '保密审查', track: 'source' },
  'review-1': { label: '初审', track: 'review' },
  'proof-1': { label: '一校', track: 'proof' },
  'review-2': { label: '复审', track: 'review' },
  'proof-2': { label: '二校', track: 'proof' },
  'proof-3': { label: '三校', track: 'proof' },
  'review-3': { label: '终审', track: 'review' },
} as const

/** A step that ends with a signature. */
export type SigningStep = keyof typeof SIGNING_STEPS

/** 三审三校 and the examination before them: what every edition passes where nothing else is set. */
export const WHOLE_FLOW = Object.keys(SIGNING_STEPS) as SigningStep[]

/** Which steps a column asks for from a day on, and the local rule that says so. */
export interface FlowRule {
  /** The column it is for; null for all that have no rule of their own. */
  column: string | null
  from: Day
  steps: SigningStep[]
  /** The local rule: its title and number. */
  source: string
}

/** The steps an edition must pass, and the local rule they rest on; empty when it is the whole flow of itself. */
export interface Flow {
  steps: SigningStep[]
  source: string
}

/** The flow of a column on a day: its own rule, else the rule for all, else the whole of it. */
export function flowOn(rules: readonly FlowRule[], column: string, day: Day): Flow {
  const inForce = rules.filter((rule) => rule.from <= day)
  const newest = (of: string | null) =>
    inForce.filter((rule) => rule.column === of).sort((a, b) => (a.from < b.from ? 1 : -1))[0]
  const rule = newest(column) ?? newest(null)
  return rule ? { steps: rule.steps, source: rule.source } : { steps: WHOLE_FLOW, source: '' }
}

/** The steps in their order, each once. */
export function inOrder(steps: readonly SigningStep[]): SigningStep[] {
  return WHOLE_FLOW.filter((step) => steps.includes(step))
}

/** Why these steps cannot be the flow of a column; null when they can. Secrecy is examined always. */
export function flowProblem(steps: readonly SigningStep[]): { message: string; basis: Basis } | null {
  const basis = OGI.cite('17')
  if (!steps.includes('source')) return { message: '公开前都要经过保密审查，不能省去。', basis }
  if (!steps.some((step) => SIGNING_STEPS[step].track === 'review'))
    return { message: '至少要有一道审核。', basis }
  return null
}
