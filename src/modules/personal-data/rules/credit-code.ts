import { CREDIT_CODE } from '#law/index.ts'

const LETTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const CHECKED = 17

/** Why such a number is an organisation's and no person's. */
export const OF_ORGANISATION = CREDIT_CODE.cite('代码的构成')

/** Whether this is the code of an organisation: its last character proves the others. */
export function isCreditCode(code: string): boolean {
  if (code.length !== CHECKED + 1) return false
  let sum = 0
  let weight = 1
  for (const letter of code.slice(0, CHECKED)) {
    const value = LETTERS.indexOf(letter)
    if (value < 0) return false
    sum += value * weight
    weight = (weight * 3) % LETTERS.length
  }
  return LETTERS[(LETTERS.length - (sum % LETTERS.length)) % LETTERS.length] === code[CHECKED]
}

/** The article that states the check. */
export const CREDIT_CODE_CHECK = CREDIT_CODE.cite('校验码')
