import { type ApplicantKind, type Basis, type Day, OGI } from '#law/index.ts'
import { creditCodeProblem } from './credit-code.ts'
import { idCardProblem } from './id-card.ts'

/** Why an application must name these things. */
export const FORM_BASIS: Basis = OGI.cite('29.2')

/** The parts of an application that depend on each other, as text. */
export interface FormFacts {
  applicantKind: ApplicantKind
  idKind: string
  idNumber: string
  contactName: string
  phone: string
  address: string
  postcode: string
  email: string
  delivery: string
}

/** Proofs of identity by who applies; the first of each is checked digit by digit. */
export const ID_KINDS = {
  person: [
    '居民身份证',
    '护照',
    '港澳居民来往内地通行证',
    '台湾居民来往大陆通行证',
    '外国人永久居留身份证',
    '其他身份证件',
  ],
  organisation: ['统一社会信用代码', '其他登记证照'],
} as const

interface Gap {
  field: keyof FormFacts
  message: string
}

type Check = (facts: FormFacts, today: Day) => Gap | false

const isPerson = (facts: FormFacts) => facts.applicantKind === 'natural_person'
const idKindsFor = (facts: FormFacts): readonly string[] =>
  isPerson(facts) ? ID_KINDS.person : ID_KINDS.organisation

const NUMBER_CHECKS: Record<string, (id: string, today: Day) => string | null> = {
  居民身份证: idCardProblem,
  统一社会信用代码: creditCodeProblem,
}

const CHECKS: readonly Check[] = [
  (facts) =>
    !idKindsFor(facts).includes(facts.idKind) && {
      field: 'idKind',
      message: isPerson(facts)
        ? '公民申请请选择个人的证件，例如居民身份证。'
        : '单位申请请选择“统一社会信用代码”或“其他登记证照”。',
    },
  (facts, today) => {
    const message = NUMBER_CHECKS[facts.idKind]?.(facts.idNumber, today)
    return message ? { field: 'idNumber', message } : false
  },
  (facts) =>
    !isPerson(facts) &&
    facts.contactName === '' && { field: 'contactName', message: '单位申请请填写联系人姓名。' },
  (facts) =>
    facts.phone === '' &&
    facts.address === '' && {
      field: 'phone',
      message: '请填写联系电话；没有电话的，请填写通信地址，以便与您联系。',
    },
  (facts) =>
    facts.delivery === '邮寄' &&
    facts.address === '' && { field: 'address', message: '选择邮寄的，请填写通信地址。' },
  (facts) =>
    facts.delivery === '邮寄' &&
    facts.postcode === '' && { field: 'postcode', message: '选择邮寄的，请填写邮政编码。' },
  (facts) =>
    facts.delivery === '电子邮件' &&
    facts.email === '' && { field: 'email', message: '选择电子邮件的，请填写电子邮箱。' },
]

/** What an application lacks that one field alone cannot show: identity, a way to be reached, an address. */
export function formGaps(facts: FormFacts, today: Day): Gap[] {
  return CHECKS.flatMap((check) => check(facts, today) || [])
}
