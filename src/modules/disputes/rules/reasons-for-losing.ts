import { type Basis, type Day, LITIGATION, OGI, RECONSIDERATION } from '#law/index.ts'

/** Why a decision did not hold. */
interface Reason {
  readonly label: string
  readonly basis: Basis
}

/** The reasons that are there from the beginning. An organ adds its own, each from a day on. */
export const REASONS_FOR_LOSING: Readonly<Record<string, Reason>> = {
  search: { label: '检索不充分，事实不清', basis: OGI.cite('36(4)') },
  ground: { label: '不予公开的依据不对', basis: OGI.cite('36(3)') },
  'not-separated': { label: '没有区分处理', basis: OGI.cite('37') },
  'no-opinion': { label: '没有征求第三方意见，或者意见没有审查', basis: OGI.cite('32') },
  'no-correction': { label: '应当告知补正而没有告知', basis: OGI.cite('30') },
  late: { label: '超过答复期限', basis: OGI.cite('33.2') },
  remedy: { label: '救济途径告知有误', basis: RECONSIDERATION.cite('23.2') },
  evidence: { label: '没有按期提交证据', basis: LITIGATION.cite('34') },
  other: { label: '其他', basis: OGI.cite('51') },
}

/** A reason an organ added: its words, and the days it is offered on. */
export interface OwnReason {
  readonly label: string
  readonly from: Day
  readonly until: Day | null
}

/** One reason as a choice. */
export interface ReasonChoice {
  readonly key: string
  readonly label: string
  readonly basis: Basis
}

/** The reasons that may be chosen on a day: the built-in ones, and the organ's own in force on it. */
export function reasonsOn(own: readonly OwnReason[], day: Day): ReasonChoice[] {
  const added = own
    .filter(({ from, until }) => from <= day && (until === null || day <= until))
    .map(({ label }) => ({ key: label, label, basis: OGI.cite('51') }))
  const built = Object.entries(REASONS_FOR_LOSING).map(([key, reason]) => ({ key, ...reason }))
  return [...built, ...added]
}
