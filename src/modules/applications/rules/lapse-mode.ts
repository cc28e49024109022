import { type Basis, type Dated, type Day, FEES, inForceOn, OGI } from '#law/index.ts'
import type { ApplicantTerm } from './overdue-terms.ts'

/** Whether a case ends by itself on the day after a term of the applicant, or a person is asked to end it. */
export type LapseMode = 'automatic' | 'proposed'

/** What the law says follows: given up counts as given up; where it only allows a refusal, somebody decides. */
const BY_LAW: { readonly [K in ApplicantTerm]: Dated<LapseMode> } = {
  correction: [{ from: OGI.inForceFrom, value: 'automatic', basis: OGI.cite('30') }],
  fee: [{ from: FEES.inForceFrom, value: 'automatic', basis: FEES.cite('6') }],
  reasons: [{ from: OGI.inForceFrom, value: 'proposed', basis: OGI.cite('35') }],
}

/** From a day on, how an organ wants it. */
export interface LapseSetting {
  readonly from: Day
  readonly mode: LapseMode
}

/** How a case ends whose term ran out on a day. An organ may ask to be asked; it cannot decide what the law leaves open. */
export function lapseMode(
  set: readonly LapseSetting[],
  term: ApplicantTerm,
  day: Day,
): { mode: LapseMode; basis: Basis } {
  const { value, basis } = inForceOn(BY_LAW[term], day)
  const own = set
    .filter(({ from }) => from <= day)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
    .at(-1)
  return { mode: value === 'automatic' && own ? own.mode : value, basis }
}
