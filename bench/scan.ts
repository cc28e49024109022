// How well and how fast files are looked through. Flags: --each 320 (pieces with and without personal data),
// --workbooks 200, --rows 1000, --megabytes 20. PYTHON names a Python that has openpyxl, for the comparison.
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { xlsxOf } from '#modules/personal-data/testing.ts'
import { corpus, type Piece } from './corpora/personal-data/cases.ts'
import { fileOf } from './corpora/personal-data/files.ts'
import { digits, drawing, idNumber, mobile, personName } from './corpora/personal-data/numbers.ts'
import { flag, report } from './table.ts'

const SEED = 28
const CHECKED = new Set(['id-number', 'bank-card'])

interface Result {
  file: string
  hits: { kind: string; place: string; masked: string }[]
  unreadable?: string
}

interface Ran {
  out: string
  seconds: number
}

function timed(command: string, args: string[]): Promise<Ran> {
  const began = performance.now()
  return new Promise((resolve) => {
    execFile(command, args, { maxBuffer: 1 << 30 }, (_, out) => {
      resolve({ out, seconds: (performance.now() - began) / 1000 })
    })
  })
}

async function scanned(files: string[]): Promise<{ results: Result[]; seconds: number }> {
  const { out, seconds } = await timed(process.execPath, ['bin/gongkai', 'scan', '--json', ...files])
  const lines = out.split('\n').filter((line) => line.startsWith('{'))
  return { results: lines.map((line): Result => JSON.parse(line)), seconds }
}

interface Count {
  positives: number
  found: number
  checked: number
  checkedFound: number
  right: number
  wrong: number
  unreadable: number
}

/** What one file adds to the count; prints what went wrong with it. */
function judged({ kind, text }: Piece, { file, hits, unreadable }: Result): Count {
  const right = hits.filter((hit) => hit.kind === kind).length
  const positives = kind === null ? 0 : 1
  const found = right > 0 ? 1 : 0
  const checked = kind !== null && CHECKED.has(kind) ? 1 : 0
  const wrong = hits.length - right
  const unread = unreadable === undefined ? 0 : 1
  if (positives !== found || wrong + unread > 0)
    console.log(
      `  ${file}: ${kind ?? 'none'} "${text}" -> ${hits.map((hit) => hit.kind).join(',')} ${unreadable ?? ''}`,
    )
  return { positives, found, checked, checkedFound: checked * found, right, wrong, unreadable: unread }
}

const sum = (one: Count, other: Count): Count => ({
  positives: one.positives + other.positives,
  found: one.found + other.found,
  checked: one.checked + other.checked,
  checkedFound: one.checkedFound + other.checkedFound,
  right: one.right + other.right,
  wrong: one.wrong + other.wrong,
  unreadable: one.unreadable + other.unreadable,
})

/** Recall and precision over the corpus, each piece in a file of its own. */
async function quality(folder: string, each: number): Promise<Count> {
  const pieces = corpus(SEED, each)
  const files: string[] = []
  for (const [at, { text }] of pieces.entries()) {
    const { extension, bytes } = fileOf(text, Math.floor(at / 16) + at)
    const path = join(folder, `${at}.${extension}`)
    await writeFile(path, bytes)
    files.push(path)
  }
  const { results } = await scanned(files)
  return pieces
    .map((piece, at) => judged(piece, results[at] ?? { file: '', hits: [], unreadable: 'no answer' }))
    .reduce(sum)
}

interface Truth {
  ids: number
  phones: number
}

/** Workbooks of the shape lists of subsidies have: 3 % identity numbers, 1 % mobiles, 1 % with a wrong check. */
async function writeWorkbooks(folder: string, count: number, rows: number): Promise<Truth> {
  const draw = drawing(SEED)
  const truth = { ids: 0, phones: 0 }
  const note = () => {
    const chance = draw.below(100)
    if (chance < 3) {
      truth.ids += 1
      return `身份证${idNumber(draw)}`
    }
    if (chance < 4) {
      truth.phones += 1
      return `电话${mobile(draw)}`
    }
    return chance < 5 ? `流水${idNumber(draw, false)}` : '无'
  }
  const cell = (name: string, value: string | number) =>
    typeof value === 'number'
      ? `<c r="${name}"><v>${value}</v></c>`
      : `<c r="${name}" t="inlineStr"><is><t>${value}</t></is></c>`
  const row = (number: number, values: (string | number)[]) =>
    `<row r="${number}">${values.map((value, at) => cell(`${'ABCDEFGH'[at]}${number}`, value)).join('')}</row>`
  for (let file = 0; file < count; file++) {
    let inner = row(1, ['序号', '姓名', '村组', '事项', '金额', '备注', '日期', '编号'])
    for (let at = 0; at < rows; at++)
      inner += row(at + 2, [
        at + 1,
        personName(draw),
        `${draw.from(['桥头村', '柳河村'])}${1 + draw.below(12)}组`,
        draw.from(['耕地地力保护补贴', '农村低保', '高龄津贴']),
        draw.below(500_000) / 100,
        note(),
        `2026-0${1 + draw.below(9)}-${10 + draw.below(19)}`,
        draw.below(200) === 0 ? digits(draw, 8) : '',
      ])
    await writeFile(
      join(folder, `${file}.xlsx`),
      xlsxOf([{ name: '名单', inner: `<sheetData>${inner}</sheetData>` }]),
    )
  }
  return truth
}

const OPENPYXL = `
import sys, openpyxl
n = 0
for f in sys.argv[1:]:
    for ws in openpyxl.load_workbook(f):
        for row in ws.iter_rows(values_only=True):
            n += len(row)
print(n)`

async function speed(folder: string, count: number, rows: number) {
  await mkdir(folder)
  const truth = await writeWorkbooks(folder, count, rows)
  const files = Array.from({ length: count }, (_, at) => join(folder, `${at}.xlsx`))
  const ours = await scanned(files)
  const theirs = await timed(process.env['PYTHON'] ?? 'python3', ['-c', OPENPYXL, ...files])
  const hits = ours.results.flatMap((result) => result.hits)
  const kinds = (kind: string) => hits.filter((hit) => hit.kind === kind).length
  const exact =
    kinds('id-number') === truth.ids &&
    kinds('phone') === truth.phones &&
    hits.length === truth.ids + truth.phones
  return {
    ours: ours.seconds,
    theirs: /^\d+\s*$/.test(theirs.out) ? theirs.seconds : Number.NaN,
    exact,
    truth,
  }
}

async function throughput(folder: string, megabytes: number): Promise<number> {
  const line = '根据《条例》第二十条，全年共办理3201件，同比增长12.5%，由镇农业农村办公室牵头，各村配合。\n'
  const path = join(folder, 'long.txt')
  const bytes = Buffer.from(line.repeat(Math.ceil((megabytes * 1024 * 1024) / Buffer.byteLength(line))))
  await writeFile(path, bytes)
  const bare = await scanned([join(folder, 'none.txt')])
  const { seconds } = await scanned([path])
  return bytes.length / 1024 / 1024 / Math.max(0.01, seconds - bare.seconds)
}

const percent = (part: number, whole: number) => (100 * part) / whole
const shown = (value: number) => `${value.toFixed(2)} %`

async function main(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-scan-bench-'))
  try {
    const found = await quality(folder, flag('each', 320))
    const { ours, theirs, exact, truth } = await speed(
      join(folder, 'x'),
      flag('workbooks', 200),
      flag('rows', 1000),
    )
    const perSecond = await throughput(folder, flag('megabytes', 20))
    const recall = percent(found.found, found.positives)
    const checkedRecall = percent(found.checkedFound, found.checked)
    const precision = percent(found.right, found.right + found.wrong)
    const peer = Number.isNaN(theirs)
      ? 'not measured: no Python with openpyxl here (PYTHON=…)'
      : `${theirs.toFixed(1)} s, ${(theirs / ours).toFixed(1)} times ours`
    report(
      'scan',
      [
        ['pieces with personal data, and look-alikes', `${found.positives} and as many`],
        ['recall', shown(recall)],
        ['recall of numbers with a check', shown(checkedRecall)],
        ['precision', shown(precision)],
        ['files that could not be read', String(found.unreadable)],
        ['workbooks, whole command', `${ours.toFixed(1)} s`],
        ['openpyxl reading the same', peer],
        [
          'numbers in the workbooks',
          `${truth.ids} + ${truth.phones}, ${exact ? 'each found, no other' : 'NOT as planted'}`,
        ],
        ['text', `${perSecond.toFixed(0)} MB/s`],
      ],
      {
        positives: found.positives,
        recall,
        checkedRecall,
        precision,
        unreadable: found.unreadable,
        workbookSeconds: ours,
        ...(Number.isNaN(theirs) ? {} : { openpyxlSeconds: theirs }),
        workbooksExact: exact ? 1 : 0,
        megabytesPerSecond: perSecond,
      },
    )
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

await main()
