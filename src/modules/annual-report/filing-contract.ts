import { z } from 'zod'
import { commandKey, line, organId, prose, route } from '#kernel/contract.ts'
import { REPORT_FORM, yearOf } from '#law/index.ts'

const FIRST_YEAR = yearOf(REPORT_FORM.inForceFrom)
const year = z.coerce
  .number('请填写年份。')
  .int('年份是四位数字。')
  .min(FIRST_YEAR, `现行年度报告格式从${FIRST_YEAR}年度起使用。`)
  .max(2099, '年份是四位数字。')

const how = z.enum(['theirs-mended', 'ours-corrected', 'both-stand'], '请选择怎样处理。')

/** What the ways to settle a difference are called. */
export const SETTLEMENTS: Readonly<Record<z.infer<typeof how>, string>> = {
  'theirs-mended': '上级的数错，已请上级改',
  'ours-corrected': '本单位的数错，已更正报告',
  'both-stand': '两边口径不同，都不改',
}

const FilingSchema = z.object({
  year: z.number(),
  title: z.string(),
  /** Whether the figures are out, frozen for review, or still move with the ledger. */
  firmness: z.enum(['published', 'frozen', 'moving']),
  /** By place; what is missing is 0. */
  cells: z.record(z.string(), z.number()),
  /** What came back, the latest first. */
  rounds: z.array(
    z.object({
      /** The first is 1. */
      nth: z.number(),
      who: z.string(),
      day: z.string(),
      source: z.string(),
      compared: z.number(),
      differences: z.number(),
    }),
  ),
  /** Cells of the last one that could not be compared. */
  unread: z.array(z.string()),
  differences: z.array(
    z.object({
      cell: z.string(),
      where: z.string(),
      ours: z.number(),
      theirs: z.number(),
      cause: z.string(),
      settled: z.object({ how, note: z.string(), who: z.string(), day: z.string() }).nullable(),
    }),
  ),
})

const one = z.object({ organ: organId, year })
const change = one.extend({ key: commandKey })
const PATH = '/organs/{organ}/reports/{year}/filing'
const MOST_PASTED = 500_000
const MOST_MEGABYTES = 20

/** What the console may ask about filing a report with the upper system. */
export const filingContract = {
  get: route
    .meta({ permission: 'report.read' })
    .route({ method: 'GET', path: PATH, summary: '填报上级系统' })
    .input(one)
    .output(FilingSchema),
  compare: route
    .meta({ permission: 'report.draft' })
    .route({ method: 'POST', path: `${PATH}/pasted`, summary: '比较粘贴的数字' })
    .input(
      change.extend({
        text: z
          .string('请粘贴上级系统的表格。')
          .trim()
          .min(1, '请粘贴上级系统的表格。')
          .max(MOST_PASTED, '粘贴的内容太多，请只粘贴表格。'),
      }),
    )
    .output(z.object({ compared: z.number(), differences: z.number() })),
  compareFile: route
    .meta({ permission: 'report.draft' })
    .route({ method: 'POST', path: `${PATH}/file`, summary: '比较文件里的数字' })
    .input(
      change.extend({
        file: z.file('请选择文件。').max(MOST_MEGABYTES * 1024 * 1024, `文件不能超过 ${MOST_MEGABYTES} MB。`),
      }),
    )
    .output(z.object({ compared: z.number(), differences: z.number() })),
  settle: route
    .meta({ permission: 'report.draft' })
    .route({ method: 'POST', path: `${PATH}/settlements`, summary: '登记差异怎样处理' })
    .input(change.extend({ cell: line('格', 120), how, note: prose('说明', 300, 2) }))
    .output(z.object({ ok: z.literal(true) })),
}

/** The figures of a year as they are filed, and what came back. */
export type FilingView = z.infer<typeof FilingSchema>
