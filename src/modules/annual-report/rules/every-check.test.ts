import { describe, expect, it } from 'vitest'
import { publishedReport } from '../testing.ts'
import { checkEquations } from './equations.ts'
import { feeClaims } from './fee-claims.ts'
import { repeatedText } from './repeated-text.ts'
import type { ReportTables } from './report-rows.ts'
import { textClaims } from './text-claims.ts'
import { reportWarnings } from './warnings.ts'

const right = publishedReport('huaian-2024')

function changed(change: (tables: ReportTables) => void): ReportTables {
  const tables = structuredClone(right)
  change(tables)
  return tables
}

const equation = (id: string, tables: ReportTables, previous?: ReportTables) => {
  const found = checkEquations(tables, previous).find((one) => one.id === id && !one.holds)
  return found && { told: `${found.left} ≠ ${found.right}`, repair: found.repair, where: found.where }
}

const warned = (warning: { where: string; detail: string } | undefined) =>
  warning && { told: warning.detail, repair: warning.detail, where: warning.where }

const before = changed(({ table3 }) => {
  for (const column of Object.keys(table3.carried_over_out) as (keyof typeof table3.carried_over_out)[])
    table3.carried_over_out[column] = right.table3.carried_over_in[column]
  table3.carried_over_out.total += 2
})

const OLD = '建立公文公开属性源头认定制度并逐件登记'

/** Every check with what it finds: the numbers that disagree, and how to repair it. */
const CHECKS = [
  [
    'R1',
    () =>
      equation(
        'R1',
        changed((all) => void all.table3.new_received.other++),
      ),
    /\d+ ≠ \d+/,
    /核对.*结转下年度/,
  ],
  [
    'R2',
    () =>
      equation(
        'R2',
        changed((all) => void all.table3.granted.total++),
      ),
    /\d+ ≠ \d+/,
    /总计改为 \d+/,
  ],
  [
    'R3',
    () =>
      equation(
        'R3',
        changed((all) => void all.table3.granted.other++),
      ),
    /\d+ ≠ \d+/,
    /总计改为 \d+/,
  ],
  [
    'R4',
    () =>
      equation(
        'R4',
        changed((all) => void all.table4.review.total++),
      ),
    /\d+ ≠ \d+/,
    /总计改为 \d+/,
  ],
  ['R5', () => equation('R5', right, before), /\d+ ≠ \d+/, /上一年度报告.*先公布更正/],
  [
    'R6',
    () =>
      equation(
        'R6',
        changed((all) => void all.table2.art20_1.rules_规章.in_force++),
        right,
      ),
    /\d+ ≠ \d+/,
    /现行有效改为 \d+/,
  ],
  [
    'W1 (text against tables)',
    () => warned(textClaims('全年收到政府信息公开申请7件。', right)[0]),
    /“收到政府信息公开申请7件”，表中新收申请为 \d+/,
    /请改正文字或核对表格/,
  ],
  [
    'W1 (fees)',
    () => warned(feeClaims('收取信息处理费100元。', { notices: 1, noticed: 90, paid: 90, refunded: 0 })[0]),
    /“100元”.*实收 90 元/,
    /请改正文字或核对台账/,
  ],
  [
    'W2',
    () =>
      warned(
        reportWarnings(
          changed((all) => void all.table2.art20_1.rules_规章.issued++),
          'township',
        )[0],
      ),
    /现为 \d+、/,
    /请改为 0/,
  ],
  ['W3', () => warned(repeatedText(`${OLD}。`, `${OLD}。`)[0]), /100% .*1 句里有 1 句相同/, /请改写这些句子/],
  [
    'W4',
    () =>
      warned(
        reportWarnings(
          changed((all) => {
            all.table3.granted.other -= 100
          }),
          'city',
        )[0],
      ),
    /现为 -\d+/,
    /核对台账后改正/,
  ],
] as const

describe('every check', () => {
  it.each(CHECKS)(
    '%s tells its place, the numbers that disagree and how to repair it',
    (_, find, numbers, repair) => {
      const found = find()
      expect(found?.told).toMatch(numbers)
      expect(found?.repair).toMatch(repair)
      expect(found?.where).not.toBe('')
    },
  )
})
