import type { FieldProblem } from '#kernel/refusal.ts'
import type { Day } from '#law/index.ts'
import type { ApplicationForm } from '../actions/receive-application.ts'
import { ApplicationFormSchema } from '../contract.ts'
import { type FormFacts, formGaps } from '../rules/form-gaps.ts'
import { FORM_FIELDS } from './form-fields.ts'

/** A form as typed, by field name. */
export type Typed = Record<string, string>

/** A field as a browser sends it; of several with one name the first counts. */
export function textOf(body: unknown, name: string): string {
  const value = (body as Record<string, unknown> | null | undefined)?.[name]
  const one = Array.isArray(value) ? value[0] : value
  return typeof one === 'string' ? one : ''
}

/** What somebody typed into the form. */
export function typedForm(body: unknown): Typed {
  return Object.fromEntries(FORM_FIELDS.map(({ name }) => [name, textOf(body, name)]))
}

const TIDIED = ['idNumber', 'phone', 'postcode', 'email'] as const

// What is copied from a card or typed on a phone comes in full width, in small letters or with gaps.
function tidied(typed: Typed): Typed {
  const tidy = TIDIED.map((name) => [name, (typed[name] ?? '').normalize('NFKC').trim()] as const)
  const plain = { ...typed, ...Object.fromEntries(tidy) }
  return { ...plain, idNumber: (plain['idNumber'] ?? '').replace(/\s/g, '').toUpperCase() }
}

function schemaProblems(issues: { path: PropertyKey[]; message: string }[]): FieldProblem[] {
  const problems = new Map<string, FieldProblem>()
  for (const { path, message } of issues) {
    const field = String(path[0] ?? '')
    if (!problems.has(field)) problems.set(field, { field, message })
  }
  return [...problems.values()]
}

const ORDER = new Map(FORM_FIELDS.map(({ name }, at) => [name, at]))
const inFormOrder = (a: FieldProblem, b: FieldProblem) =>
  (ORDER.get(a.field) ?? 0) - (ORDER.get(b.field) ?? 0)

/** The form if it can stand, or everything wrong with it at once, in the order of the questions. */
export function readForm(
  typed: Typed,
  today: Day,
): { form: ApplicationForm; problems: [] } | { form: null; problems: FieldProblem[] } {
  const plain = tidied(typed)
  const parsed = ApplicationFormSchema.safeParse(plain)
  const first = parsed.success ? [] : schemaProblems(parsed.error.issues)
  const known = new Set(first.map(({ field }) => field))
  // Without a type of applicant nothing can be said about the proof of identity.
  const gaps = known.has('applicantKind') ? [] : formGaps(plain as unknown as FormFacts, today)
  const problems = [...first, ...gaps.filter(({ field }) => !known.has(field))].sort(inFormOrder)
  return parsed.success && problems.length === 0
    ? { form: parsed.data, problems: [] }
    : { form: null, problems }
}
