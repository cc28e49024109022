import { type Basis, INSPECTION, OGI } from '#law/index.ts'

/** What a service guide must state, in the official order, and what asks for it. */
const ELEMENTS = {
  name: { label: '事项名称', basis: INSPECTION.cite('办事指南要素') },
  legalBasis: { label: '设定依据', basis: INSPECTION.cite('办事指南要素') },
  conditions: { label: '申请条件', basis: INSPECTION.cite('办事指南要素') },
  materials: { label: '办理材料', basis: INSPECTION.cite('办事指南要素') },
  place: { label: '办理地点', basis: INSPECTION.cite('办事指南其他要素') },
  hours: { label: '办理时间', basis: INSPECTION.cite('办事指南其他要素') },
  telephone: { label: '联系电话', basis: INSPECTION.cite('办事指南其他要素') },
  process: { label: '办理流程', basis: INSPECTION.cite('办事指南其他要素') },
  limit: { label: '承诺时限', basis: OGI.cite('20(5)') },
  fees: { label: '收费', basis: OGI.cite('20(8)') },
} as const

/** An element of a service guide by its field. */
export type Element = keyof typeof ELEMENTS

/** The elements in the official order, with the words for them. */
export const ELEMENT_NAMES = (Object.keys(ELEMENTS) as Element[]).map(
  (field) => [field, ELEMENTS[field].label] as const,
)

/** An element that is not there, and what asks for it. */
export interface MissingElement {
  field: Element
  label: string
  basis: Basis
}

const isBlank = (value: string | readonly string[]) =>
  typeof value === 'string' ? value.trim() === '' : value.every((one) => one.trim() === '')

/** The elements a service guide lacks; none when it may be published. */
export function missingElements(
  guide: Readonly<Record<Element, string | readonly string[]>>,
): MissingElement[] {
  return ELEMENT_NAMES.filter(([field]) => isBlank(guide[field])).map(([field]) => ({
    field,
    ...ELEMENTS[field],
  }))
}
