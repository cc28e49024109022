import { PIPL } from '#law/index.ts'
import type { Span } from './kinds.ts'

/** Why number plates are looked for: they lead to a person. */
export const LEADS_TO_OWNER = PIPL.cite('4')

// [M] Province, office, then five characters (six for electric cars) with at most two letters; never I or O.
const PLATE =
  /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][·• .]?(?:[DF][A-HJ-NP-Z0-9]\d{4}|\d{5}[DF]|[A-HJ-NP-Z0-9]{5}|[A-HJ-NP-Z0-9]{4}[挂学警港澳])(?![A-Za-z0-9号〔-])/g
const LEAST_DIGITS = 3

/** The number plates in a text. */
export function plates(text: string): Span[] {
  const found: Span[] = []
  for (const { 0: plate, index } of text.matchAll(PLATE))
    if (plate.replace(/\D/g, '').length >= LEAST_DIGITS)
      found.push({ kind: 'plate', start: index, end: index + plate.length })
  return found
}
