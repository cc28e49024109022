import { type Basis, PIPL } from '#law/index.ts'

/** Why what is published may tell of nobody who he is. */
export const PUBLIC_TEXT_BASIS: readonly Basis[] = [PIPL.cite('25'), PIPL.cite('73')]

/** What the writer left to be reached by; none of it may stand in public. */
export interface Private {
  name: string
  phone: string
  email: string
}

const MOBILE = /(?<!\d)(?:\+?86)?1[3-9]\d{9}(?!\d)/
const IDENTITY = /(?<![\dA-Za-z])\d{17}[\dXx](?![\dA-Za-z])/
const NAME_AT_LEAST = 2
const DIGITS_AT_LEAST = 7

// Figures in full width, or broken up by spaces and dashes, are figures all the same.
const joined = (text: string) => text.normalize('NFKC').replace(/(?<=\d)[\s\-–—·.]+(?=[\dXx])/g, '')
const digitsOf = (text: string) => text.normalize('NFKC').replace(/\D/g, '')

const CHECKS: readonly ((text: string, own: Private) => string | false)[] = [
  (text) => MOBILE.test(joined(text)) && '有 11 位手机号码，请遮住中间几位或者删去。',
  (text) => IDENTITY.test(joined(text)) && '有 18 位身份证号码，请删去。',
  (text, { name }) =>
    [...name.trim()].length >= NAME_AT_LEAST &&
    text.includes(name.trim()) &&
    '有来信人的姓名，请改成“群众”或者姓加星号。',
  (text, { phone }) => {
    const digits = digitsOf(phone)
    return digits.length >= DIGITS_AT_LEAST && digitsOf(text).includes(digits) && '有来信人的电话，请删去。'
  },
  (text, { email }) =>
    email !== '' && text.toLowerCase().includes(email.toLowerCase()) && '有来信人的邮箱，请删去。',
]

/** What must be masked before a text may be read by everybody; empty when it may stand. */
export function publicTextProblems(text: string, own: Private): string[] {
  return CHECKS.map((check) => check(text, own)).filter((problem) => problem !== false)
}
