import type { Check } from '../check.ts'
import type { Mark } from '../finding.ts'
import type { Line } from '../passage.ts'

const UNIT =
  '(?:万元|亿元|元|万人|人|户|名|个|件|宗|条|亩|公里|米|平方米|吨|次|场|项|份|起|处|座|家|所|期|篇|只|头|批|间|台|辆|公斤|斤)'
const FIGURE = new RegExp(`(\\d[\\d,，]*(?:\\.\\d+)?)\\s*(${UNIT})`, 'g')
const TOTAL = new RegExp(
  `(?:共计?|合计|总计|总共|共有|一共|累计|总投资|总人口|总额|总数)[^，。；,;：:\\d]{0,16}?(\\d[\\d,]*(?:\\.\\d+)?)\\s*(${UNIT})`,
  'g',
)

// Most lines name no total and need no closer look.
const TOLD = /[共总计][^，。；\n]{0,20}\d|总/

// After these words the parts make up the whole.
const WHOLE = /^[，,：:（(\s]*(?:其中[：:，]?|分别(?:是|为)?[：:]?|包括[：:]?|即[：:]?)/
const COMPLEMENTS = [
  ['男', '女'],
  ['已完成', '未完成'],
  ['已办结', '未办结'],
  ['办结', '正在办理'],
  ['主动公开', '依申请公开'],
  ['中央', '地方'],
]

interface Figure {
  value: number
  unit: string
}

const numberOf = (text: string) => Number(text.replace(/[,，]/g, ''))

function figuresIn(text: string): Figure[] {
  return [...text.matchAll(FIGURE)].map(([, value = '', unit = '']) => ({ value: numberOf(value), unit }))
}

const near = (a: number, b: number) => Math.abs(a - b) < 0.0051 * Math.max(1, Math.min(Math.abs(a), 1))

/** The parts named after a total: one figure of its unit in each clause, up to the end of the sentence. */
function partsAfter(rest: string, unit: string): { parts: number[]; text: string; loose: boolean } | null {
  const lead = WHOLE.exec(rest)
  if (!lead) return null
  const text = rest.slice(lead[0].length).split(/[。；;\n]/)[0] ?? ''
  const clauses = text.split(/[，,、]/).filter((clause) => /\d/.test(clause))
  const parts = clauses.map((clause) => figuresIn(clause).filter((figure) => figure.unit === unit))
  const loose = parts.some((part) => part.length !== 1) || /占|含|比上年|同比|增长|每|人均|平均/.test(text)
  return { parts: parts.flatMap((part) => part.map((figure) => figure.value)), text, loose }
}

const isWhole = (lead: string, text: string) =>
  /分别|即|由/.test(lead) || COMPLEMENTS.some((pair) => pair.every((word) => text.includes(word)))

function fault(total: number, sum: number, count: number, whole: boolean): boolean {
  if (near(total, sum)) return false
  if (sum > total || whole) return true
  // What names three parts and more and comes close to the total meant to name them all.
  return count >= 3 && sum / total > 0.9
}

function sumsIn({ start, text }: Line): Mark[] {
  return [...text.matchAll(TOTAL)].flatMap((match) => {
    const [whole, written = '', unit = ''] = match
    const rest = text.slice(match.index + whole.length)
    const found = partsAfter(rest, unit)
    if (!found || found.loose || found.parts.length < 2) return []
    const total = numberOf(written)
    const sum = Math.round(found.parts.reduce((a, b) => a + b, 0) * 10000) / 10000
    if (!fault(total, sum, found.parts.length, isWhole(rest.slice(0, 8), found.text))) return []
    const at = start + match.index + whole.length - unit.length - written.length
    const end = start + match.index + whole.length
    return [
      {
        start: text.indexOf(written, match.index) < 0 ? at : start + text.indexOf(written, match.index),
        end,
        suggestion: `${sum}${unit}`,
        message: `各分项相加是 ${sum}${unit}，与总数 ${written}${unit} 不符`,
      },
    ]
  })
}

/** Totals in a sentence that are not the sum of the parts named after them. */
export const sumsInText: Check = {
  rule: 'sum-in-text',
  name: '总数与分项不符',
  severity: 'must-answer',
  look: ({ lines }) => lines.filter(({ text }) => TOLD.test(text) && !text.includes('\t')).flatMap(sumsIn),
}
