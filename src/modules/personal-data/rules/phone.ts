import { PIPL } from '#law/index.ts'
import { labelled, type Span } from './kinds.ts'
import { type WrittenNumber, writtenNumbers } from './written-number.ts'

/** Why telephones are looked for: they lead to a person. */
export const LEADS_TO_PERSON = PIPL.cite('4')

// [M] Mobile numbers: eleven digits, the second from 3 to 9.
const MOBILE = /^(?:(?:00)?86)?(1[3-9]\d{9})$/
const GROUPED = /^(?:(?:2|4),)?(?:11|3,4,4|3,8|7,4|3,3,5|4,4,3|13|15)$/
const HOME = /(?:住宅|家庭|宅)(?:电话|座机)?[^\d。；;]{0,4}(0\d{2,3}[- ]?\d{7,8})(?!\d)/g

const OTHER_NUMBER =
  /(?:编号|编码|代码|流水号?|单号|文号|票号|订单号?|凭证号?|批号|条码|序列号|合同号?|项目号|档号|索引号|证号|备案号?|案号|登记号|第|字|〕|\]|】|№|No\.?)[:： ]{0,2}$/i
const MEASURE = /^ ?(?:号(?!码)|元|万|亿|吨|亩|公斤|千克|平方|立方|米|件|个|次|股|瓦|度|%|‰|\/\d)/
// In headers of workbooks &C and the like stand before the words they place.
const TELEPHONE_WORD = /(?:&[A-Z]|tel|phone|mobile|mob|cell|mp)[:. ]*$/i

function isMobile(text: string, { digits, groups, start, end }: WrittenNumber): boolean {
  if (!MOBILE.test(digits) || !GROUPED.test(groups.join(','))) return false
  const before = text.slice(Math.max(0, start - 12), start)
  if (/[A-Za-z]$/.test(before) && !TELEPHONE_WORD.test(before)) return false
  if (/[_/=#&?]$|[A-Za-z0-9][-.]$/.test(before)) return false
  if (labelled(text, start, OTHER_NUMBER)) return false
  return !MEASURE.test(text.slice(end, end + 4)) && !/[A-Za-z_]/.test(text[end] ?? '')
}

/** Mobile telephones, and telephones said to be at home. Office telephones are for the public. */
export function phones(text: string): Span[] {
  const found: Span[] = []
  for (const number of writtenNumbers(text, 11, 15))
    if (isMobile(text, number)) found.push({ kind: 'phone', start: number.start, end: number.end })
  for (const match of text.matchAll(HOME)) {
    const end = match.index + match[0].length
    found.push({ kind: 'phone', start: end - (match[1]?.length ?? 0), end })
  }
  return found
}
