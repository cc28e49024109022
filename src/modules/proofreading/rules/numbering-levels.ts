import { LETTER } from '#law/index.ts'

const HAN = '[一二三四五六七八九十]{1,3}'
// The four levels, with the slips people make in the mark behind the number.
const LEVELS: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`^(\\s*)(${HAN})([、．.，])(?![一二三四五六七八九十]\\s*(?:季度|年级|类|产))`), '、'],
  [new RegExp(`^(\\s*)[（(](${HAN})[）)]([、．.，]?)`), ''],
  [/^(\s*)(\d{1,2})([.．、])(?![\d])/, '.'],
  [/^(\s*)[（(](\d{1,2})[）)]([、．.，]?)/, ''],
]

const DIGITS = '一二三四五六七八九'

function numberOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text)
  if (!text.includes('十')) return DIGITS.indexOf(text) + 1
  const [tens = '', ones = ''] = text.split('十')
  return (tens === '' ? 1 : DIGITS.indexOf(tens) + 1) * 10 + (ones === '' ? 0 : DIGITS.indexOf(ones) + 1)
}

interface Head {
  level: number
  value: number
  start: number
  text: string
  mark: string
}

function headOf(line: string, start: number): Head | null {
  for (const [level, [pattern]] of LEVELS.entries()) {
    const match = pattern.exec(line)
    if (!match) continue
    const [whole, indent = '', number = '', mark = ''] = match
    const value = numberOf(number)
    if (value < 1) return null
    return { level, value, start: start + indent.length, text: whole.slice(indent.length), mark }
  }
  return null
}

const marked = (head: Head, suggestion: string, message: string, severity: 'must-answer' | 'hint') => ({
  start: head.start,
  end: head.start + head.text.length,
  suggestion,
  message,
  severity,
  basis: LETTER.cite('结构层次'),
})

function wrongMark(head: Head) {
  const wanted = LEVELS[head.level]?.[1] ?? ''
  if (head.mark === wanted || (head.level === 2 && head.mark === '．')) return []
  const right = head.text.slice(0, head.text.length - head.mark.length) + wanted
  return [marked(head, right, `层次序数写作“一、”“（一）”“1.”“（1）”`, 'hint')]
}

const NAMES = ['“一、”', '“（一）”', '“1.”', '“（1）”'] as const

function wrongOrder(head: Head, last: readonly number[]) {
  const before = last[head.level] ?? 0
  if (head.value === before + 1 || head.value === 1) return []
  const told =
    before === 0
      ? `${NAMES[head.level]}一级从 ${head.value} 开始`
      : `上一个序数是 ${before}，这里是 ${head.value}`
  return [marked(head, '', `层次序数不连续：${told}`, 'must-answer')]
}

/** Headings whose number jumps or comes twice, and numbers followed by the wrong mark. */
export function numberingMarks(lines: readonly { start: number; text: string }[]) {
  const last = [0, 0, 0, 0]
  return lines.flatMap((line) => {
    const head = line.text.includes('\t') ? null : headOf(line.text, line.start)
    if (!head) return []
    const marks = [...wrongOrder(head, last), ...wrongMark(head)]
    last[head.level] = head.value
    last.fill(0, head.level + 1)
    return marks
  })
}
