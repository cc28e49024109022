import { LETTER } from '#law/index.ts'

// Looked for from the bracket on: few lines have one.
const BRACKETED =
  /([[［(（【〔{<〈《])\s*(\d{2}|\d{4})\s*([\]］)）】〕}>〉》])\s*(第)?\s*(\d{1,5})(\s*号)(?![楼栋幢院室])/g
const AGENCY = /(\p{Script=Han}{1,12})\s*$/u
const LONGEST_BEFORE = 16

const FORM = /^\p{Script=Han}+〔\d{4}〕[1-9]\d*号$/u

// Numbers of other kinds have brackets of their own: cases of courts, contracts, lots for sale.
const OTHER_KINDS = /(?:字|案|合同|标段|地块|批次|编号|初|终|执|表|图|附件)$/

function faultIn(text: string, match: RegExpMatchArray): string {
  const [, open, year = '', close, ordinal, number = ''] = match
  if (open !== '〔' || close !== '〕') return '年份用六角括号〔〕'
  if (ordinal) return '序号前不加“第”'
  if (number.startsWith('0')) return '序号不编虚位'
  if (year.length === 2) return '年份写全四位数字'
  return /\s/.test(text) ? '文号里不留空格' : ''
}

const fullYear = (year: string) => (year.length === 2 ? `20${year}` : year)

/** Document numbers that are not of the form 洋青府〔2025〕5号; the mark leaves the letters before it alone. */
export function documentNumberMarks(text: string) {
  return [...text.matchAll(BRACKETED)].flatMap((match) => {
    const [bracketed, , year = '', , , number = ''] = match
    const behind = text.slice(Math.max(0, match.index - LONGEST_BEFORE), match.index)
    const [before = '', agency = ''] = AGENCY.exec(behind) ?? []
    if (agency === '') return []
    const whole = before + bracketed
    if (FORM.test(whole) || OTHER_KINDS.test(agency)) return []
    const fault = faultIn(whole, match)
    if (fault === '') return []
    return [
      {
        start: match.index - (before.length - agency.length),
        end: match.index + bracketed.length,
        suggestion: `〔${fullYear(year)}〕${Number(number)}号`,
        message: `文号写法不合规范：${fault}`,
        basis: LETTER.cite('发文字号'),
      },
    ]
  })
}
