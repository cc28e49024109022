import { type Basis, type Day, REPORT_FORM } from '#law/index.ts'
import type { DocumentCounts } from './report-rows.ts'
import type { ReportWarning } from './warnings.ts'

const BASIS: Basis = REPORT_FORM.cite('第二部分')

/** From when to when a document held: the first day it no longer did is its end. */
interface DocumentSpan {
  readonly madeOn: Day
  readonly endedOn: Day | null
}

/** The three figures of table two that a document can be counted in. */
export type DocumentFigure = keyof DocumentCounts

/** In which figures of a year a document is counted. */
export function figuresOfDocument({ madeOn, endedOn }: DocumentSpan, year: number): DocumentFigure[] {
  const [from, to] = [`${year}-01-01`, `${year}-12-31`]
  const isIn = (day: Day) => day >= from && day <= to
  return [
    ...(isIn(madeOn) ? (['issued'] as const) : []),
    ...(endedOn !== null && isIn(endedOn) ? (['repealed'] as const) : []),
    ...(madeOn <= to && (endedOn === null || endedOn > to) ? (['in_force'] as const) : []),
  ]
}

/** How many documents were made and ended in a year, and how many held at its end. */
export function tallyDocuments(documents: readonly DocumentSpan[], year: number): DocumentCounts {
  const counts: DocumentCounts = { issued: 0, repealed: 0, in_force: 0 }
  for (const one of documents) for (const figure of figuresOfDocument(one, year)) counts[figure] += 1
  return counts
}

const told = ({ issued, repealed, in_force }: DocumentCounts) => `${issued}、${repealed}、${in_force}`

/** W1: figures somebody entered that the documents on the site contradict. */
export function documentClaims(entered: DocumentCounts, counted: DocumentCounts): ReportWarning[] {
  const none = counted.issued + counted.repealed + counted.in_force === 0
  if (none || told(entered) === told(counted)) return []
  const detail =
    `填写的制发、废止、现行有效为 ${told(entered)}，网站上的规范性文件算出 ${told(counted)}；` +
    '请改为由网站上的文件算出，或者补全文件的目录事项和有效性'
  return [{ id: 'W1', where: '表二「行政规范性文件」行', detail, basis: BASIS }]
}
