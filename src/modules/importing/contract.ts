import { z } from 'zod'
import { caseId, commandKey, line, optionalLine, organId, route } from '#kernel/contract.ts'

/** Where documents are imported from. */
export const IMPORT_KINDS = { platform: '目录管理平台的列表', wxr: 'WordPress 导出文件' } as const

/** How far an import has come. */
export const IMPORT_STATES = {
  listing: '正在读取清单',
  taking: '正在导入',
  stopped: '已停下',
  failed: '没有读下去',
  done: '已完成',
} as const

/** What became of one document. */
export const ROW_STANDINGS = {
  waiting: '等待',
  taken: '已成草稿',
  known: '以前导入过',
  refused: '没有导入',
} as const

const KindSchema = z.enum(Object.keys(IMPORT_KINDS) as ['platform', 'wxr'])
const StateSchema = z.enum(['listing', 'taking', 'stopped', 'failed', 'done'])
const StandingSchema = z.enum(['waiting', 'taken', 'known', 'refused'])

const LIST = /\/gkmlpt\/api\/all\/[\w-]+$/

/** The address of a list: what is named here is all that is ever asked for. */
const AddressSchema = line('列表地址', 300).refine(
  (text) =>
    URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && LIST.test(new URL(text).pathname),
  '列表地址的样子应为 http://网站/gkmlpt/api/all/栏目编号?sid=网站编号。',
)

/** The site pictures and files of an export are fetched from; nothing is fetched where none is named. */
const FilesFromSchema = optionalLine('图片和附件从哪里取', 200).refine(
  (text) => text === '' || (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)),
  '请填写旧网站的完整网址，例如 http://www.example.com；不取就空着。',
)

const RunSchema = z.object({
  id: z.string(),
  kind: KindSchema,
  origin: z.string(),
  address: z.string(),
  fileName: z.string(),
  column: z.string(),
  state: StateSchema,
  listed: z.number(),
  counts: z.object({ waiting: z.number(), taken: z.number(), known: z.number(), refused: z.number() }),
  trouble: z.string(),
  askedBy: z.string(),
  askedAt: z.string(),
})

const RowSchema = z.object({
  place: z.number(),
  title: z.string(),
  url: z.string(),
  originDay: z.string().nullable(),
  standing: StandingSchema,
  reason: z.string(),
  article: z.string().nullable(),
  personal: z.number(),
  words: z.number(),
})

const inOrgan = z.object({ organ: organId })
const one = inOrgan.extend({ id: caseId })
const asking = inOrgan.extend({
  key: commandKey,
  column: line('放进哪个栏目', 40),
  department: optionalLine('部门', 40),
})
const begun = z.object({ id: z.string() })
const done = z.object({ ok: z.literal(true) })
const posted = (path: `/${string}`, summary: string) => ({ method: 'POST', path, summary }) as const
const mine = route.meta({ permission: 'article.import' })

/** What the console may ask about importing documents of other systems. */
export const importingContract = {
  list: mine
    .route({ method: 'GET', path: '/organs/{organ}/imports', summary: '历次导入' })
    .input(inOrgan)
    .output(z.object({ runs: z.array(RunSchema) })),
  get: mine
    .route({ method: 'GET', path: '/organs/{organ}/imports/{id}', summary: '一次导入和其中的条目' })
    .input(
      one.extend({ standing: StandingSchema.optional(), page: z.coerce.number().int().min(1).default(1) }),
    )
    .output(
      z.object({
        run: RunSchema,
        rows: z.array(RowSchema),
        total: z.number(),
        page: z.number(),
        pageSize: z.number(),
      }),
    ),
  askPlatform: mine
    .route(posted('/organs/{organ}/imports/platform', '从目录管理平台的列表导入'))
    .input(asking.extend({ address: AddressSchema }))
    .output(begun),
  askFile: mine
    .route(posted('/organs/{organ}/imports/file', '从 WordPress 导出文件导入'))
    .input(asking.extend({ file: z.file('请选择导出文件。'), filesFrom: FilesFromSchema }))
    .output(begun),
  stop: mine
    .route(posted('/organs/{organ}/imports/{id}/stop', '停下导入'))
    .input(one.extend({ key: commandKey }))
    .output(done),
  goOn: mine
    .route(posted('/organs/{organ}/imports/{id}/go-on', '接着导入'))
    .input(one.extend({ key: commandKey }))
    .output(done),
  report: mine
    .route({ method: 'GET', path: '/organs/{organ}/imports/{id}/report', summary: '没有导入的条目清单' })
    .input(one)
    .output(z.file()),
}
