import { type Basis, LETTER } from '#law/index.ts'

/** What is wrong with the form of a document number, in words its writer can act on; null when nothing is. */
export interface DocumentNumberProblem {
  message: string
  basis: Basis
}

const FORM = /^\p{Script=Han}{2,20}〔[12]\d{3}〕[1-9]\d{0,4}号$/u

// Each slip people make, most telling first.
const SLIPS: readonly (readonly [RegExp, string])[] = [
  [/[[\]()（）【】［］{}<>《》]/, '年份要用六角括号〔〕，例如“洋青府〔2025〕5号”。'],
  [/第/, '序号前不加“第”字，例如“洋青府〔2025〕5号”。'],
  [/〕\s*0/, '序号不编虚位，写“5号”，不写“05号”。'],
  [/\s/, '文号里不要有空格。'],
  [/〔(?![12]\d{3}〕)/, '年份要写全四位数字，例如“〔2025〕”。'],
  [/〕\d+$/, '序号后要有“号”字。'],
]

/** Whether a document number has the form 洋青府〔2025〕5号. */
export function documentNumberProblem(text: string): DocumentNumberProblem | null {
  if (FORM.test(text)) return null
  const slip = SLIPS.find(([pattern]) => pattern.test(text))
  const message = slip?.[1] ?? '文号应由机关代字、年份和序号组成，例如“洋青府〔2025〕5号”。'
  return { message, basis: LETTER.cite('发文字号') }
}
