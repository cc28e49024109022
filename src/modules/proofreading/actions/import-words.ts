import { type Context, today } from '#kernel/context.ts'
import { type Day, isDay } from '#law/index.ts'
import {
  ENTRY_KINDS,
  type ImportedWords,
  LexiconEntrySchema,
  type NewEntry,
  SEVERITIES,
} from '../contract.ts'
import { addWords, entryProblem } from './change-lexicon.ts'

const HEADERS = {
  kind: '类别',
  word: '词语',
  right: '建议',
  except: '例外语境',
  severity: '级别',
  note: '说明',
  source: '来源',
  from: '生效日期',
} as const

type Field = keyof typeof HEADERS

const FIELDS = Object.keys(HEADERS) as Field[]
const MOST_ROWS = 20_000

interface RowProblem {
  row: number
  column: string
  message: string
}

const keyNamed = (table: Record<string, string>, name: string) =>
  Object.keys(table).find((key) => table[key] === name) ?? name

type Cells = Record<Field, string>

function readEntry(cells: Cells, day: Day): { entry: NewEntry } | { field: string; message: string } {
  const from = cells.from === '' ? day : cells.from
  if (!isDay(from)) return { field: 'from', message: '生效日期请写成 2026-03-19 的形式。' }
  const parsed = LexiconEntrySchema.safeParse({
    kind: keyNamed(ENTRY_KINDS, cells.kind === '' ? ENTRY_KINDS.wrong : cells.kind),
    word: cells.word,
    right: cells.right,
    except: cells.except
      .split(/[；;，,]/)
      .map((one) => one.trim())
      .filter((one) => one !== ''),
    severity: keyNamed(SEVERITIES, cells.severity === '' ? SEVERITIES['must-answer'] : cells.severity),
    note: cells.note,
    source: cells.source,
  })
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return { field: String(issue?.path[0]), message: issue?.message ?? '' }
  }
  const entry = { ...parsed.data, from }
  return entryProblem(entry) ?? { entry }
}

interface Plan {
  entries: NewEntry[]
  errors: RowProblem[]
}

const columnOf = (field: string) => HEADERS[field as Field] ?? field

function planRows(rows: readonly string[][], day: Day): Plan {
  const [header = [], ...body] = rows
  const at = Object.fromEntries(
    FIELDS.map((field) => [field, header.findIndex((cell) => cell.trim() === HEADERS[field])]),
  )
  const missing = (['word', 'right'] as const).filter((field) => (at[field] ?? -1) < 0)
  const plan: Plan = {
    entries: [],
    errors: missing.map((field) => ({
      row: 1,
      column: HEADERS[field],
      message: `表头缺少“${HEADERS[field]}”这一列。`,
    })),
  }
  if (body.length > MOST_ROWS)
    plan.errors.push({ row: MOST_ROWS + 2, column: '', message: `一次最多导入 ${MOST_ROWS} 行。` })
  if (plan.errors.length > 0) return plan
  const seen = new Map<string, number>()
  for (const [index, row] of body.entries()) {
    const cells = Object.fromEntries(
      FIELDS.map((field) => [field, (row[at[field] ?? -1] ?? '').trim()]),
    ) as Cells
    if (Object.values(cells).every((cell) => cell === '')) continue
    planRow(plan, seen, cells, { row: index + 2, day })
  }
  return plan
}

function planRow(
  plan: Plan,
  seen: Map<string, number>,
  cells: Cells,
  { row, day }: { row: number; day: Day },
): void {
  const read = readEntry(cells, day)
  const earlier = seen.get(cells.word)
  seen.set(cells.word, row)
  if (!('entry' in read)) plan.errors.push({ row, column: columnOf(read.field), message: read.message })
  else if (earlier !== undefined)
    plan.errors.push({ row, column: HEADERS.word, message: `与第 ${earlier} 行重复。` })
  else plan.entries.push(read.entry)
}

/** Says what importing these rows would add and which cells are wrong; changes nothing. */
export function previewWords(ctx: Pick<Context, 'clock'>, rows: readonly string[][]): ImportedWords {
  const { entries, errors } = planRows(rows, today(ctx))
  return { applied: false, added: entries.length, errors }
}

/** Takes all rows into the organ's lexicon, or none when a single cell is wrong. */
export async function importWords(
  ctx: Context,
  input: { organ: string; key: string; rows: readonly string[][] },
): Promise<ImportedWords> {
  const { entries, errors } = planRows(input.rows, today(ctx))
  if (errors.length > 0) return { applied: false, added: entries.length, errors }
  await addWords(ctx, { ...input, entries })
  return { applied: true, added: entries.length, errors }
}
