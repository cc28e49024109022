import { Form, Input, InputNumber, Select } from 'antd'
import type { ReactNode } from 'react'

type Name = string | number | (string | number)[]

interface FieldProps {
  name: Name
  label: string
  help?: ReactNode
  optional?: boolean
  autoFocus?: boolean
}

const labelOf = ({ label, optional }: FieldProps) => (optional ? `${label}（可不填）` : label)

function item(props: FieldProps) {
  return { name: props.name, label: labelOf(props), extra: props.help, validateTrigger: [] }
}

/** One line of text. */
export function TextField(
  props: FieldProps & { max?: number; type?: 'text' | 'tel' | 'email' | 'password'; autoComplete?: string },
) {
  return (
    <Form.Item {...item(props)}>
      <Input
        type={props.type ?? 'text'}
        autoComplete={props.autoComplete ?? 'off'}
        autoFocus={props.autoFocus ?? false}
        {...(props.max ? { count: { max: props.max } } : {})}
      />
    </Form.Item>
  )
}

/** Several lines of text, with the count of characters. */
export function ProseField(props: FieldProps & { max: number; rows?: number }) {
  // The count hangs below the field; a help line leaves it room, without one there must be some.
  const room = props.help ? {} : { style: { marginBottom: 38 } }
  return (
    <Form.Item {...item(props)} {...room}>
      <Input.TextArea
        autoSize={{ minRows: props.rows ?? 3, maxRows: 20 }}
        count={{ max: props.max, show: true }}
        autoFocus={props.autoFocus ?? false}
      />
    </Form.Item>
  )
}

/** A calendar day, written or picked with the browser's own means. */
export function DayField(props: FieldProps & { min?: string; max?: string }) {
  return (
    <Form.Item {...item(props)}>
      <Input
        type="date"
        style={{ maxWidth: 200 }}
        {...(props.min ? { min: props.min } : {})}
        {...(props.max ? { max: props.max } : {})}
      />
    </Form.Item>
  )
}

/** A day and a time, written or picked with the browser's own means. */
export function MomentField(props: FieldProps) {
  return (
    <Form.Item {...item(props)}>
      <Input type="datetime-local" style={{ maxWidth: 240 }} />
    </Form.Item>
  )
}

interface Choice {
  value: string | number
  label: ReactNode
}

// Short lists are drawn whole, so that the browser's own search and readers find every entry.
const MOST_DRAWN = 60

function modeOf({ many, tags }: { many?: boolean; tags?: boolean }) {
  if (tags) return { mode: 'tags' as const, tokenSeparators: ['，', '、', '；', ';'], open: false }
  return many ? { mode: 'multiple' as const } : {}
}

/** One of a list, or several. */
export function ChoiceField(
  props: FieldProps & {
    options: readonly Choice[] | readonly { label: string; options: readonly Choice[] }[]
    allowClear?: boolean
    many?: boolean
    /** Several, also ones that are not in the list. */
    tags?: boolean
    placeholder?: string
  },
) {
  return (
    <Form.Item {...item(props)}>
      <Select
        options={[...props.options]}
        allowClear={props.allowClear ?? false}
        placeholder={props.placeholder ?? '请选择'}
        {...modeOf(props)}
        showSearch={{ optionFilterProp: 'label' }}
        virtual={props.options.length > MOST_DRAWN}
        listHeight={400}
      />
    </Form.Item>
  )
}

/** A whole number, or one with decimals when `step` says so. */
export function NumberField(
  props: FieldProps & { min?: number; max?: number; step?: number; unit?: string },
) {
  return (
    <Form.Item {...item(props)}>
      <InputNumber
        min={props.min ?? 0}
        {...(props.max === undefined ? {} : { max: props.max })}
        step={props.step ?? 1}
        style={{ width: 160 }}
        {...(props.unit ? { suffix: props.unit } : {})}
      />
    </Form.Item>
  )
}
