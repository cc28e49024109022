import { ReportFileSchema } from './open-data/report-file.ts'
import { UnreadablePaper } from './reading/paper.ts'
import { paperOfFile } from './reading/paper-of-file.ts'
import { readReport } from './reading/read-json.ts'
import { readPaper } from './reading/read-paper.ts'
import type { ReadingProblem } from './reading/table-reading.ts'
import { checkEquations, type EquationCheck } from './rules/equations.ts'
import { repeatedText } from './rules/repeated-text.ts'
import type { ReportTables } from './rules/report-rows.ts'
import { textClaims } from './rules/text-claims.ts'
import { type OrganLevel, type ReportWarning, reportWarnings } from './rules/warnings.ts'

/** What is found in a report file, or why it cannot be read as one. */
export type ReportCheck =
  | {
      readable: true
      /** The form it is written in: the trial form of 2019 or that of 2021. */
      form: 2019 | 2021
      equations: EquationCheck[]
      warnings: ReportWarning[]
      /** Tables, rows and cells that could not be read; equations over them are left out. */
      unread: readonly ReadingProblem[]
    }
  | { readable: false; problems: readonly string[] }

/** A report laid open for checking, of whatever form the file is. */
export interface OpenReport {
  form: 2019 | 2021
  tables: ReportTables
  unread: readonly ReadingProblem[]
  level: OrganLevel | null
  text: string
}

type Opened = { ok: true; report: OpenReport } | { ok: false; problems: readonly string[] }

const LEVEL_WORDS: readonly (readonly [RegExp, OrganLevel])[] = [
  [/township/i, 'township'],
  [/department/i, 'department'],
  [/county/i, 'county'],
  [/city|prefecture/i, 'city'],
  [/province/i, 'province'],
  [/ministry/i, 'ministry'],
]

const WrittenSchema = ReportFileSchema.pick({ sections: true })

function levelOf(json: unknown): OrganLevel | null {
  const level = (json as { meta?: { level?: unknown } } | null)?.meta?.level
  return LEVEL_WORDS.find(([word]) => word.test(String(level)))?.[1] ?? null
}

/** What a data file of ours says in words; others have none. */
function textOf(json: unknown): string {
  const written = WrittenSchema.safeParse(json).data?.sections ?? []
  return written.flatMap(({ parts }) => parts.flatMap(({ paragraphs }) => paragraphs)).join('\n')
}

function openJson(json: unknown): Opened {
  const read = readReport(json)
  if (!read.ok) return read
  const { tables, unread } = read
  return { ok: true, report: { form: 2021, tables, unread, level: levelOf(json), text: textOf(json) } }
}

/** Opens a report file: JSON, web page, Word, Excel or PDF with text, told by its content. */
export async function openReport(bytes: Buffer): Promise<Opened> {
  if (
    /^\s*[[{]/.test(
      bytes
        .subarray(0, 64)
        .toString('utf8')
        .replace(/^\ufeff/, ''),
    )
  )
    return openJson(parsed(bytes))
  try {
    const read = readPaper(await paperOfFile(bytes))
    if (!read) return { ok: false, problems: ['文件里找不到年度报告的三张表'] }
    const { problems: unread, ...report } = read
    return { ok: true, report: { ...report, unread } }
  } catch (error) {
    if (error instanceof UnreadablePaper) return { ok: false, problems: [error.message] }
    throw error
  }
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8').replace(/^\ufeff/, ''))
  } catch {
    return undefined
  }
}

/** Every equation of a report with its verdict, and what is unlikely in it; across years with last year's. */
export function checkOpened(report: OpenReport, previous?: OpenReport): ReportCheck {
  const before = previous?.form === report.form ? previous : undefined
  return {
    readable: true,
    form: report.form,
    equations: checkEquations(report.tables, before?.tables),
    warnings: [
      ...textClaims(report.text, report.tables),
      ...reportWarnings(report.tables, report.level),
      ...(previous ? repeatedText(report.text, previous.text) : []),
    ],
    unread: report.unread,
  }
}

/** Checks a report given as JSON. */
export function checkReport(json: unknown): ReportCheck {
  const opened = openJson(json)
  return opened.ok ? checkOpened(opened.report) : { readable: false, problems: opened.problems }
}
