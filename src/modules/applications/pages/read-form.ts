import { inFormOrder, type Reading, schemaProblems, type Typed, tidied } from '#kernel/forms/typed.ts'
import type { Day } from '#law/index.ts'
import type { ApplicationForm } from '../actions/receive-application.ts'
import { ApplicationFormSchema } from '../contract.ts'
import { type FormFacts, formGaps } from '../rules/form-gaps.ts'
import { FORM_FIELDS } from './form-fields.ts'

// What is copied from a card or typed on a phone comes in full width, in small letters or with gaps.
function plainForm(typed: Typed): Typed {
  const plain = tidied(typed, ['idNumber', 'phone', 'postcode', 'email'])
  return { ...plain, idNumber: (plain['idNumber'] ?? '').replace(/\s/g, '').toUpperCase() }
}

/** The form if it can stand, or everything wrong with it at once, in the order of the questions. */
export function readForm(typed: Typed, today: Day): Reading<ApplicationForm> {
  const plain = plainForm(typed)
  const parsed = ApplicationFormSchema.safeParse(plain)
  const first = parsed.success ? [] : schemaProblems(parsed.error.issues)
  const known = new Set(first.map(({ field }) => field))
  // Without a type of applicant nothing can be said about the proof of identity.
  const gaps = known.has('applicantKind') ? [] : formGaps(plain as unknown as FormFacts, today)
  const problems = inFormOrder(FORM_FIELDS, [...first, ...gaps.filter(({ field }) => !known.has(field))])
  return parsed.success && problems.length === 0
    ? { form: parsed.data, problems: [] }
    : { form: null, problems }
}
