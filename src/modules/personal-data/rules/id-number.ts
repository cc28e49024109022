import { ID_NUMBER, isDay } from '#law/index.ts'
import { isCreditCode } from './credit-code.ts'
import { labelled, type Span } from './kinds.ts'
import { type WrittenNumber, writtenNumbers } from './written-number.ts'

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK_CHARACTERS = '10X98765432'
const PROVINCES = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|91)/
const CITY_AND_COUNTY = /^..(?:0[1-9]|[1-6]\d|70|90|00)\d\d/
const CENTURIES = /^(?:18|19|20)/

/** The article that states the check character. */
export const ID_CHECK = ID_NUMBER.cite('校验码')

/** The article that states what an old number of fifteen digits is made of. */
export const OLD_FORM = ID_NUMBER.cite('十五位')

const dayOf = (text: string) => `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}`

/** The check character of the first seventeen digits. */
export function checkCharacter(digits: string): string {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(digits[at]), 0)
  return CHECK_CHARACTERS[sum % CHECK_CHARACTERS.length] ?? ''
}

/** Whether eighteen characters are a citizen's number: province, a day that exists, check character. */
export function isIdNumber(code: string): boolean {
  if (!/^\d{17}[\dX]$/.test(code) || !PROVINCES.test(code)) return false
  const born = code.slice(6, 14)
  return CENTURIES.test(born) && isDay(dayOf(born)) && checkCharacter(code) === code[17]
}

/** Whether fifteen digits are a number of the first generation. It has no check, so every part must be possible. */
export function isOldIdNumber(code: string): boolean {
  if (!/^\d{15}$/.test(code) || !PROVINCES.test(code) || !CITY_AND_COUNTY.test(code)) return false
  return isDay(dayOf(`19${code.slice(6, 12)}`))
}

const OTHER_NUMBER =
  /(?:信用代码|机构代码|注册号|登记号|编号|编码|代码|流水号?|单号|票号|订单|凭证|合同号?|批号|账号|帐号|IMEI|设备)[^\d。；;]{0,6}$/i
const CREDIT = /(?:信用代码|机构代码|税号|纳税人识别号)[^\d。；;]{0,8}$/

function isPersons(text: string, { digits, groups, start, end }: WrittenNumber): boolean {
  const code = digits.toUpperCase()
  if (isIdNumber(code)) return !(labelled(text, start, CREDIT) && isCreditCode(code))
  if (groups.length > 1 || /[A-Za-z_/=#-]/.test(text[start - 1] ?? '')) return false
  return isOldIdNumber(code) && !labelled(text, start, OTHER_NUMBER) && !/[A-Za-z号元]/.test(text[end] ?? '')
}

/** The identity numbers in a text, of eighteen and of fifteen digits. */
export function idNumbers(text: string): Span[] {
  const found: Span[] = []
  for (const number of writtenNumbers(text, 15, 18))
    if (isPersons(text, number)) found.push({ kind: 'id-number', start: number.start, end: number.end })
  return found
}
