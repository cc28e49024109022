import { tableCsv, tableXlsx } from '#documents/index.ts'
import { sha256 } from '#kernel/canonical.ts'
import type { Context } from '#kernel/context.ts'
import type { ComposedReport } from '../compose-report.ts'
import type { LoadedCounty } from '../county/load-county.ts'
import { ownPart } from '../county/own-part.ts'
import { reportFileBytes, writeReportFile } from '../open-data/write-report-file.ts'
import { printReport, type ReportFormat } from '../report-files.ts'
import { checkEquations } from '../rules/equations.ts'
import { REPORT_CELLS } from '../rules/report-cells.ts'
import { placeOf, sumOfCells } from '../rules/roll-up.ts'
import { type ArchivedReport, archivedReports } from './archived-reports.ts'

/** One file of an archive. */
export interface ArchiveEntry {
  path: string
  bytes: Uint8Array
  /** Whether it is packed already, so that packing again gains nothing. */
  packed: boolean
}

/** What the manifest says of a file. */
export interface ManifestLine {
  path: string
  bytes: number
  sha256: string
  organ: string
  title: string
  version: number
  standing: string
}

const PACKED = /\.(pdf|docx|xlsx|zip)$/i

/** A name that every file system takes. */
export const safeName = (name: string): string =>
  [...name]
    .map((one) => ('\\/:*?"<>|'.includes(one) || one < ' ' ? '·' : one))
    .join('')
    .replace(/^\.+/, '·')

const entry = (folder: string, name: string, bytes: Uint8Array): ArchiveEntry => ({
  path: `${safeName(folder)}/${safeName(name)}`,
  bytes,
  packed: PACKED.test(name),
})

/** A report as a data file of the published schema. */
function dataOf(ctx: Context, { level, version }: ArchivedReport, report: ComposedReport): Uint8Array {
  const equations = checkEquations(report.tables)
  return reportFileBytes(writeReportFile(ctx, { report, level, version, status: 'published', equations }))
}

/** A report in every form; papers and data that are kept are not made again. */
async function* formsOf(ctx: Context, one: ArchivedReport): AsyncGenerator<ArchiveEntry> {
  const folder = one.organ
  for (const { name, hash } of one.kept) yield entry(folder, name, await ctx.files.get(hash))
  const { report } = one
  if (!report) return
  const there = new Set(one.kept.map(({ name }) => name))
  for (const format of ['html', 'docx', 'pdf', 'xlsx', 'csv'] satisfies ReportFormat[]) {
    const name = `${one.title}.${format}`
    if (!there.has(name)) yield entry(folder, name, await printReport(report, format))
  }
  const name = `${one.title}.json`
  if (!there.has(name)) yield entry(folder, name, dataOf(ctx, one, report))
}

/** The county's sum with the share of each part, cell by cell. */
async function* sumOf(ctx: Context, { county, collections }: LoadedCounty, year: number) {
  const rollUp = collections.get(year)?.rollUp
  if (!rollUp) return
  const parts = [await ownPart(ctx, county, year), ...rollUp.parts]
  const sum = sumOfCells(parts.map(({ cells }) => cells))
  const table = {
    sheet: `${year}年度汇总`,
    columns: [
      { header: '格', width: 50 },
      { header: '合计' },
      ...parts.map(({ name }) => ({ header: name })),
    ],
    rows: REPORT_CELLS.map(({ path, where }) => {
      const place = placeOf(path)
      return [where, sum[place] ?? 0, ...parts.map(({ cells }) => cells[place] ?? 0)]
    }),
  }
  yield entry('汇总', `${year}年度汇总表.csv`, tableCsv(table))
  yield entry('汇总', `${year}年度汇总表.xlsx`, await tableXlsx(table))
}

/** Every file of a year's archive with its line for the manifest; `told` hears which report is being packed. */
export async function* archiveEntries(
  ctx: Context,
  loaded: LoadedCounty,
  year: number,
  told: (organ: string, done: number) => Promise<void>,
): AsyncGenerator<ArchiveEntry & { line: ManifestLine }> {
  const lineOf = ({ path, bytes }: ArchiveEntry, about: Omit<ManifestLine, 'path' | 'bytes' | 'sha256'>) => ({
    path,
    bytes: bytes.length,
    sha256: sha256(bytes),
    ...about,
  })
  let done = 0
  for await (const one of archivedReports(ctx, loaded, year)) {
    const { organ, title, version, standing } = one
    await told(organ, done)
    const about = { organ, title, version, standing }
    for await (const file of formsOf(ctx, one)) yield { ...file, line: lineOf(file, about) }
    done += 1
  }
  const about = { organ: loaded.county.name, title: `${year}年度汇总表`, version: 1, standing: '汇总' }
  for await (const one of sumOf(ctx, loaded, year)) yield { ...one, line: lineOf(one, about) }
}
