import { describe, expect, it } from 'vitest'
import { REPORT_FORM } from '#law/index.ts'
import { readReport } from '../reading/read-json.ts'
import { checkEquations } from './equations.ts'
import huaian from './fixtures/huaian-2024.json' with { type: 'json' }
import suqian from './fixtures/suqian-2023.json' with { type: 'json' }
import { REPORT_CELLS } from './report-cells.ts'
import { emptyTable2, emptyTable3, emptyTable4, type ReportTables } from './report-rows.ts'

function tablesOf(json: unknown): ReportTables {
  const read = readReport(json)
  if (!read.ok) throw new Error(read.problems.join('\n'))
  return read.tables
}

function changed(tables: ReportTables, change: (copy: ReportTables) => void): ReportTables {
  const copy = structuredClone(tables)
  change(copy)
  return copy
}

const failing = (tables: ReportTables, previous?: ReportTables) =>
  checkEquations(tables, previous)
    .filter((check) => !check.holds)
    .map((check) => `${check.id} ${check.where}`)

describe.each([
  ['淮安 2024', tablesOf(huaian)],
  ['宿迁 2023', tablesOf(suqian)],
])('the published report of %s', (_, tables) => {
  it('holds in all 42 equations', () => {
    expect(failing(tables)).toEqual([])
    const ids = checkEquations(tables).map((check) => check.id)
    expect(['R1', 'R2', 'R3', 'R4'].map((id) => ids.filter((other) => other === id).length)).toEqual([
      7, 25, 7, 3,
    ])
  })

  it.each(REPORT_CELLS.filter((cell) => cell.path[0] !== 'table2'))(
    'fails when only $where is one more',
    (cell) => {
      const [table, row, column] = cell.path as ['table3', 'granted', 'total']
      const broken = changed(tables, (copy) => copy[table][row][column]++)
      expect(failing(broken)).not.toEqual([])
    },
  )
})

describe('an equation that fails', () => {
  const tables = tablesOf(huaian)

  it('is named with its place and both sides', () => {
    const broken = changed(tables, (copy) => {
      copy.table3.granted.natural_person = 1289
    })
    expect(failing(broken)).toEqual(['R2 表三「三、（一）予以公开」行', 'R3 表三「自然人」列'])
    expect(checkEquations(broken).find((check) => !check.holds)).toEqual({
      id: 'R2',
      where: '表三「三、（一）予以公开」行',
      formula: '各类申请人之和＝总计',
      left: 1363,
      right: 1362,
      holds: false,
      repair: '两边相差 1。各类申请人相加是 1363，总计写的是 1362；逐格核对这一行，或者把总计改为 1363。',
      basis: REPORT_FORM.cite('第三部分'),
    })
  })

  it('in table four rests on part four', () => {
    const broken = changed(tables, (copy) => {
      copy.table4.litigation_direct.pending = 0
    })
    const [check] = checkEquations(broken).filter((one) => !one.holds)
    expect(check).toMatchObject({ id: 'R4', left: 25, right: 26, basis: REPORT_FORM.cite('第四部分') })
  })
})

describe('equations across years', () => {
  const previous: ReportTables = { table2: emptyTable2(), table3: emptyTable3(), table4: emptyTable4() }
  previous.table2.art20_1.normative_documents_行政规范性文件 = { issued: 0, repealed: 0, in_force: 420 }
  previous.table3.carried_over_out = { ...previous.table3.carried_over_out, natural_person: 3, total: 3 }
  const now = changed(previous, (copy) => {
    copy.table2.art20_1.normative_documents_行政规范性文件 = { issued: 61, repealed: 59, in_force: 422 }
    copy.table3.carried_over_in = { ...previous.table3.carried_over_out }
  })

  it('are 9 more, and hold when the years join', () => {
    expect(failing(now, previous)).toEqual([])
    expect(checkEquations(now, previous)).toHaveLength(51)
  })

  it('find a case lost between the years', () => {
    const lost = changed(now, (copy) => {
      copy.table3.carried_over_in = emptyTable3().carried_over_in
      copy.table3.carried_over_out = emptyTable3().carried_over_out
    })
    expect(failing(lost, previous)).toEqual(['R5 表三「自然人」列', 'R5 表三「总计」列'])
  })

  it('find a document too many in force, on the basis of part two', () => {
    const more = changed(now, (copy) => {
      copy.table2.art20_1.normative_documents_行政规范性文件.in_force = 423
    })
    expect(failing(more, previous)).toEqual(['R6 表二「行政规范性文件」行'])
    expect(checkEquations(more, previous).find((check) => check.id === 'R6')?.basis).toEqual(
      REPORT_FORM.cite('第二部分'),
    )
  })
})

describe('the sums of equations', () => {
  it('count every applicant, result, row, column and block of the form', () => {
    const ones: ReportTables = { table2: emptyTable2(), table3: emptyTable3(), table4: emptyTable4() }
    for (const row of Object.values(ones.table3)) {
      for (const column of Object.keys(row)) row[column as 'total'] = 1
    }
    const checks = checkEquations(ones)
    expect(
      checks.filter((check) => check.id === 'R1').every((check) => check.left === 2 && check.right === 2),
    ).toBe(true)
    expect(
      checks.filter((check) => check.id === 'R2').every((check) => check.left === 6 && !check.holds),
    ).toBe(true)
    expect(checks.filter((check) => check.id === 'R3').every((check) => check.left === 21)).toBe(true)
  })
})
