import { z } from 'zod'
import { DifferenceSchema, EquationSchema, TablesSchema, WarningSchema } from '../contract.ts'

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const { table2, table3, table4 } = TablesSchema.shape

const MetaSchema = z.object({
  org: z.string().describe('公布报告的行政机关'),
  year: z.int().describe('报告的年度'),
  level: z.enum(['county', 'department', 'township', 'village']).describe('机关的层级'),
  format: z.string().describe('年度报告格式的文号'),
  title: z.string(),
  version: z.int().min(0).describe('第几版：第一次公布是 1，每更正一次加 1；还没有定稿的是 0'),
  date: day.describe('报告落款的日期'),
  status: z
    .enum(['none', 'drafting', 'submitted', 'published'])
    .describe('none 没有编制，submitted 已定稿送审'),
  demonstration: z.boolean().describe('是否演示数据'),
  frozen: z
    .object({ day, hash: z.string() })
    .nullable()
    .exactOptional()
    .describe('数字定稿的日期和三张表的哈希'),
})

const SectionSchema = z.object({
  heading: z.string(),
  parts: z.array(z.object({ heading: z.string().nullable(), paragraphs: z.array(z.string()) })),
  table: z.enum(['table2', 'table3', 'table4']).exactOptional().describe('这一部分的表'),
})

/** A yearly report as a data file: what anybody may download and check. */
export const ReportFileSchema = z
  .object({
    $schema: z.string().describe('本格式的地址'),
    meta: MetaSchema,
    row_labels: z.record(z.string(), z.string()).describe('表三各行的名称'),
    table2: table2.describe('二、主动公开政府信息情况；收费金额以万元计'),
    table3: table3.describe('三、收到和处理政府信息公开申请情况'),
    table4: table4.describe('四、政府信息公开行政复议、行政诉讼情况'),
    opening: z.array(z.string()).describe('开头的段落'),
    sections: z.array(SectionSchema).describe('六个部分，数字已填入'),
    equations: z.array(EquationSchema).describe('每一个勾稽关系和两边的数字'),
    warnings: z.array(WarningSchema).optional().describe('提醒核对的地方；公布的文件里没有'),
    differences: z.array(DifferenceSchema).optional().describe('定稿以后台账的变化；公布的文件里没有'),
  })
  .meta({ title: '政府信息公开工作年度报告' })

/** A report as a data file. */
export type ReportFile = z.infer<typeof ReportFileSchema>

/** Where the schema is found on an installation. */
export const SCHEMA_PATH = '/schemas/annual-report-1.json'

/** The published JSON Schema of report files; `origin` is where this installation is reached. */
export function reportJsonSchema(origin: string): object {
  const { $schema, ...schema } = z.toJSONSchema(ReportFileSchema, { target: 'draft-2020-12' })
  return { $schema, $id: `${origin}${SCHEMA_PATH}`, ...schema }
}
