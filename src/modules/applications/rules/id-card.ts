import { type Basis, type Day, isDay, OGI } from '#law/index.ts'

/** Why an applicant proves who he is. */
export const IDENTITY_BASIS: Basis = OGI.cite('29.2')

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const
const CHECK_CHARACTERS = '10X98765432'
const SHAPE = /^\d{17}[\dX]$/

/** What is wrong with a resident identity number (GB 11643); null when it holds. */
export function idCardProblem(id: string, today: Day): string | null {
  if (!SHAPE.test(id)) return '居民身份证号码是 18 位，前 17 位是数字，最后一位是数字或 X，请核对。'
  const born = `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`
  if (!isDay(born) || born > today) return '居民身份证号码中的出生日期不对，请核对第 7 至 14 位。'
  if (checkCharacter(id) !== id[17]) return '居民身份证号码与校验位不符，可能有一位写错，请逐位核对。'
  return null
}

function checkCharacter(id: string): string | undefined {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(id[at]), 0)
  return CHECK_CHARACTERS[sum % CHECK_CHARACTERS.length]
}
