import { type Basis, REPORT_FORM } from '#law/index.ts'
import type { ReportWarning } from './warnings.ts'

/** The fees of a year as their register has them, in yuan. */
export interface FeesOfYear {
  readonly notices: number
  readonly noticed: number
  readonly paid: number
  readonly refunded: number
}

const BASIS: Basis = REPORT_FORM.cite('第六部分')
const ABOUT_FEES = /信息处理费|收费通知/
const NO_NOTICE = /(?:没有|未|无)[^。，,；;]{0,20}(?:发出|产生|下达)[^。，,；;]{0,8}收费通知/
const NOTHING_TAKEN = /(?:没有|未)(?:实际)?收取|收取[^。，,；;\d]{0,6}(?:为零|为0|0元)/
const YUAN = /(\d[\d,]*(?:\.\d+)?)(万?)元/g
const TEN_THOUSAND = 10_000

const warning = (detail: string): ReportWarning => ({ id: 'W1', where: '第六部分', detail, basis: BASIS })

/** W1: what part six says of information processing fees, against the register of fees. */
export function feeClaims(text: string, fees: FeesOfYear): ReportWarning[] {
  const sentences = text
    .normalize('NFKC')
    .replace(/[ \t]/g, '')
    .split(/[。\n]/)
    .filter((sentence) => ABOUT_FEES.test(sentence))
  if (sentences.length === 0 && text.trim() !== '')
    return [warning('第六部分没有报告信息处理费；没有收取的也要写明。')]
  return sentences.flatMap((sentence) => [...denials(sentence, fees), ...amounts(sentence, fees)])
}

function denials(sentence: string, { notices, paid }: FeesOfYear): ReportWarning[] {
  return [
    ...(NO_NOTICE.test(sentence) && notices > 0
      ? [warning(`文字写没有发出收费通知，收费台账里有 ${notices} 件；请改正文字。`)]
      : []),
    ...(NOTHING_TAKEN.test(sentence) && paid > 0
      ? [warning(`文字写没有收取信息处理费，收费台账里实收 ${paid} 元；请改正文字。`)]
      : []),
  ]
}

function amounts(sentence: string, { noticed, paid, refunded }: FeesOfYear): ReportWarning[] {
  const known = [noticed, paid, refunded]
  return [...sentence.matchAll(YUAN)].flatMap(([written, digits = '', tenThousands]) => {
    const yuan = Number(digits.replaceAll(',', '')) * (tenThousands === '' ? 1 : TEN_THOUSAND)
    if (known.includes(yuan)) return []
    const said = `通知 ${noticed} 元、实收 ${paid} 元、退还 ${refunded} 元`
    return [warning(`文字写“${written}”，收费台账为${said}；请改正文字或核对台账。`)]
  })
}
