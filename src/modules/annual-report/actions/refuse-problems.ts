import { type FieldProblem, Refusal } from '#kernel/refusal.ts'

/** Refuses with everything that is wrong, field by field, when anything is. */
export function refuseProblems(what: string, problems: FieldProblem[]): void {
  const [first] = problems
  if (!first) return
  const more = problems.length > 1 ? `（共 ${problems.length} 处，见各栏说明）` : ''
  throw new Refusal(`${what}需要修改：${first.message}${more}`, 'invalid', problems)
}
