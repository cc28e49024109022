import type { ReactNode } from 'react'

interface Choice {
  value: string
  label: string
}

/** One question of a public form. */
export interface FieldSpec {
  name: string
  label: string
  help?: string
  optional?: boolean
  control: 'radio' | 'select' | 'line' | 'prose'
  choices?: Choice[]
  autoComplete?: string
  inputMode?: 'tel' | 'numeric' | 'email'
  short?: boolean
  /** Where to ask what is public already while somebody writes here. */
  suggest?: string
}

interface FieldProps {
  spec: FieldSpec
  value: string
  problem: string | undefined
}

/** Where the summary of errors leads for a field. */
export function fieldId(name: string): string {
  return `f-${name}`
}

const describedBy = ({ spec, problem }: FieldProps): string | undefined =>
  [problem && `${fieldId(spec.name)}-error`, spec.help && `${fieldId(spec.name)}-help`]
    .filter(Boolean)
    .join(' ') || undefined

function Notes({ spec, problem }: FieldProps): ReactNode {
  const id = fieldId(spec.name)
  return (
    <>
      {spec.help && (
        <p className="field-help" id={`${id}-help`}>
          {spec.help}
        </p>
      )}
      {problem && (
        <p className="field-error" id={`${id}-error`}>
          <strong>错误：</strong>
          {problem}
        </p>
      )}
    </>
  )
}

const Optional = ({ spec }: { spec: FieldSpec }): ReactNode =>
  spec.optional ? <span className="field-optional">（选填）</span> : null

function Radios(props: FieldProps): ReactNode {
  const { spec, value, problem } = props
  return (
    <fieldset className={problem ? 'field field-wrong' : 'field'} aria-describedby={describedBy(props)}>
      <legend>
        {spec.label}
        <Optional spec={spec} />
      </legend>
      <Notes {...props} />
      {spec.choices?.map((choice, at) => (
        <label className="choice" key={choice.value}>
          <input
            type="radio"
            name={spec.name}
            value={choice.value}
            id={at === 0 ? fieldId(spec.name) : undefined}
            defaultChecked={choice.value === value}
          />
          <span>{choice.label}</span>
        </label>
      ))}
    </fieldset>
  )
}

function Control(props: FieldProps): ReactNode {
  const { spec, value, problem } = props
  const shared = {
    id: fieldId(spec.name),
    name: spec.name,
    'aria-describedby': describedBy(props),
    'aria-invalid': problem ? true : undefined,
  }
  if (spec.control === 'prose')
    return (
      <textarea {...shared} rows={spec.optional ? 3 : 6} defaultValue={value} data-suggest={spec.suggest} />
    )
  if (spec.control === 'select')
    return (
      <select {...shared} defaultValue={value}>
        <option value="">请选择</option>
        {spec.choices?.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    )
  return (
    <input
      {...shared}
      type="text"
      defaultValue={value}
      autoComplete={spec.autoComplete ?? 'off'}
      inputMode={spec.inputMode}
      className={spec.short ? 'short' : undefined}
    />
  )
}

/** One question: label above, help under it, the error beside the field. */
export function Field(props: FieldProps): ReactNode {
  const { spec, problem } = props
  if (spec.control === 'radio') return <Radios {...props} />
  return (
    <div className={problem ? 'field field-wrong' : 'field'}>
      <label htmlFor={fieldId(spec.name)}>
        {spec.label}
        <Optional spec={spec} />
      </label>
      <Notes {...props} />
      <Control {...props} />
    </div>
  )
}
