import type { FieldProblem } from '../refusal.ts'
import type { FieldSpec } from './field.tsx'
import { textOf } from './text-of.ts'

/** A form as typed, by field name. */
export type Typed = Record<string, string>

/** A form that can stand, or everything wrong with it. */
export type Reading<F> = { form: F; problems: [] } | { form: null; problems: FieldProblem[] }

/** What somebody typed into these fields. */
export function typedInto(fields: readonly FieldSpec[], body: unknown): Typed {
  return Object.fromEntries(fields.map(({ name }) => [name, textOf(body, name)]))
}

/** The fields named in plain figures and letters: what a telephone types comes in full width. */
export function tidied(typed: Typed, names: readonly string[]): Typed {
  const tidy = names.map((name) => [name, (typed[name] ?? '').normalize('NFKC').trim()] as const)
  return { ...typed, ...Object.fromEntries(tidy) }
}

/** What a schema found wrong: the first of each field. */
export function schemaProblems(issues: { path: PropertyKey[]; message: string }[]): FieldProblem[] {
  const problems = new Map<string, FieldProblem>()
  for (const { path, message } of issues) {
    const field = String(path[0] ?? '')
    if (!problems.has(field)) problems.set(field, { field, message })
  }
  return [...problems.values()]
}

/** Problems in the order of the questions. */
export function inFormOrder(fields: readonly FieldSpec[], problems: FieldProblem[]): FieldProblem[] {
  const order = new Map(fields.map(({ name }, at) => [name, at]))
  return [...problems].sort((a, b) => (order.get(a.field) ?? 0) - (order.get(b.field) ?? 0))
}
