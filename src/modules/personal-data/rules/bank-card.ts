import { PIPL } from '#law/index.ts'
import { labelled, type Span } from './kinds.ts'
import { type WrittenNumber, writtenNumbers } from './written-number.ts'

/** Why a card number is looked for: an account is sensitive. */
export const FINANCIAL_ACCOUNT = PIPL.cite('28')

// [M] Issuer ranges: 62 is China UnionPay; the others are only believed when the words before say so,
// because codes of places (44… in Guangdong) and years begin the same way.
const UNIONPAY = /^62\d{14,17}$/
const OTHER_ISSUERS =
  /^(?:4\d{15}|5[1-5]\d{14}|2[2-7]\d{14}|3[47]\d{13}|35\d{14}|6[0156]\d{14,17}|9[4-9]\d{14,17}|10[23]\d{13,16})$/

const CARD_WORDS =
  /(?:卡号|银行卡|一卡通|存折|社保卡|银行账[号户]|银行帐[号户]|个人账[号户]|账[号户]|帐[号户]|开户行?|卡)[^\d。；;]{0,10}$/
const PERSONS_ACCOUNT = /(?:卡号|银行卡|一卡通|存折|社保卡)[^\d。；;]{0,6}$/
const OTHER_NUMBER = /(?:编号|编码|代码|流水号?|单号|文号|票号|订单|凭证|批号|条码|序列号)[^\d。；;]{0,6}$/
const GROUPED = /^(?:\d+|4,4,4,4(?:,[1-3])?|6,\d+|4,4,4,[4-7]|8,8|8,11)$/

/** Whether the digits satisfy the check of card numbers (Luhn). */
export function satisfiesLuhn(digits: string): boolean {
  let sum = 0
  for (let at = 0; at < digits.length; at++) {
    const digit = Number(digits[digits.length - 1 - at])
    const doubled = at % 2 === 1 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}

/** Digits on their own or grouped as on a card, not a piece of a longer code. */
function isWrittenLikeCard(text: string, { digits, groups, start, end }: WrittenNumber): boolean {
  if (!/^\d+$/.test(digits) || !GROUPED.test(groups.join(','))) return false
  return !/[A-Za-z_/=#]/.test(text[start - 1] ?? '') && !/[A-Za-z]/.test(text[end] ?? '')
}

function isCard(text: string, number: WrittenNumber): boolean {
  const { digits, start } = number
  if (!isWrittenLikeCard(text, number)) return false
  if (labelled(text, start, PERSONS_ACCOUNT)) return true
  if (labelled(text, start, OTHER_NUMBER) || !satisfiesLuhn(digits)) return false
  return UNIONPAY.test(digits) || (OTHER_ISSUERS.test(digits) && labelled(text, start, CARD_WORDS))
}

/** The numbers of bank cards, and of persons' accounts where the words before say that it is one. */
export function bankCards(text: string): Span[] {
  const found: Span[] = []
  for (const number of writtenNumbers(text, 12, 21))
    if (isCard(text, number)) found.push({ kind: 'bank-card', start: number.start, end: number.end })
  return found
}
