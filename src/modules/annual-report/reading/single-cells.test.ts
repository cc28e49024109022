import { describe, expect, it } from 'vitest'
import { reportBody } from '../body/report-body.tsx'
import { checkOpened, openReport } from '../check-report.ts'
import { REPORT_CELLS } from '../rules/report-cells.ts'
import type { ReportTables } from '../rules/report-rows.ts'
import { publishedReport, reportPaper, reportWith } from '../testing.ts'

const COUNTED = REPORT_CELLS.filter((cell) => cell.path[0] !== 'table2')

async function failing(html: string): Promise<number> {
  const opened = await openReport(Buffer.from(html))
  if (!opened.ok) throw new Error(opened.problems.join())
  const check = checkOpened(opened.report)
  if (!check.readable || check.unread.length > 0) throw new Error('not read whole')
  return check.equations.filter(({ holds }) => !holds).length
}

/** The page with one figure of a table changed by `by`, everything else as it was. */
function oneCellChanged(tables: ReportTables, path: readonly string[], by: number): string {
  const changed = structuredClone(tables)
  const [table, row, column] = path as ['table3', 'granted', 'total']
  changed[table][row][column] += by
  return reportBody(reportWith(changed))
}

describe.each(['huaian-2024', 'suqian-2023'] as const)('the report %s as a web page', (name) => {
  const tables = publishedReport(name)

  it('is accepted', async () => {
    expect(await failing(reportPaper(tables))).toBe(0)
  })

  it(`is caught in each of ${COUNTED.length} single changed cells`, async () => {
    const missed: string[] = []
    for (const [at, { path, where }] of COUNTED.entries())
      if ((await failing(oneCellChanged(tables, path, at % 2 === 0 ? 1 : 10))) === 0) missed.push(where)
    expect(missed).toEqual([])
    expect(COUNTED.length * 2).toBeGreaterThanOrEqual(200)
  }, 120_000)
})
