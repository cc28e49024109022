import { type Basis, OGI } from '#law/index.ts'

/** Why an organisation proves who it is. */
export const ORGANISATION_BASIS: Basis = OGI.cite('29.2')

const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const SHAPE = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/
const CHECKED = 17
const BASE = 3

/** What is wrong with a unified social credit code (GB 32100); null when it holds. */
export function creditCodeProblem(code: string): string | null {
  if (!SHAPE.test(code))
    return '统一社会信用代码是 18 位数字和大写字母（没有 I、O、Z、S、V），请对照证照核对。'
  if (checkCharacter(code) !== code[CHECKED])
    return '统一社会信用代码与校验位不符，可能有一位写错，请逐位核对。'
  return null
}

function checkCharacter(code: string): string | undefined {
  let [sum, weight] = [0, 1]
  for (const character of code.slice(0, CHECKED)) {
    sum += CHARACTERS.indexOf(character) * weight
    weight = (weight * BASE) % CHARACTERS.length
  }
  return CHARACTERS[(CHARACTERS.length - (sum % CHARACTERS.length)) % CHARACTERS.length]
}
