import { isPlain, plainText } from './plain-text.ts'
import { addresses } from './rules/address.ts'
import { bankCards } from './rules/bank-card.ts'
import { emails } from './rules/email.ts'
import { idNumbers } from './rules/id-number.ts'
import type { Kind, Span } from './rules/kinds.ts'
import { namedConditions } from './rules/named-condition.ts'
import { passports } from './rules/passport.ts'
import { phones } from './rules/phone.ts'
import { plates } from './rules/plate.ts'

// Surer ones first: where two overlap, the first stays.
const DETECTORS = [idNumbers, bankCards, phones, passports, emails, plates, addresses, namedConditions]

// Most texts hold none of these and need no closer look.
const WORTH_A_LOOK =
  /\d(?:[^\d]?\d){9}|@|[A-Z]\d{7}|\d ?[号室房]|[一二三四五六七八九十]号|[栋幢座]|[A-HJ-NP-Z][·• .]?[A-Z\d]{4}|残疾|患|病|低保户|低保对象|特困|五保户|贫困户|致贫|脱贫户|监测户|截瘫|瘫痪|困难|孤儿|诊/

/** Whether a text may hold personal data at all; quick, and never wrong with no. */
export function worthALook(text: string): boolean {
  return WORTH_A_LOOK.test(text) || !isPlain(text)
}

const overlaps = (one: Span, other: Span) => one.start < other.end && other.start < one.end

function detected(text: string): Span[] {
  const found: Span[] = []
  for (const detect of DETECTORS)
    for (const span of detect(text)) if (!found.some((other) => overlaps(span, other))) found.push(span)
  return found
}

/** Personal data found in a text: where it stands, and how it reads. */
export interface Found {
  kind: Kind
  start: number
  end: number
  words: string
}

/** The personal data in a text. `heading` is that of its column, which may say what a bare number is. */
export function findPersonalData(text: string, heading = ''): Found[] {
  if (!worthALook(text)) return []
  const { plain, origin } = plainText(text)
  if (!WORTH_A_LOOK.test(plain)) return []
  const before = heading === '' ? '' : `${plainText(heading).plain}：`
  return detected(before + plain)
    .filter((span) => span.start >= before.length)
    .map(({ kind, start, end }) => {
      const at = origin(start - before.length, end - before.length)
      return { kind, ...at, words: text.slice(at.start, at.end) }
    })
    .sort((one, other) => one.start - other.start)
}
