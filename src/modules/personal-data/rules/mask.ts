import { type Basis, OPENNESS_POINTS } from '#law/index.ts'
import type { Kind } from './kinds.ts'

/** Why what is found is covered before it is published, and not the whole document held back. */
export const MASKING: Basis = OPENNESS_POINTS.cite('个人隐私')

const BETWEEN = /[\s·—–+()（）.-]/

/** Covers the characters of a number but the first and the last few; what stands between groups stays. */
function covered(text: string, first: number, last: number): string {
  const length = [...text].filter((char) => !BETWEEN.test(char)).length
  let at = 0
  return [...text]
    .map((char) => {
      if (BETWEEN.test(char)) return char
      at += 1
      return at <= first || at > length - last ? char : '*'
    })
    .join('')
}

const VILLAGE = /^(.*(?:村委会|村|社区|居委会|街道|屯|寨))/
const STREET = /^(.*?(?:镇|乡|县|区|路|街|大道|巷))/

function toVillage(address: string): string {
  const kept = VILLAGE.exec(address)?.[1] ?? STREET.exec(address)?.[1] ?? ''
  return `${kept}***`
}

const MOBILE_LENGTH = 11
const OLD_ID_LENGTH = 15

const lengthOf = (text: string) => [...text].filter((char) => !BETWEEN.test(char)).length

function mobile(text: string): string {
  const prefix = Math.max(0, lengthOf(text) - MOBILE_LENGTH)
  return covered(text, prefix + 3, 4)
}

const MASKS: Record<Kind, (text: string) => string> = {
  'id-number': (text) => covered(text, 6, lengthOf(text) === OLD_ID_LENGTH ? 3 : 4),
  'bank-card': (text) => covered(text, 0, 4),
  phone: mobile,
  address: toVillage,
  plate: (text) => `${text.slice(0, 2)}***${text.slice(-2)}`,
  passport: (text) => covered(text, 1, 2),
  email: (text) => `${text.slice(0, 1)}***${text.slice(text.indexOf('@'))}`,
  condition: (text) => `${text.slice(0, 1)}${'*'.repeat(Math.max(1, text.length - 1))}`,
  location: () => '***',
}

/** The text as it may be published: the official manner, 前六后四 for identity numbers. */
export function masked(kind: Kind, text: string): string {
  return MASKS[kind](text)
}
