import type { ReactNode } from 'react'
import type { FieldProblem } from '../refusal.ts'
import { Field, type FieldSpec } from './field.tsx'
import type { Typed } from './typed.ts'

/** Questions that belong together. */
export interface FieldGroup {
  title: string
  fields: readonly FieldSpec[]
}

/** The questions of a form, group by group, with what was typed and what is wrong. */
export function FormFields({
  groups,
  typed,
  problems,
}: {
  groups: readonly FieldGroup[]
  typed: Typed
  problems: FieldProblem[]
}): ReactNode {
  const problemOf = new Map(problems.map(({ field, message }) => [field, message]))
  return groups.map((group) => (
    <section className="field-group" key={group.title}>
      <h2>{group.title}</h2>
      {group.fields.map((spec) => (
        <Field
          key={spec.name}
          spec={spec}
          value={typed[spec.name] ?? ''}
          problem={problemOf.get(spec.name)}
        />
      ))}
    </section>
  ))
}
