import { z } from 'zod'
import { commandKey, line, organId, prose, route } from '#kernel/contract.ts'

const MOST_IN_A_LIST = 20
const LARGEST_FILE = 20 * 1024 * 1024

/** The ways an item may be disclosed. */
export const METHODS = ['主动公开', '依申请公开'] as const

/** The levels an item may belong to. */
export const LEVELS = ['县级', '乡级', '村级'] as const

// What a table file cannot carry (odd spaces, variation marks, joiners) is settled on entry, so that the
// exported catalogue comes back exactly as it left.
const settled = (text: string) =>
  text
    .normalize('NFC')
    .replace(/[\t\p{Zs}]/gu, (space) => (space === '\u3000' ? space : ' '))
    .replace(/[\u200d\p{Variation_Selector}]/gu, '')

const written = (label: string) => z.string(`请填写${label}。`).transform(settled)
const oneLine = (label: string, max: number) => written(label).pipe(line(label, max))
const paragraphs = (label: string, max: number) => written(label).pipe(prose(label, max))

// A list stands in one cell of the table, its entries set apart by semicolons.
const listed = (label: string, max: number) =>
  oneLine(label, max).refine((text) => !/[；;]/.test(text), `${label}里不能有分号，请分成几条填写。`)

/** An article as cited from the texts the program knows, or another provision in words. */
const CitedSchema = z.union([
  z.object({ act: z.string().max(30), article: z.string().max(30) }),
  listed('依据条文', 300),
])

/** The key of an item within its organ: stays the same for good. */
export const itemKey = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,63}$/, '编号由小写字母、数字和连字符组成，不超过 64 个字符。')

/** One item of the basic catalogue, in the standard columns. */
export const ItemSchema = z.object({
  area: oneLine('领域', 40),
  level1: oneLine('一级事项', 60),
  level2: oneLine('二级事项', 80),
  content: paragraphs('公开内容', 2000),
  basis: z.array(CitedSchema).min(1, '请至少填写一条依据条文。').max(MOST_IN_A_LIST),
  basisText: paragraphs('公开依据', 1000),
  limit: oneLine('公开时限', 200),
  limitDays: z
    .int('时限请填写整数个工作日；没有固定天数的留空。')
    .min(1, '时限至少 1 个工作日。')
    .max(365, '时限不能超过 365 个工作日。')
    .nullable(),
  body: oneLine('公开主体', 100),
  department: oneLine('责任部门', 60),
  channels: z
    .array(listed('公开渠道和载体', 60))
    .min(1, '请至少填写一种公开渠道和载体。')
    .max(MOST_IN_A_LIST),
  audience: oneLine('公开对象', 120).refine(
    (text) => /^(全社会|特定群体：.+)$/.test(text),
    '公开对象请写“全社会”，或者“特定群体：”加群体名称。',
  ),
  method: z.enum(METHODS, '公开方式请写“主动公开”或“依申请公开”。'),
  level: z.enum(LEVELS, '公开层级请写“县级”“乡级”或“村级”。'),
  columns: z.array(z.string().max(60)).max(MOST_IN_A_LIST),
  position: z.int('排序请填写整数。').min(1, '排序从 1 起。').max(9999, '排序不能超过 9999。'),
})

/** An item as filled in: without a position it goes last. */
const ItemInputSchema = ItemSchema.extend({ position: ItemSchema.shape.position.optional() })

const ListedItemSchema = z.object({ id: z.string(), removed: z.boolean(), item: ItemSchema })

const ItemHistorySchema = z.object({
  kind: z.enum(['item-added', 'item-changed', 'item-removed', 'item-restored']),
  day: z.string(),
  at: z.string(),
  reason: z.string().nullable(),
})

/** One thing wrong with one cell; rows count as the spreadsheet shows them. */
const CellProblemSchema = z.object({ row: z.number(), column: z.string(), message: z.string() })

/** What importing a file would do, or has done. */
const ImportResultSchema = z.object({
  applied: z.boolean(),
  errors: z.array(CellProblemSchema),
  added: z.number(),
  changed: z.number(),
  unchanged: z.number(),
  /** Headers of the file that were not understood. */
  ignored: z.array(z.string()),
  changes: z.array(
    z.object({
      row: z.number(),
      id: z.string(),
      what: z.enum(['added', 'changed']),
      title: z.string(),
      /** The columns that differ from the catalogue. */
      columns: z.array(z.string()),
    }),
  ),
})

/** A workbook (.xlsx) or a CSV file. */
const TableFileSchema = z
  .file('请选择要导入的文件。')
  .max(LARGEST_FILE, '表格文件不能超过 20 MB，请拆分后再导入。')

const one = z.object({ organ: organId })
const done = z.object({ ok: z.literal(true) })
const path = '/organs/{organ}/catalogue' as const

/** What the console may ask about the basic catalogue. */
export const catalogueContract = {
  list: route
    .meta({ permission: 'catalogue.read' })
    .route({ method: 'GET', path, summary: '公开基本目录' })
    .input(
      one.extend({
        removed: z.stringbool().default(false),
        offset: z.coerce.number().int().min(0).default(0),
        limit: z.coerce.number().int().min(1).max(500).default(200),
      }),
    )
    .output(z.object({ total: z.number(), items: z.array(ListedItemSchema) })),
  get: route
    .meta({ permission: 'catalogue.read' })
    .route({ method: 'GET', path: `${path}/items/{id}`, summary: '目录事项' })
    .input(one.extend({ id: itemKey }))
    .output(
      ListedItemSchema.extend({
        /** Send it back with a change: the change is refused when somebody else was quicker. */
        revision: z.number(),
        history: z.array(ItemHistorySchema),
      }),
    ),
  add: route
    .meta({ permission: 'catalogue.edit' })
    .route({ method: 'POST', path: `${path}/items`, summary: '新增目录事项' })
    .input(one.extend({ key: commandKey, id: itemKey.optional(), item: ItemInputSchema }))
    .output(z.object({ id: z.string() })),
  change: route
    .meta({ permission: 'catalogue.edit' })
    .route({ method: 'PUT', path: `${path}/items/{id}`, summary: '修改目录事项' })
    .input(
      one.extend({ key: commandKey, id: itemKey, item: ItemSchema, revision: z.number().int().optional() }),
    )
    .output(done),
  remove: route
    .meta({ permission: 'catalogue.edit' })
    .route({ method: 'POST', path: `${path}/items/{id}/remove`, summary: '删除目录事项' })
    .input(one.extend({ key: commandKey, id: itemKey, reason: line('删除原因', 200, 2) }))
    .output(done),
  restore: route
    .meta({ permission: 'catalogue.edit' })
    .route({ method: 'POST', path: `${path}/items/{id}/restore`, summary: '恢复目录事项' })
    .input(one.extend({ key: commandKey, id: itemKey }))
    .output(done),
  exportFile: route
    .meta({ permission: 'catalogue.read' })
    .route({ method: 'GET', path: `${path}/export`, summary: '导出目录' })
    .input(one.extend({ format: z.enum(['xlsx', 'csv']).default('xlsx') }))
    .output(z.file()),
  previewImport: route
    .meta({ permission: 'catalogue.edit' })
    .route({ method: 'POST', path: `${path}/import/preview`, summary: '检查要导入的目录文件' })
    .input(one.extend({ file: TableFileSchema }))
    .output(ImportResultSchema),
  applyImport: route
    .meta({ permission: 'catalogue.edit' })
    .route({ method: 'POST', path: `${path}/import`, summary: '导入目录文件' })
    .input(one.extend({ key: commandKey, file: TableFileSchema }))
    .output(ImportResultSchema),
}

/** One item of the basic catalogue. */
export type Item = z.infer<typeof ItemSchema>

/** An item as filled in. */
export type ItemInput = z.infer<typeof ItemInputSchema>

/** What importing a file would do, or has done. */
export type ImportResult = z.infer<typeof ImportResultSchema>

/** One thing wrong with one cell. */
export type CellProblem = z.infer<typeof CellProblemSchema>
