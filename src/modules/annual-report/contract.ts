import { z } from 'zod'
import { commandKey, line, optionalProse, organId, prose, route } from '#kernel/contract.ts'
import {
  REPORT_FORM,
  TABLE3_COLUMNS,
  TABLE3_ROWS,
  TABLE4_BLOCKS,
  TABLE4_COLUMNS,
  type Table3Column,
  type Table3Row,
  type Table4Block,
  type Table4Column,
  yearOf,
} from '#law/index.ts'

export { type CollectionView, type Comparison, collectionContract } from './collection-contract.ts'
export { type FilingView, filingContract, SETTLEMENTS } from './filing-contract.ts'

const keysOf = <K extends string>(rows: readonly { readonly key: K }[]) =>
  rows.map((row) => row.key) as [K, ...K[]]

const FIRST_YEAR = yearOf(REPORT_FORM.inForceFrom)

/** A year that can be reported on in the form in force. */
const year = z.coerce
  .number('请填写年份。')
  .int('年份是四位数字。')
  .min(FIRST_YEAR, `现行年度报告格式从${FIRST_YEAR}年度起使用，不能编制更早年度的报告。`)
  .max(2099, '年份是四位数字。')

const count = z
  .number('请填写数量，没有的填 0。')
  .int('数量应为整数。')
  .min(0, '数量不能小于 0。')
  .max(999_999_999, '数量太大，请核对。')

const WRITTEN_AMOUNT = /^\d+(\.\d{1,6})?$/
const amount = z
  .number('请填写金额，没有的填 0。')
  .min(0, '金额不能小于 0。')
  .max(999_999_999, '金额太大，请核对单位是否为万元。')
  .refine((value) => WRITTEN_AMOUNT.test(String(value)), '金额以万元计，小数点后最多 6 位。')

const source = line('数据来源', 100)
const DocumentsSchema = z.object({ issued: count, repealed: count, inForce: count, source })
/** Counted from the documents on the site, or entered where they are not kept there. */
const NormativeSchema = DocumentsSchema.extend({ counted: z.boolean().default(false) })
const DecisionsSchema = z.object({ count, source })

/** The figures of table two, each with where it was taken from. */
export const FiguresSchema = z.object({
  rules: DocumentsSchema,
  normative: NormativeSchema,
  licences: DecisionsSchema,
  penalties: DecisionsSchema,
  coercion: DecisionsSchema,
  fees: z.object({ wanYuan: amount, source }),
})

const section = (label: string) => optionalProse(label, 5000)

/** The written parts of a report; figures may be named in double braces. */
export const NarrativeSchema = z.object({
  overall: z.object({
    disclosure: section('主动公开'),
    applications: section('依申请公开'),
    management: section('政府信息管理'),
    platform: section('平台建设'),
    supervision: section('监督保障'),
  }),
  problems: section('存在的主要问题'),
  improvements: section('改进情况'),
  other: section('其他需要报告的事项'),
})

const BasisSchema = z.object({
  act: z.string(),
  article: z.string(),
  title: z.string(),
  number: z.string(),
  gist: z.string(),
})

const DocumentCountsSchema = z.object({ issued: z.number(), repealed: z.number(), in_force: z.number() })

const row3 = z.enum<[Table3Row, ...Table3Row[]]>(keysOf(TABLE3_ROWS), '表三没有这一行。')
const column3 = z.enum<[Table3Column, ...Table3Column[]]>(keysOf(TABLE3_COLUMNS), '表三没有这一列。')
const block4 = z.enum<[Table4Block, ...Table4Block[]]>(keysOf(TABLE4_BLOCKS))
const column4 = z.enum<[Table4Column, ...Table4Column[]]>(keysOf(TABLE4_COLUMNS))

/** Tables two to four, in the shape report files have. */
export const TablesSchema = z.object({
  table2: z.object({
    art20_1: z.object({
      rules_规章: DocumentCountsSchema,
      normative_documents_行政规范性文件: DocumentCountsSchema,
    }),
    art20_5: z.object({ admin_licences_行政许可_decisions: z.number() }),
    art20_6: z.object({
      admin_penalties_行政处罚_decisions: z.number(),
      admin_coercion_行政强制_decisions: z.number(),
    }),
    art20_8: z.object({ admin_fees_行政事业性收费_amount_wan_yuan: z.number() }),
  }),
  table3: z.record(row3, z.record(column3, z.number())),
  table4: z.record(block4, z.record(column4, z.number())),
})

/** An equation of the report with both sides and its verdict. */
export const EquationSchema = z.object({
  id: z.enum(['R1', 'R2', 'R3', 'R4', 'R5', 'R6']),
  where: z.string(),
  formula: z.string(),
  left: z.number(),
  right: z.number(),
  holds: z.boolean(),
  repair: z.string(),
  basis: BasisSchema,
})

/** What is unlikely in a report though no equation breaks. */
export const WarningSchema = z.object({
  id: z.enum(['W1', 'W2', 'W3', 'W4']),
  where: z.string(),
  detail: z.string(),
  basis: BasisSchema,
})

/** A cell in which the ledger now says something else than the frozen report. */
export const DifferenceSchema = z.object({ where: z.string(), frozen: z.number(), now: z.number() })

const standing = z.enum(['none', 'drafting', 'in-review', 'returned', 'published'])
const ProblemSchema = z.object({ field: z.string(), message: z.string() })
const HandSchema = z.object({ who: z.string(), day: z.string() })

const ListedSchema = z.object({
  year: z.number(),
  standing,
  standingName: z.string(),
  due: z.string(),
  submittedDay: z.string().nullable(),
  publishedDay: z.string().nullable(),
})

const ReportSchema = ListedSchema.omit({ due: true }).extend({
  title: z.string(),
  due: z.object({ day: z.string(), basis: BasisSchema }),
  /** The article by which it is published, and where that stands. */
  article: z.object({ id: z.string(), status: z.string(), statusName: z.string() }).nullable(),
  /** Why it cannot be changed now; empty when it can. */
  locked: z.string(),
  tables: TablesSchema,
  /** When the tables were frozen, by whom, and their hash; null while they follow the ledger. */
  frozen: HandSchema.extend({ hash: z.string() }).nullable(),
  /** Cells in which the ledger now says something else than the frozen tables. */
  differences: z.array(DifferenceSchema),
  equations: z.array(EquationSchema),
  warnings: z.array(WarningSchema),
  /** The reason a second person signed for equations that fail; null while nobody did. */
  signedFailure: HandSchema.extend({ reason: z.string(), failed: z.array(z.string()) }).nullable(),
  /** What the correction under way corrects. */
  correcting: HandSchema.extend({ note: z.string() }).nullable(),
  /** Every version that was published, the oldest first. */
  versions: z.array(z.object({ number: z.number(), day: z.string(), note: z.string(), hash: z.string() })),
  /** What must still be done before it can be submitted. */
  gaps: z.array(ProblemSchema),
  figures: FiguresSchema.nullable(),
  figuresBy: HandSchema.nullable(),
  /** What the normative documents on the site come to, whatever was entered. */
  countedDocuments: DocumentCountsSchema,
  narrative: NarrativeSchema,
  narrativeBy: HandSchema.nullable(),
  placeholders: z.array(
    z.object({
      name: z.string(),
      label: z.string(),
      source: z.string(),
      value: z.number().nullable(),
      basis: BasisSchema,
    }),
  ),
  timeline: z.array(HandSchema.extend({ label: z.string(), at: z.string(), basis: z.array(BasisSchema) })),
})

/** What stands behind a figure: cases, or who entered it from where. */
const CellCasesSchema = z.object({
  items: z.array(z.object({ id: z.string(), number: z.string(), link: z.string() })),
  total: z.number(),
  entered: z.object({ source: z.string(), who: z.string(), day: z.string() }).nullable(),
  /** In a county's report, what each report rolled up into it brings to the figure. */
  parts: z
    .array(
      /** `byHand`: it could not be read in the report and was typed in by the county. */
      z.object({ key: z.string(), name: z.string(), value: z.number(), byHand: z.boolean() }),
    )
    .optional(),
})

const inOrgan = z.object({ organ: organId })
const one = inOrgan.extend({ year })
const change = one.extend({ key: commandKey })
const done = z.object({ ok: z.literal(true) })

/** What the console may ask about annual reports. */
export const annualReportContract = {
  list: route
    .meta({ permission: 'report.read' })
    .route({ method: 'GET', path: '/organs/{organ}/reports', summary: '各年度报告' })
    .input(inOrgan)
    .output(z.array(ListedSchema)),
  get: route
    .meta({ permission: 'report.read' })
    .route({ method: 'GET', path: '/organs/{organ}/reports/{year}', summary: '年度报告' })
    .input(one)
    .output(ReportSchema),
  casesOfCell: route
    .meta({ permission: 'report.read' })
    .route({ method: 'GET', path: '/organs/{organ}/reports/{year}/cases', summary: '一个数字的来历' })
    .input(one.extend({ cell: line('格', 120), from: z.coerce.number().int().min(0).default(0) }))
    .output(CellCasesSchema),
  draft: route
    .meta({ permission: 'report.draft' })
    .route({ method: 'POST', path: '/organs/{organ}/reports/{year}', summary: '开始编制' })
    .input(change)
    .output(done),
  saveFigures: route
    .meta({ permission: 'report.draft' })
    .route({ method: 'PUT', path: '/organs/{organ}/reports/{year}/figures', summary: '填写表二' })
    .input(change.extend({ figures: FiguresSchema }))
    .output(done),
  saveNarrative: route
    .meta({ permission: 'report.draft' })
    .route({ method: 'PUT', path: '/organs/{organ}/reports/{year}/narrative', summary: '填写文字部分' })
    .input(change.extend({ narrative: NarrativeSchema }))
    .output(done),
  draftNarrative: route
    .meta({ permission: 'report.draft' })
    .route({
      method: 'GET',
      path: '/organs/{organ}/reports/{year}/narrative-draft',
      summary: '按本年情况起草文字部分',
    })
    .input(one)
    .output(NarrativeSchema),
  signFailure: route
    .meta({ permission: 'report.answer' })
    .route({
      method: 'POST',
      path: '/organs/{organ}/reports/{year}/signed-failure',
      summary: '签署等式不成立的理由',
    })
    .input(change.extend({ reason: prose('理由', 500, 10) }))
    .output(done),
  correct: route
    .meta({ permission: 'report.draft' })
    .route({ method: 'POST', path: '/organs/{organ}/reports/{year}/correction', summary: '更正已公布的报告' })
    .input(change.extend({ note: prose('更正说明', 500, 5) }))
    .output(done),
  submit: route
    .meta({ permission: 'report.draft' })
    .route({ method: 'POST', path: '/organs/{organ}/reports/{year}/submit', summary: '送审' })
    .input(change)
    .output(z.object({ articleId: z.string() })),
  download: route
    .meta({ permission: 'report.read' })
    .route({ method: 'GET', path: '/organs/{organ}/reports/{year}/file/{format}', summary: '下载报告' })
    .input(one.extend({ format: z.enum(['pdf', 'docx', 'xlsx', 'html', 'csv', 'json']) }))
    .output(z.file()),
  json: route
    .meta({ permission: 'report.read' })
    .route({ method: 'GET', path: '/organs/{organ}/reports/{year}/json', summary: '报告数据' })
    .input(one)
    .output(z.record(z.string(), z.unknown())),
}

/** What stands behind a figure of the report. */
export type CellCases = z.infer<typeof CellCasesSchema>

/** The figures of table two as entered. */
export type Figures = z.infer<typeof FiguresSchema>

/** The written parts of a report. */
export type Narrative = z.infer<typeof NarrativeSchema>

/** Where a report stands, its article considered. */
export type Standing = z.infer<typeof standing>

/** All the console shows of one year's report. */
export type ReportView = z.infer<typeof ReportSchema>
