import type { Context } from '#kernel/context.ts'
import { act } from '#kernel/ledger/index.ts'
import { NotFound, Refusal } from '#kernel/refusal.ts'
import type { ReadFile } from '../county/actions/import-part.ts'
import { causeOf, DIFFERENCE_BASIS, type FigureDifference } from '../rules/difference-cause.ts'
import { REPORT_CELLS, valueAt } from '../rules/report-cells.ts'
import type { ReportTables } from '../rules/report-rows.ts'
import { placeOf } from '../rules/roll-up.ts'
import { filingId, filingProcedure, type Returned, type Settlement } from './filing.ts'
import { type OurFigures, ourFigures } from './our-figures.ts'
import { readPasted } from './read-pasted.ts'

interface Asked {
  organ: string
  year: number
  key: string
}

/** What came back: a table as pasted, or a file. */
export type Back = { kind: 'pasted'; text: string } | { kind: 'file'; name: string; bytes: Uint8Array }

const LONGEST_NAME = 120

const wrong = (field: string, message: string) => new Refusal(message, 'invalid', [{ field, message }])

async function tablesOfBack(back: Back, readFile: ReadFile): Promise<ReportTables> {
  if (back.kind === 'pasted') {
    const read = readPasted(back.text)
    if (!read.ok) throw wrong('text', read.problem)
    return read.tables
  }
  const { check, read } = await readFile({ report: back.bytes, previous: null })
  if (!check.readable) throw wrong('file', `“${back.name}”：${check.problems.slice(0, 3).join('；')}`)
  if (!read) throw wrong('file', `“${back.name}”读不出来，请重新保存后再选。`)
  return read.tables
}

/** Every cell that differs, with both figures and what may be the cause. */
function compared(
  ours: OurFigures,
  theirs: ReportTables,
): Pick<Returned, 'compared' | 'unread' | 'differences'> {
  const cells = REPORT_CELLS.map((place) => {
    const cell = placeOf(place.path)
    return { cell, ours: ours.cells[cell] ?? 0, theirs: Number(valueAt(theirs, place)) }
  })
  const read = cells.filter((one) => !Number.isNaN(one.theirs))
  const differing: FigureDifference[] = read
    .filter((one) => one.ours !== one.theirs)
    .map(({ cell, ours: mine, theirs: yours }) => ({ cell, ours: mine, theirs: yours }))
  const { cells: known, now, earlier, lastYear } = ours
  const sources = { ours: known, now, earlier, lastYear, differing }
  return {
    compared: read.length,
    unread: cells.filter((one) => Number.isNaN(one.theirs)).map(({ cell }) => cell),
    differences: differing.map((one) => ({ ...one, cause: causeOf(one, sources) })),
  }
}

/** Compares the upper system's figures with the report and keeps what differs. Returns how many cells do. */
export async function compareFigures(
  ctx: Context,
  { organ, year, key, back }: Asked & { back: Back },
  readFile: ReadFile,
): Promise<{ compared: number; differences: number }> {
  const theirs = await tablesOfBack(back, readFile)
  const found = compared(await ourFigures(ctx, organ, year), theirs)
  if (found.compared === 0)
    throw wrong(back.kind === 'file' ? 'file' : 'text', '表里没有读出一个可以比较的数字。')
  const source = back.kind === 'file' ? back.name.slice(0, LONGEST_NAME) : '粘贴的表格'
  await act(
    ctx,
    filingProcedure,
  )({
    organ,
    id: filingId(year),
    key,
    decide: () => [{ kind: 'figures-returned', payload: { source, ...found }, basis: [DIFFERENCE_BASIS] }],
  })
  return { compared: found.compared, differences: found.differences.length }
}

/** Writes down how a difference of the last round was settled. */
export async function settleDifference(
  ctx: Context,
  { organ, year, key, cell, how, note }: Asked & { cell: string; how: Settlement; note: string },
): Promise<void> {
  await act(
    ctx,
    filingProcedure,
  )({
    organ,
    id: filingId(year),
    key,
    decide({ state }) {
      const found = state.rounds.at(-1)?.differences.find((one) => one.cell === cell)
      if (!found) throw new NotFound('这一格的差异')
      const payload = { cell, ours: found.ours, theirs: found.theirs, how, note }
      return [{ kind: 'difference-settled', payload, basis: [DIFFERENCE_BASIS] }]
    },
  })
}
