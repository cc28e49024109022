import { TABLE3_ROWS } from '#law/index.ts'
import { emptyTable2, emptyTable3, emptyTable4, type ReportTables } from '../rules/report-rows.ts'
import type { OrganLevel } from '../rules/warnings.ts'
import { type Paper, plain } from './paper.ts'
import { readTableFour } from './table-four.ts'
import type { ReadingProblem } from './table-reading.ts'
import { readTableThree } from './table-three.ts'
import { isFormOf2019, readTableTwo } from './table-two.ts'

/** A report as read: figures that could not be read are NaN and told in `problems`. */
export interface ReadPaper {
  readonly form: 2019 | 2021
  readonly tables: ReportTables
  readonly problems: readonly ReadingProblem[]
  readonly level: OrganLevel | null
  readonly text: string
}

/** Finds the three tables of a report by their labels; undefined when none is there. */
export function readPaper({ text, tables }: Paper): ReadPaper | undefined {
  const three = readTableThree(tables)
  const four = readTableFour(tables)
  const old = isFormOf2019(tables) || three?.oneOtherRow === true
  // The trial form counts other things in table two: nothing of it is compared.
  const two = old ? { table: emptyTable2(), problems: [] } : readTableTwo(tables)
  if (!three && !four && !two) return undefined
  const read = [
    orMissing(two, '表二', emptyTable2()),
    orMissing(three, `表三（${TABLE3_ROWS.length} 行）`, emptyTable3()),
    orMissing(four, '表四', emptyTable4()),
  ] as const
  return {
    form: old ? 2019 : 2021,
    tables: { table2: read[0].table, table3: read[1].table, table4: read[2].table },
    problems: read.flatMap(({ problems }) => problems),
    level: levelOf(text),
    text,
  }
}

interface TableReading<T> {
  table: T
  problems: ReadingProblem[]
}

function orMissing<T>(read: TableReading<T> | undefined, where: string, shape: T): TableReading<T> {
  return read ?? { table: nothing(shape), problems: [{ where, detail: '文件里找不到这张表' }] }
}

/** The same shape with every figure NaN. */
function nothing<T>(shape: T): T {
  return JSON.parse(JSON.stringify(shape), (_, value) => (typeof value === 'number' ? Number.NaN : value))
}

const TITLE = /(.{2,40}?)(?:20|二[〇○零])[\d一二三四五六七八九〇○零]{2}年.{0,6}(?:政府信息公开|信息公开)/
const LEVELS: readonly (readonly [RegExp, OrganLevel])[] = [
  [/(?:镇|乡|街道|街道办|办事处)(?:人民政府|政府|办事处)?$/, 'township'],
  [/(?:局|委|委员会|办公室|中心|厅|队|处)$/, 'department'],
  [/(?:县|区|旗)(?:人民政府|政府)?$/, 'county'],
  [/市(?:人民政府|政府)?$/, 'city'],
  [/(?:省|自治区)(?:人民政府|政府)?$/, 'province'],
  [/部$/, 'ministry'],
]

function levelOf(text: string): OrganLevel | null {
  const organ = plain(text).match(TITLE)?.[1]
  return organ ? (LEVELS.find(([ending]) => ending.test(organ))?.[1] ?? null) : null
}
