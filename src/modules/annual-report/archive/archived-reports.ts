import type { Context } from '#kernel/context.ts'
import { findCase } from '#kernel/ledger/index.ts'
import { formatDay } from '#law/index.ts'
import type { Organ } from '#modules/organs/index.ts'
import { annualReportProcedure } from '../annual-report.ts'
import { type ComposedReport, composeReport } from '../compose-report.ts'
import type { LoadedCounty } from '../county/load-county.ts'
import { absent, PART_STANDINGS, type Part, partsOfYear } from '../county/parts.ts'
import { readNarrative } from '../narrative-file.ts'
import type { ReportFile } from '../open-data/report-file.ts'
import { FILE_LEVELS } from '../open-data/write-report-file.ts'
import { reportId, reportTitle } from '../report-year.ts'
import { tablesOf, whereOf } from '../rules/roll-up.ts'

/** A report that goes into an archive, as it was published or handed in. */
export interface ArchivedReport {
  organ: string
  level: ReportFile['meta']['level']
  title: string
  standing: string
  version: number
  /** Null where not every figure is known: only the original says what it says. */
  report: ComposedReport | null
  /** Papers, data and originals that are kept as they are, by file name, as hashes of the file store. */
  kept: { name: string; hash: string }[]
}

/** The version of an organ's report that is out; undefined while none is. */
async function publishedReport(
  ctx: Context,
  organ: Organ,
  year: number,
  standing: string,
): Promise<ArchivedReport | undefined> {
  const out = (await findCase(ctx, annualReportProcedure, organ.id, reportId(year)))?.state?.versions.at(-1)
  if (!out) return undefined
  const { tables, narrativeFigures: figures, day: date, files, notes = [] } = out.frozen
  const narrative = await readNarrative(ctx, out.narrative)
  const title = reportTitle(organ.name, year)
  return {
    organ: organ.name,
    level: FILE_LEVELS[organ.kind],
    title,
    standing,
    version: out.number,
    report: composeReport({ organ, year, tables, narrative, figures, date, notes }),
    kept: Object.entries(files).map(([form, hash]) => ({ name: `${title}.${form}`, hash })),
  }
}

/** What was typed in of an imported report, told in it. */
function typedIn({ kept }: Part): string[] {
  return (kept?.entered ?? []).map(({ cells, day, source, reason }) => {
    const told = Object.entries(cells).map(([place, value]) => `${whereOf(place)} ${value}`)
    return `以下各格由县里照原件填写（${formatDay(day)}，出自${source}，${reason}）：${told.join('；')}。`
  })
}

/** An imported report set anew from its tables; its text stands in the original. */
function setAnew(part: Part, title: string, year: number, day: string): ComposedReport {
  const elsewhere = [{ heading: null, paragraphs: [`文字部分见原件“${part.kept?.fileName}”。`] }]
  const notes = [...part.notes, ...typedIn(part)]
  return {
    organName: part.name,
    year,
    title,
    opening: [`本件按${part.name}报来的报告重排三张表，${formatDay(day)}导入。`],
    sections: [
      { heading: '一、总体情况', parts: elsewhere },
      { heading: '二、主动公开政府信息情况', parts: [], table: 'table2' },
      { heading: '三、收到和处理政府信息公开申请情况', parts: [], table: 'table3' },
      { heading: '四、政府信息公开行政复议、行政诉讼情况', parts: [], table: 'table4' },
      { heading: '五、存在的主要问题及改进情况', parts: elsewhere },
      {
        heading: '六、其他需要报告的事项',
        parts: [{ heading: null, paragraphs: notes.length > 0 ? notes : ['见原件。'] }],
      },
    ],
    tables: tablesOf(part.cells),
    date: day,
    demonstration: false,
  }
}

function importedReport(part: Part, year: number): ArchivedReport | undefined {
  const { kept, name, level, version, standing } = part
  if (!kept) return undefined
  const title = reportTitle(name, year)
  const whole = kept.form === 2021 && part.unreadCells.length === 0
  return {
    organ: name,
    level,
    title,
    standing: PART_STANDINGS[standing],
    version,
    report: whole ? setAnew(part, title, year, kept.day) : null,
    kept: [{ name: `原件 ${kept.fileName}`, hash: kept.file }],
  }
}

/** Every report of a year that is there, the county's own first, one after the other. */
export async function* archivedReports(
  ctx: Context,
  loaded: LoadedCounty,
  year: number,
): AsyncGenerator<ArchivedReport> {
  const own = await publishedReport(ctx, loaded.county, year, PART_STANDINGS.collected)
  if (own) yield own
  const organs = new Map(loaded.inside.map((organ) => [organ.id, organ]))
  for (const part of partsOfYear(loaded, year)) {
    const organ = organs.get(part.key)
    // Each report is read when its turn comes, so that no more than one is held at a time.
    const one = organ
      ? await publishedReport(ctx, organ, year, PART_STANDINGS[part.standing])
      : importedReport(part, year)
    if (one) yield one
  }
}

/** How many reports of a year there are to pack. */
export function reportsToPack(loaded: LoadedCounty, year: number): number {
  const own = loaded.rowOf(loaded.county.id, year)?.published ? 1 : 0
  return own + partsOfYear(loaded, year).filter((part) => !absent(part)).length
}
