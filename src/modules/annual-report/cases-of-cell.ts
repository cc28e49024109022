import { namesOf } from '#kernel/accounts/index.ts'
import type { Context } from '#kernel/context.ts'
import { findCase } from '#kernel/ledger/index.ts'
import { NotFound } from '#kernel/refusal.ts'
import { yearSpan } from '#kernel/year-facts.ts'
import {
  addDays,
  OUTCOME_ROWS,
  type OutcomeRowKey,
  TABLE3_COLUMNS,
  TABLE4_BLOCKS,
  type Table3Column,
} from '#law/index.ts'
import { casesForReport, feeRegister } from '#modules/applications/index.ts'
import { disputesForReport } from '#modules/disputes/index.ts'
import { annualReportProcedure } from './annual-report.ts'
import type { CellCases } from './contract.ts'
import { normativeDocuments } from './counted-documents.ts'
import { rolledParts } from './county/rolled-parts.ts'
import { reportId } from './report-year.ts'
import { disputeCell } from './rules/dispute-tally.ts'
import { type DocumentFigure, figuresOfDocument } from './rules/document-tally.ts'
import { REPORT_CELLS } from './rules/report-cells.ts'
import { partsOfCell } from './rules/roll-up.ts'
import { sourceOfCell } from './source-of-cell.ts'

/** How many cases are told at once. */
const PAGE = 100
const NORMATIVE = 'normative_documents_行政规范性文件'

interface Asked {
  ctx: Context
  organ: string
  year: number
  from: number
}

type Filter = Parameters<typeof casesForReport>[2]

/** Which applications a row of table three counts; undefined for what is no row of it. */
function filterOf(row: string, year: number): Filter | undefined {
  const { from, to } = yearSpan(year)
  const ended = { endedFrom: from, endedTo: to }
  if (row === 'new_received') return { receivedFrom: from, receivedTo: to }
  const before = addDays(from, -1)
  if (row === 'carried_over_in') return { receivedTo: before, openAfter: before }
  if (row === 'carried_over_out') return { receivedTo: to, openAfter: to }
  if (row === 'results_total') return ended
  const result = OUTCOME_ROWS.find(({ key }) => key === row)?.key
  return result && { ...ended, row: result satisfies OutcomeRowKey }
}

async function applications(
  { ctx, organ, year, from }: Asked,
  row: string,
  column: string,
): Promise<CellCases> {
  const filter = filterOf(row, year)
  const known = TABLE3_COLUMNS.find(({ key }) => key === column)?.key as Table3Column
  const kind = known === 'total' ? {} : { kind: known }
  const { cases, total } = await casesForReport(ctx, organ, { ...filter, ...kind }, { from, limit: PAGE })
  const items = cases.map(({ id, number }) => ({ id, number, link: `applications/${id}` }))
  return { items, total, entered: null }
}

async function disputes(
  { ctx, organ, year, from }: Asked,
  block: string,
  column: string,
): Promise<CellCases> {
  const fitting = (await disputesForReport(ctx, organ, year)).filter((one) => {
    const place = disputeCell(one, year)
    return place?.block === block && (column === 'total' || place.column === column)
  })
  const items = fitting
    .slice(from, from + PAGE)
    .map(({ id, number }) => ({ id, number: `关于 ${number}`, link: `disputes/${id}` }))
  return { items, total: fitting.length, entered: null }
}

async function fees({ ctx, organ, year, from }: Asked): Promise<CellCases> {
  const { rows } = await feeRegister(ctx, organ, year)
  const items = rows.slice(from, from + PAGE).map(({ id, number, yuan, paidDay }) => ({
    id,
    number: `${number}，通知 ${yuan} 元，${paidDay ? `${paidDay} 缴清` : '未缴'}`,
    link: `applications/${id}`,
  }))
  return { items, total: rows.length, entered: null }
}

/** The normative documents counted in one figure, as the site has them now. */
async function documents({ ctx, organ, year, from }: Asked, path: readonly string[]): Promise<CellCases> {
  const figure = path.at(-1) as DocumentFigure
  const all = await normativeDocuments(ctx, organ, year)
  const counted = all.filter((one) => figuresOfDocument(one, year).includes(figure))
  const items = counted.slice(from, from + PAGE).map(({ id, documentNumber, title, madeOn, endedOn }) => ({
    id,
    number: `${documentNumber} ${title}（${madeOn} 成文${endedOn === null ? '' : `，${endedOn} 起失去效力`}）`,
    link: `articles/${id}`,
  }))
  return { items, total: counted.length, entered: null }
}

/** A figure of table two: where it was taken from and who entered it, or the documents it was counted from. */
async function figureOfTableTwo(asked: Asked, path: readonly string[]): Promise<CellCases> {
  const { ctx, organ, year } = asked
  const figures = (await findCase(ctx, annualReportProcedure, organ, reportId(year)))?.state?.figures
  if (!figures) return { items: [], total: 0, entered: null }
  if (figures.figures.normative.counted && path.includes(NORMATIVE)) return documents(asked, path)
  const names = await namesOf(ctx.db, [figures.by])
  const who = names.get(figures.by) ?? '已注销的账号'
  const source = sourceOfCell(figures.figures, path)
  return { items: [], total: 0, entered: { source, who, day: figures.day } }
}

/** What stands behind a figure: the organ's own cases or entry, and in a county's report what others bring to it. */
export async function casesOfCell(
  ctx: Context,
  organ: string,
  year: number,
  asked: { cell: string; from?: number },
): Promise<CellCases> {
  const own = await ownCases(ctx, organ, year, asked)
  const parts = partsOfCell(await rolledParts(ctx, organ, year), asked.cell)
  return parts.length === 0 ? own : { ...own, parts }
}

/** The cases the organ's own ledger now counts in a figure, or who entered it from where. */
async function ownCases(
  ctx: Context,
  organ: string,
  year: number,
  { cell, from = 0 }: { cell: string; from?: number },
): Promise<CellCases> {
  const asked = { ctx, organ, year, from }
  if (cell === 'fees') return fees(asked)
  const [table, ...path] = REPORT_CELLS.find((one) => one.path.join('.') === cell)?.path ?? []
  const [first = '', second = ''] = path
  if (table === 'table2') return figureOfTableTwo(asked, path)
  if (table === 'table3') return applications(asked, first, second)
  if (table === 'table4' && TABLE4_BLOCKS.some(({ key }) => key === first))
    return disputes(asked, first, second)
  throw new NotFound('报告里的这一格')
}
