import { type Basis, OGI } from '#law/index.ts'

/** What a guide must state, with the words for it in the regulation's order. */
const ELEMENTS = {
  classification: '政府信息的分类',
  arrangement: '编排体系',
  obtaining: '获取方式',
  officeName: '公开工作机构的名称',
  address: '办公地址',
  officeHours: '办公时间',
  telephone: '联系电话',
  fax: '传真号码',
  online: '互联网联系方式',
} as const

/** A statutory element by its field. */
export type Element = keyof typeof ELEMENTS

/** A statutory element that is not there, and the article that asks for it. */
interface MissingElement {
  field: Element
  label: string
  basis: Basis
}

/** The statutory elements a guide lacks; none when it may be published. */
export function missingElements(guide: Readonly<Record<Element, string>>): MissingElement[] {
  return (Object.keys(ELEMENTS) as Element[])
    .filter((field) => guide[field].trim() === '')
    .map((field) => ({ field, label: ELEMENTS[field], basis: OGI.cite('12.2') }))
}
