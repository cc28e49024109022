import { checkEquations, type EquationCheck } from './rules/equations.ts'
import { readReport } from './rules/read-report.ts'
import { type OrganLevel, type ReportWarning, reportWarnings } from './rules/warnings.ts'

/** What is found in a report file, or why it cannot be read as one. */
export type ReportCheck =
  | { readable: true; equations: EquationCheck[]; warnings: ReportWarning[] }
  | { readable: false; problems: readonly string[] }

const LEVEL_WORDS: readonly (readonly [RegExp, OrganLevel])[] = [
  [/township/i, 'township'],
  [/department/i, 'department'],
  [/county/i, 'county'],
  [/city|prefecture/i, 'city'],
  [/province/i, 'province'],
  [/ministry/i, 'ministry'],
]

function levelOf(json: unknown): OrganLevel | null {
  const level = (json as { meta?: { level?: unknown } } | null)?.meta?.level
  return LEVEL_WORDS.find(([word]) => word.test(String(level)))?.[1] ?? null
}

/** Checks a report file: every equation with its verdict, and what is unlikely in it. */
export function checkReport(json: unknown): ReportCheck {
  const read = readReport(json)
  if (!read.ok) return { readable: false, problems: read.problems }
  const warnings = reportWarnings(read.tables, levelOf(json))
  return { readable: true, equations: checkEquations(read.tables), warnings }
}
