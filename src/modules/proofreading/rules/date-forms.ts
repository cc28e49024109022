import { LETTER } from '#law/index.ts'

const PADDED = /(\d{4}年)(0?[1-9]|1[0-2])月(0?[1-9]|[12]\d|3[01])日/g
const SHORT_YEAR = /(?<![\d〇零一二三四五六七八九第])(\d{2})年(\d{1,2})月(\d{1,2})日/g
const IN_HAN =
  /(二[〇○零0Oo][〇○零一二三四五六七八九0Oo]{2})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日/g

const DIGITS: Record<string, string> = { 〇: '0', '○': '0', 零: '0', O: '0', o: '0' }
const digitOf = (char: string) => {
  const at = '一二三四五六七八九'.indexOf(char)
  return at >= 0 ? String(at + 1) : (DIGITS[char] ?? char)
}

function below100(text: string): number {
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text]
  const ten = text.includes('十') ? (tens === '' ? 1 : Number(digitOf(tens ?? ''))) : 0
  return ten * 10 + (ones === '' ? 0 : Number(digitOf(ones ?? '')))
}

const marked = (match: RegExpMatchArray, suggestion: string, message: string) => ({
  start: match.index ?? 0,
  end: (match.index ?? 0) + match[0].length,
  suggestion,
  message,
  basis: LETTER.cite('成文日期'),
})

/** Dates that are not written 2024年1月5日: padded, with half a year, or in Han numerals. */
export function dateFormMarks(text: string) {
  const padded = [...text.matchAll(PADDED)]
    .filter(([, , month = '', date = '']) => month.startsWith('0') || date.startsWith('0'))
    .map((match) => marked(match, `${match[1]}${Number(match[2])}月${Number(match[3])}日`, '月、日不编虚位'))
  const short = [...text.matchAll(SHORT_YEAR)].map((match) =>
    marked(match, `20${match[1]}年${Number(match[2])}月${Number(match[3])}日`, '年份写全四位数字'),
  )
  const han = [...text.matchAll(IN_HAN)].map((match) => {
    const year = [...(match[1] ?? '')].map(digitOf).join('')
    const date = `${year}年${below100(match[2] ?? '')}月${below100(match[3] ?? '')}日`
    return marked(match, date, '日期用阿拉伯数字书写')
  })
  return [...padded, ...short, ...han]
}
