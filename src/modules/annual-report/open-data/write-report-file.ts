import { publicUrl } from '#kernel/config.ts'
import type { Context } from '#kernel/context.ts'
import { REPORT_FORM, TABLE3_ROWS } from '#law/index.ts'
import type { ComposedReport } from '../compose-report.ts'
import type { EquationCheck } from '../rules/equations.ts'
import { type ReportFile, SCHEMA_PATH } from './report-file.ts'

const ROW_LABELS = Object.fromEntries(TABLE3_ROWS.map(({ key, label }) => [key, label]))
/** The level of an organ as data files name it. */
export const FILE_LEVELS = { county: 'county', town: 'township', village: 'village' } as const

interface Particulars {
  report: ComposedReport
  level: ReportFile['meta']['level']
  version: number
  status: ReportFile['meta']['status']
  equations: readonly EquationCheck[]
}

/** A composed report as a data file. */
export function writeReportFile(
  { config }: Pick<Context, 'config'>,
  { report, level, version, status, equations }: Particulars,
): ReportFile {
  const { organName: org, year, title, date, demonstration, tables, opening, sections } = report
  return {
    $schema: `${publicUrl(config)}${SCHEMA_PATH}`,
    meta: { org, year, level, format: REPORT_FORM.number, title, version, date, status, demonstration },
    row_labels: ROW_LABELS,
    ...tables,
    opening,
    sections,
    equations: [...equations],
  }
}

/** The bytes of a data file as people download it. */
export function reportFileBytes(file: ReportFile): Buffer {
  return Buffer.from(`${JSON.stringify(file, null, 2)}\n`)
}
