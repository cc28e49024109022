import type { Check } from '../check.ts'
import type { Mark } from '../finding.ts'
import { matchesIn } from '../passage.ts'

const RIGHT: Record<string, string> = {
  元元: '元',
  万万元: '万元',
  亿亿元: '亿元',
  万元元: '万元',
  亿万元: '亿元',
  元万元: '万元',
  万元万元: '万元',
  平方平方米: '平方米',
}
const DOUBLED = new RegExp(
  `\\d\\s*(${Object.keys(RIGHT)
    .sort((a, b) => b.length - a.length)
    .join('|')})`,
  'g',
)
const EACH =
  /每(?:人|户|亩|人每月|户每月|月|头|只|平方米|日|天|次|人每年)[^，。；、\d]{0,10}?(\d+(?:\.\d+)?)\s*万元/g
const PROJECT =
  /(?:总投资|工程造价|专项资金|财政资金|预算总额|中标价|项目资金|投资额|补助资金总额)(?:约|共|为|达|：|:|人民币)*\s*(\d[\d,]*(?:\.\d+)?)\s*元(?!\/|／|每)/g

const LEAST_PROJECT = 1000
const MOST_EACH = 20

const marked = (start: number, end: number, suggestion: string, message: string): Mark => ({
  start,
  end,
  suggestion,
  message,
})

/** Amounts whose unit cannot be meant: 元元, twenty thousand a head, a project for eighty yuan. */
export const moneyUnits: Check = {
  rule: 'money-unit',
  name: '金额单位存疑',
  severity: 'must-answer',
  look({ text }) {
    const doubled = matchesIn(text, DOUBLED).map(({ end, match: [, unit = ''] }) =>
      marked(end - unit.length, end, RIGHT[unit] ?? '', '单位重复'),
    )
    const each = matchesIn(text, EACH)
      .filter(({ match: [, value] }) => Number(value) >= MOST_EACH)
      .map(({ start, end, match: [, value] }) =>
        marked(start, end, `${value}元`, '每个单位的金额过大，请核对是否应为“元”'),
      )
    const project = matchesIn(text, PROJECT)
      .filter(({ match: [, value = ''] }) => Number(value.replaceAll(',', '')) < LEAST_PROJECT)
      .map(({ start, end, match: [, value] }) =>
        marked(start, end, `${value}万元`, '金额过小，请核对是否应为“万元”'),
      )
    return [...doubled, ...each, ...project]
  },
}
