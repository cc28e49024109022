import { z } from 'zod'
import {
  commandKey,
  day,
  line,
  optionalLine,
  optionalProse,
  organId,
  prose,
  route,
} from '#kernel/contract.ts'
import { REPORT_FORM, yearOf } from '#law/index.ts'

const FIRST_YEAR = yearOf(REPORT_FORM.inForceFrom)
const year = z.coerce
  .number('请填写年份。')
  .int('年份是四位数字。')
  .min(FIRST_YEAR, `现行年度报告格式从${FIRST_YEAR}年度起使用。`)
  .max(2099, '年份是四位数字。')
const partKey = z.string().regex(/^[a-z][a-z0-9-]{1,40}$/, '单位编号不对。')

const BasisSchema = z.object({
  act: z.string(),
  article: z.string(),
  title: z.string(),
  number: z.string(),
  gist: z.string(),
})
const CellsSchema = z.record(z.string(), z.number())
const FailedSchema = z.object({
  id: z.string(),
  where: z.string(),
  left: z.number(),
  right: z.number(),
  repair: z.string(),
})
const FindingSchema = z.object({ where: z.string(), detail: z.string() })
const DueSchema = z.object({ day: z.string(), basis: BasisSchema })

const PartSchema = z.object({
  key: z.string(),
  name: z.string(),
  shortName: z.string(),
  level: z.enum(['department', 'township']),
  /** Whether it works in this installation, so that its report comes by itself. */
  inside: z.boolean(),
  contact: z.string(),
  standing: z.enum(['missing', 'drafting', 'in-review', 'held', 'signed', 'corrected', 'collected']),
  standingName: z.string(),
  absent: z.boolean(),
  usable: z.boolean(),
  day: z.string().nullable(),
  version: z.number(),
  notes: z.array(z.string()),
  /** Equations that fail, those between it and last year's report included. */
  failed: z.array(FailedSchema),
  /** What must be done before it can be used. */
  repair: z.string(),
  unread: z.array(FindingSchema),
  /** The cells behind what is unread, which can be typed in. */
  unreadCells: z.array(z.object({ place: z.string(), where: z.string(), money: z.boolean() })),
  /** What was typed in, since it could not be read. */
  entered: z.array(
    z.object({
      where: z.string(),
      value: z.number(),
      who: z.string(),
      day: z.string(),
      source: z.string(),
      reason: z.string(),
    }),
  ),
  warnings: z.array(FindingSchema.extend({ id: z.string() })),
  fileName: z.string(),
  importedBy: z.string(),
  answered: z.object({ who: z.string(), day: z.string(), reason: z.string() }).nullable(),
  reminders: z.array(z.object({ who: z.string(), day: z.string() })),
})

const RollUpSchema = z.object({
  who: z.string(),
  day: z.string(),
  /** What it is summed from; the county government's own figures come first. */
  parts: z.array(
    z.object({ key: z.string(), name: z.string(), cells: CellsSchema, byHand: z.array(z.string()) }),
  ),
  cells: CellsSchema,
  missing: z.array(z.string()),
  /** Whose report was held back. */
  unused: z.array(z.string()),
  /** Whether the county government has entered its own figures of table two. */
  ownFigures: z.boolean(),
  /** Whether something has come in or changed since. */
  stale: z.boolean(),
  equations: z.number(),
  failed: z.array(FailedSchema.extend({ from: z.array(z.string()) })),
})

const CollectionSchema = z.object({
  year: z.number(),
  years: z.array(z.number()),
  open: z.boolean(),
  due: DueSchema.extend({ remindOn: z.array(z.string()), source: z.string() }),
  daysLeft: z.number(),
  ownDue: DueSchema,
  parts: z.array(PartSchema),
  counts: z.object({ all: z.number(), collected: z.number(), held: z.number(), absent: z.number() }),
  rollUp: RollUpSchema.nullable(),
})

const ComparisonSchema = z.object({
  years: z.array(z.number()),
  measures: z.array(z.object({ key: z.string(), label: z.string(), unit: z.string(), basis: BasisSchema })),
  /** By organ and year, every figure it is compared by; null for a year without a report. */
  organs: z.array(
    z.object({
      key: z.string(),
      name: z.string(),
      level: z.enum(['county', 'department', 'township']),
      years: z.record(z.string(), z.record(z.string(), z.number().nullable()).nullable()),
    }),
  ),
})

const RosterSchema = z.object({
  organs: z.array(
    z.object({
      key: z.string(),
      name: z.string(),
      shortName: z.string(),
      level: z.enum(['department', 'township']),
      contact: z.string(),
      since: z.number(),
      until: z.number().nullable(),
    }),
  ),
  days: z.array(
    z.object({
      from: z.string(),
      month: z.number(),
      date: z.number(),
      remindBefore: z.array(z.number()),
      source: z.string(),
    }),
  ),
  /** The day of the law, which no setting may pass. */
  lawDay: DueSchema,
})

const ArchiveSchema = z.object({
  state: z.enum(['none', 'running', 'ready', 'failed']),
  done: z.number(),
  total: z.number(),
  /** What is being written now, or why it failed. */
  at: z.string(),
  bytes: z.number(),
  /** When the archive that can be fetched was packed. */
  madeAt: z.string().nullable(),
})

const figure = z
  .number('请填写数字，没有的填 0。')
  .min(0, '不能小于 0。')
  .max(999_999_999, '数字太大，请核对。')
  .refine((value) => /^\d+(\.\d{1,6})?$/.test(String(value)), '小数点后最多 6 位。')

const inOrgan = z.object({ organ: organId })
const one = inOrgan.extend({ year })
const change = one.extend({ key: commandKey })
const onPart = change.extend({ part: partKey })
const done = z.object({ ok: z.literal(true) })
const level = z.enum(['department', 'township'], '请选择部门或者乡镇。')
const PATH = '/organs/{organ}/collections'
const ROSTER = '/organs/{organ}/collection-roster'

const PART_MEGABYTES = 20
const reportFile = z
  .file('请选择报告文件。')
  .max(PART_MEGABYTES * 1024 * 1024, `文件不能超过 ${PART_MEGABYTES} MB。`)

/** What the console may ask about the reports a county collects. */
export const collectionContract = {
  get: route
    .meta({ permission: 'collection.read' })
    .route({ method: 'GET', path: `${PATH}/{year}`, summary: '一个年度的收稿' })
    .input(one)
    .output(CollectionSchema),
  compare: route
    .meta({ permission: 'collection.read' })
    .route({ method: 'GET', path: `${PATH}/{year}/comparison`, summary: '各单位各年度比较' })
    .input(one)
    .output(ComparisonSchema),
  roster: route
    .meta({ permission: 'collection.read' })
    .route({ method: 'GET', path: ROSTER, summary: '报送单位名单' })
    .input(inOrgan)
    .output(RosterSchema),
  partFile: route
    .meta({ permission: 'collection.read' })
    .route({ method: 'GET', path: `${PATH}/{year}/parts/{part}/file`, summary: '导入的原件' })
    .input(one.extend({ part: partKey }))
    .output(z.file()),
  open: route
    .meta({ permission: 'collection.work' })
    .route({ method: 'POST', path: `${PATH}/{year}`, summary: '开始收集' })
    .input(change)
    .output(done),
  importPart: route
    .meta({ permission: 'collection.work' })
    .route({ method: 'POST', path: `${PATH}/{year}/parts/{part}`, summary: '导入一份报告' })
    .input(
      onPart.extend({
        file: reportFile,
        note: optionalProse('更正说明', 500),
      }),
    )
    .output(done),
  importNamed: route
    .meta({ permission: 'collection.work' })
    .route({ method: 'POST', path: `${PATH}/{year}/files`, summary: '导入一份报告，按标题认单位' })
    .input(change.extend({ file: reportFile, note: optionalProse('更正说明', 500) }))
    .output(z.object({ name: z.string() })),
  enterCells: route
    .meta({ permission: 'collection.work' })
    .route({ method: 'POST', path: `${PATH}/{year}/parts/{part}/cells`, summary: '照原件填写没有读出来的格' })
    .input(
      onPart.extend({
        /** Null for what is left unread. */
        cells: z.array(z.object({ place: z.string().max(120), value: figure.nullable() })).max(200),
        source: line('数字在哪里', 100, 2),
        reason: prose('原因', 200, 2),
      }),
    )
    .output(done),
  answerFailure: route
    .meta({ permission: 'report.answer' })
    .route({ method: 'POST', path: `${PATH}/{year}/parts/{part}/answer`, summary: '签署等式不成立的理由' })
    .input(onPart.extend({ reason: prose('理由', 500, 10) }))
    .output(done),
  withdrawPart: route
    .meta({ permission: 'collection.work' })
    .route({ method: 'POST', path: `${PATH}/{year}/parts/{part}/withdraw`, summary: '撤回导入' })
    .input(onPart.extend({ reason: prose('撤回的原因', 200, 2) }))
    .output(done),
  remind: route
    .meta({ permission: 'collection.remind' })
    .route({ method: 'POST', path: `${PATH}/{year}/reminders`, summary: '催报' })
    .input(change.extend({ parts: z.array(partKey).min(1, '请选择要催报的单位。').optional() }))
    .output(z.object({ reminded: z.number() })),
  rollUp: route
    .meta({ permission: 'collection.work' })
    .route({ method: 'POST', path: `${PATH}/{year}/roll-up`, summary: '汇总' })
    .input(change)
    .output(z.object({ parts: z.number(), missing: z.number() })),
  listOrgan: route
    .meta({ permission: 'collection.work' })
    .route({ method: 'POST', path: ROSTER, summary: '登记报送单位' })
    .input(
      inOrgan.extend({
        key: commandKey,
        part: z.object({
          name: line('单位名称', 60, 2),
          shortName: line('简称', 20, 2),
          level,
          contact: optionalLine('联系人和电话', 60),
          since: year,
        }),
      }),
    )
    .output(z.object({ part: z.string() })),
  strikeOrgan: route
    .meta({ permission: 'collection.work' })
    .route({ method: 'POST', path: `${ROSTER}/{part}/strike`, summary: '不再报送' })
    .input(
      inOrgan.extend({
        key: commandKey,
        part: partKey,
        until: year,
        reason: prose('原因', 200, 2),
      }),
    )
    .output(done),
  setDay: route
    .meta({ permission: 'collection.work' })
    .route({ method: 'POST', path: `${ROSTER}/days`, summary: '设定收齐日期' })
    .input(
      inOrgan.extend({
        key: commandKey,
        entry: z.object({
          from: day,
          month: z.number('请填写月份。').int().min(1, '月份从 1 起。').max(12, '月份到 12 止。'),
          date: z.number('请填写日期。').int().min(1, '日期从 1 起。').max(31, '日期到 31 止。'),
          remindBefore: z
            .array(z.number('请填写天数。').int().min(1, '至少 1 天。').max(60, '最多 60 天。'))
            .max(5, '最多设 5 次。'),
          source: line('文件依据', 100, 2),
        }),
      }),
    )
    .output(done),
  makeArchive: route
    .meta({ permission: 'collection.read' })
    .route({ method: 'POST', path: `${PATH}/{year}/archive`, summary: '打包全部报告' })
    .input(one)
    .output(ArchiveSchema),
  archive: route
    .meta({ permission: 'collection.read' })
    .route({ method: 'GET', path: `${PATH}/{year}/archive`, summary: '打包进度' })
    .input(one)
    .output(ArchiveSchema),
  archiveFile: route
    .meta({ permission: 'collection.read' })
    .route({ method: 'GET', path: `${PATH}/{year}/archive/file`, summary: '下载全部报告' })
    .input(one)
    .output(z.file()),
}

/** All the console shows of a year's collection. */
export type CollectionView = z.infer<typeof CollectionSchema>

/** Organs and years side by side. */
export type Comparison = z.infer<typeof ComparisonSchema>

/** How far an archive has come. */
export type ArchiveProgress = z.infer<typeof ArchiveSchema>
