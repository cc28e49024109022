import type { Check } from '../check.ts'
import type { Mark } from '../finding.ts'
import { matchesIn, type Passage } from '../passage.ts'

// What a document has one of.
const LABELS =
  '总投资|工程总造价|总面积|总建筑面积|建筑面积|总人口|户籍人口|常住人口|总户数|中标价|成交价|招标控制价|起拍价|底价|履约保证金|竞买保证金|报名费|租赁期限|承包期限|建设工期|总工期|公示期|补助标准|补贴标准|总额度'
const UNITS = '亿元|万元|元|平方米|平方公里|公顷|亩|人|户|年|个月|个工作日|天|日历天'
const STATED = new RegExp(
  `(${LABELS})(?:共|约|为|是|达到?|：|:|人民币|\\s){0,4}([\\d][\\d,]*(?:\\.\\d+)?)\\s*(${UNITS})(?!\\/|／)`,
  'g',
)

interface Stated {
  start: number
  end: number
  value: number
  unit: string
  sentence: number
}

function statedIn({ text }: Passage): Map<string, Stated[]> {
  const byLabel = new Map<string, Stated[]>()
  let sentence = 0
  let counted = 0
  for (const { start, end, match } of matchesIn(text, STATED)) {
    const [, label = '', value = '', unit = ''] = match
    sentence += (text.slice(counted, start).match(/[。；;\n]/g) ?? []).length
    counted = start
    const stated = { start, end, value: Number(value.replaceAll(',', '')), unit, sentence }
    byLabel.set(label, [...(byLabel.get(label) ?? []), stated])
  }
  return byLabel
}

const YUAN: Record<string, number> = { 元: 1, 万元: 10_000, 亿元: 100_000_000 }
const inYuan = ({ value, unit }: Stated) => value * (YUAN[unit] ?? 1)
const comparable = (a: Stated, b: Stated) => a.unit === b.unit || (a.unit in YUAN && b.unit in YUAN)

function contradiction(label: string, first: Stated, other: Stated): Mark[] {
  if (!comparable(first, other) || Math.abs(inYuan(first) - inYuan(other)) < 0.01) return []
  if (first.sentence === other.sentence) return []
  const before = `${first.value}${first.unit}`
  return [
    { start: other.start, end: other.end, suggestion: '', message: `前文“${label}”是 ${before}，前后不一致` },
  ]
}

const MOST_VALUES = 2

/** Figures of one thing that differ from one sentence to another. */
export const contradictions: Check = {
  rule: 'contradiction',
  name: '前后数据不一致',
  severity: 'must-answer',
  look: (passage) =>
    [...statedIn(passage)].flatMap(([label, stated]) => {
      const values = new Set(stated.map(inYuan))
      const [first, ...others] = stated
      // Many values are a list of several villages or lots.
      if (!first || values.size > MOST_VALUES) return []
      return others.flatMap((other) => contradiction(label, first, other))
    }),
}

const COUNTED =
  /(两|二|三|四|五|六|七|八|九|十)(?:个方面|方面|点|项|条|类|个)(?:工作|措施|要求|意见|内容|建议|任务|问题)?(?:要求|措施)?[：:，。]/g
const HAN = '一二三四五六七八九十'
const ITEM = /(^|[，。；：:、\s])([一二三四五六七八九十])是(?=[^否])/g
// Most lines list nothing.
const LISTS = /[一二三四五六七八九十]是/
const figureOf = (text: string) => (text === '两' ? 2 : HAN.indexOf(text) + 1)

function runIn(text: string, from: number): { value: number; start: number; end: number }[] {
  return matchesIn(text.slice(from), ITEM).map(({ start, end, match: [, before = '', number = ''] }) => ({
    value: figureOf(number),
    start: start + before.length + from,
    end: end + from,
  }))
}

function countMarks(text: string): Mark[] {
  return matchesIn(text, COUNTED).flatMap(({ start, end, match: [, written = ''] }) => {
    const items = runIn(text, end)
    const gap = text.slice(end, items[0]?.start)
    if (items[0]?.value !== 1 || gap.length > 2) return []
    const run = items.slice(0, items.slice(1).findIndex((one) => one.value === 1) + 1 || items.length)
    const last = run.at(-1)?.value ?? 0
    if (last === figureOf(written) || last < 2) return []
    const at = start + text.slice(start, end).indexOf(written)
    return [
      {
        start: at,
        end: at + 1,
        suggestion: HAN[last - 1] ?? '',
        message: `下文列了 ${last} 项，与这里的数目不符`,
      },
    ]
  })
}

function itemOrderMarks(text: string): Mark[] {
  const items = runIn(text, 0)
  return items.flatMap((one, at) => {
    const before = items[at - 1]?.value ?? 0
    if (one.value === 1 || one.value === before + 1 || before === 0) return []
    return [
      {
        start: one.start,
        end: one.end,
        suggestion: '',
        message: `上一项是“${HAN[before - 1]}是”，序数不连续`,
      },
    ]
  })
}

/** Items announced by number that are not as many, or whose numbers jump. */
export const itemCounts: Check = {
  rule: 'item-count',
  name: '列举项数不符',
  severity: 'must-answer',
  look: ({ lines }) =>
    lines
      .filter(({ text }) => LISTS.test(text))
      .flatMap(({ start, text }) =>
        [...countMarks(text), ...itemOrderMarks(text)].map((mark) => ({
          ...mark,
          start: mark.start + start,
          end: mark.end + start,
        })),
      ),
}
