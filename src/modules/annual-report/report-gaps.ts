import type { FieldProblem } from '#kernel/refusal.ts'
import type { Narrative } from './contract.ts'
import { emptyParts, placeholderProblems, unwrittenPlaces } from './narrative-parts.ts'
import type { EquationCheck } from './rules/equations.ts'
import type { NarrativeFigures } from './rules/fill-figures.ts'

/** What keeps a report from review: figures not entered, parts not written, equations that fail. */
export function reportGaps(report: {
  hasFigures: boolean
  narrative: Narrative
  narrativeFigures: NarrativeFigures
  equations: readonly EquationCheck[]
  /** Failures a second person has answered for. */
  signed?: readonly string[]
}): FieldProblem[] {
  const signed = new Set(report.signed)
  return [
    ...(report.hasFigures ? [] : [{ field: 'figures', message: '请填写表二的数字，没有的填 0。' }]),
    ...emptyParts(report.narrative),
    ...placeholderProblems(report.narrative, report.narrativeFigures),
    ...unwrittenPlaces(report.narrative),
    ...report.equations.filter((one) => !one.holds && !signed.has(failureOf(one))).map(equationProblem),
  ]
}

/** A failed equation in the words in which a second person answers for it. */
export function failureOf({ id, where, left, right }: EquationCheck): string {
  return `${id} ${where}（${left} ≠ ${right}）`
}

function equationProblem({ id, where, formula, left, right }: EquationCheck): FieldProblem {
  return {
    field: `equations.${id}`,
    message: `勾稽关系 ${id} 不成立：${where}，${formula}（${left} ≠ ${right}）。`,
  }
}
