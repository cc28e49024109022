import { tableCsv } from '#documents/index.ts'
import type { Context } from '#kernel/context.ts'
import { NotFound } from '#kernel/refusal.ts'
import { ROW_STANDINGS } from './contract.ts'
import {
  countRows,
  type ImportRow,
  type RowStanding,
  type RunRow,
  rowsPage,
  runById,
  runsOf,
} from './store.ts'

const SHOWN_RUNS = 50
const PAGE_SIZE = 50
const MOST_REPORTED = 200_000

type Counts = Record<RowStanding, number>

async function countsOf(ctx: Context, organ: string, ids: string[]): Promise<Map<string, Counts>> {
  const counts = new Map(ids.map((id) => [id, { waiting: 0, taken: 0, known: 0, refused: 0 }]))
  for (const { run_id, standing, total } of await countRows(ctx.db, organ, ids)) {
    const one = counts.get(run_id)
    if (one) one[standing] = total
  }
  return counts
}

const shown = (run: RunRow, counts: Counts) => ({
  ...{ id: run.id, kind: run.kind, origin: run.origin, address: run.address, fileName: run.file_name },
  ...{ column: run.column_key, state: run.state, listed: run.listed, counts, trouble: run.trouble },
  ...{ askedBy: run.asked_name, askedAt: run.asked_at },
})

const NONE: Counts = { waiting: 0, taken: 0, known: 0, refused: 0 }

/** The latest imports of an organ, with how they stand. */
export async function listImports(ctx: Context, organ: string) {
  const runs = await runsOf(ctx.db, organ, SHOWN_RUNS)
  const counts = await countsOf(
    ctx,
    organ,
    runs.map(({ id }) => id),
  )
  return { runs: runs.map((run) => shown(run, counts.get(run.id) ?? NONE)) }
}

async function found(ctx: Context, organ: string, id: string): Promise<RunRow> {
  const run = await runById(ctx.db, organ, id)
  if (!run) throw new NotFound('这次导入')
  return run
}

const line = (row: ImportRow) => ({
  ...{ place: row.place, title: row.title, url: row.url, originDay: row.origin_day, standing: row.standing },
  ...{ reason: row.reason, article: row.article_id, personal: row.personal, words: row.words },
})

/** One import with one page of its documents. */
export async function readImport(
  ctx: Context,
  input: { organ: string; id: string; standing?: RowStanding | undefined; page: number },
) {
  const { organ, id, standing, page } = input
  const run = await found(ctx, organ, id)
  const counts = (await countsOf(ctx, organ, [id])).get(id) ?? NONE
  const rows = await rowsPage(ctx.db, run, { standing, from: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE })
  const total = standing === undefined ? run.listed : counts[standing]
  return { run: shown(run, counts), rows: rows.map(line), total, page, pageSize: PAGE_SIZE }
}

/** What was not taken over, and what was with something left out, as a table to work off. */
export async function importReport(ctx: Context, organ: string, id: string): Promise<File> {
  const run = await found(ctx, organ, id)
  const rows = await rowsPage(ctx.db, run, { from: 0, limit: MOST_REPORTED })
  const told = rows.filter(({ standing, reason }) => standing === 'refused' || reason !== '')
  const bytes = tableCsv({
    sheet: '没有导入的条目',
    columns: ['序号', '标题', '原网址', '原发布日期', '结果', '原因'].map((header) => ({
      header,
      width: 20,
    })),
    rows: told.map((row) => [
      row.place,
      row.title,
      row.url,
      row.origin_day ?? '',
      ROW_STANDINGS[row.standing],
      row.reason,
    ]),
  })
  return new File([Buffer.from(bytes)], `导入-${run.origin}-没有导入的条目.csv`, {
    type: 'text/csv; charset=utf-8',
  })
}
