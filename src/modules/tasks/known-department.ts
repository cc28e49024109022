import type { Context } from '#kernel/context.ts'
import { type FieldProblem, Refusal } from '#kernel/refusal.ts'
import { organById } from '#modules/organs/index.ts'

/** Refuses departments the organ does not have; each comes with the field it was typed into. */
export async function requireDepartments(
  ctx: Context,
  organ: string,
  named: readonly { field: string; department: string }[],
): Promise<void> {
  const known = new Set((await organById(ctx, organ)).departments.map((one) => one.id))
  const problems: FieldProblem[] = named
    .filter((one) => !known.has(one.department))
    .map(({ field }) => ({ field, message: '本单位没有这个部门，请重新选择。' }))
  const [first] = problems
  if (first) throw new Refusal(first.message, 'invalid', problems)
}
