import { z } from 'zod'

const NAMES = z.object({ key: z.string(), name: z.string() })

/** One document of a list. */
export const ListedSchema = z
  .object({
    url: z.string().describe('网页地址'),
    data: z.string().describe('这一条的全部数据（JSON），含正文和附件'),
    column: NAMES.describe('栏目'),
    title: z.string().describe('标题'),
    indexNumber: z.string().describe('索引号，永远不变'),
    documentNumber: z.string().nullable().describe('文号；没有的为 null'),
    madeOn: z.string().nullable().describe('成文日期'),
    publishedAt: z.string().describe('首次发布的时间'),
    changedAt: z.string().nullable().describe('现行版本替换以前版本的时间；没有改过的为 null'),
    summary: z.string().describe('摘要'),
    theme: z.string().describe('主题分类'),
    genre: z.string().describe('体裁'),
    keywords: z.array(z.string()).describe('关键词'),
    contentHash: z.string().describe('内容校验值；变了就是内容改过'),
  })
  .describe('一条公开的信息')

/** A page of a list, with the address of the next. */
export const PageSchema = z.object({
  articles: z.array(ListedSchema),
  next: z.string().nullable().describe('下一页的完整地址；没有下一页的为 null'),
})

const WithdrawnSchema = z
  .object({
    url: z.string().describe('原来的网页地址，现在答 410'),
    data: z.string().describe('原来的数据地址，现在答 410'),
    indexNumber: z.string().describe('索引号'),
    withdrawnAt: z.string().describe('撤下的时间'),
  })
  .describe('一条撤下的信息；请同时删除副本')

/** A page of changes. */
export const ChangesSchema = PageSchema.extend({
  withdrawn: z.array(WithdrawnSchema).describe('这段时间里撤下的，没有内容'),
  next: z.string().describe('以后接着从这里问，只得到新的变化'),
})

/** One organ with a site. */
const OrganSchema = z.object({
  id: z.string().describe('单位编号，用在别的接口里'),
  name: z.string().describe('名称'),
  shortName: z.string(),
  creditCode: z.string().describe('统一社会信用代码'),
  parent: z.string().nullable().describe('上级单位的编号'),
  site: z.string().describe('网站地址'),
  columns: z.array(NAMES).describe('栏目'),
  articles: z.string().describe('列表接口的地址'),
  bulk: z.string().describe('整批下载的清单'),
})

/** All organs with sites. */
export const OrgansSchema = z.object({ organs: z.array(OrganSchema) })

/** What is answered to a question that cannot be answered. */
export const FaultSchema = z.object({
  error: z.object({ field: z.string().describe('哪一个参数'), message: z.string().describe('怎么不对') }),
})

const whole = (name: string, most: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, `${name}应为整数。`)
    .transform(Number)
    .refine((value) => value >= 1 && value <= most, `${name}应在 1 到 ${most} 之间。`)

/** How many documents one page holds at most. */
export const MOST_A_PAGE = 100

const limit = whole('limit', MOST_A_PAGE).default(20).describe(`一页几条，最多 ${MOST_A_PAGE} 条`)

/** What may be asked of a list. */
export const ListQuerySchema = z.object({
  column: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,30}$/, 'column 应为栏目编号。')
    .optional()
    .describe('只要这个栏目的'),
  before: whole('before', 999_999_999).optional().describe('从这个位置往前；照抄上一页的 next 就行'),
  limit,
})

/** What may be asked of changes. */
export const ChangesQuerySchema = z.object({
  since: z
    .string()
    .regex(
      /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2}))?(,\d{1,9})?$/,
      'since 应为日期（2026-03-02）或者带时区的时间。',
    )
    .refine((text) => !Number.isNaN(Date.parse(text.split(',')[0] ?? '')), 'since 没有这一天。')
    .default('1970-01-01')
    .describe('只要这个时间以后发布或者改过的'),
  limit,
})

/** What may be asked in the way of the provincial catalogue platform. */
export const PlatformQuerySchema = z.object({
  sid: z
    .string()
    .regex(/^[a-z0-9-]{1,41}$/, 'sid 应为单位编号或网站标识码。')
    .optional()
    .describe('单位编号或网站标识码；只有一个网站时可以不写'),
  page: whole('page', 5000).default(1).describe('第几页，从 1 起'),
})
