import { type Basis, PIPL } from '#law/index.ts'

/** Every kind of personal data looked for, with the name people use and the article that protects it. */
export const KINDS = {
  'id-number': { name: '身份证号', basis: PIPL.cite('28') },
  'bank-card': { name: '银行卡号', basis: PIPL.cite('28') },
  phone: { name: '手机、住宅电话', basis: PIPL.cite('4') },
  address: { name: '住址到门牌', basis: PIPL.cite('4') },
  plate: { name: '车牌号', basis: PIPL.cite('4') },
  passport: { name: '护照、通行证号', basis: PIPL.cite('28') },
  email: { name: '个人邮箱', basis: PIPL.cite('4') },
  condition: { name: '姓名与病、残、困情况同列', basis: PIPL.cite('28') },
  location: { name: '照片的拍摄位置', basis: PIPL.cite('28') },
} as const satisfies Record<string, { name: string; basis: Basis }>

/** One kind of personal data. */
export type Kind = keyof typeof KINDS

/** Personal data in a text, from `start` up to `end`. */
export interface Span {
  kind: Kind
  start: number
  end: number
}

/** Whether the words just before `start` name what follows, as in “身份证号：4408…”. */
export function labelled(text: string, start: number, label: RegExp): boolean {
  return label.test(text.slice(Math.max(0, start - LABEL_REACH), start))
}

const LABEL_REACH = 24
