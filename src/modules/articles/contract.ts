import { z } from 'zod'
import {
  caseId,
  commandKey,
  line,
  optionalLine,
  optionalProse,
  organId,
  prose,
  route,
} from '#kernel/contract.ts'
import { isDay } from '#law/index.ts'

const MOST_BODY = 500_000
const MOST_KEYWORDS = 10

const NO_SUCH_DAY = '请填写真实存在的日期，例如 2026-03-19。'

const emptyAsNull = (text: string) => (text === '' ? null : text)
const given = z
  .string()
  .nullish()
  .transform((text) => text ?? '')

/** A line that stands as null when nothing was typed. */
const lineOrNull = (label: string, max: number) => given.pipe(line(label, max, 0)).transform(emptyAsNull)

/** What an editor fills in. Only the title is needed to keep a draft; the rest is asked for before review. */
export const DraftSchema = z.object({
  column: line('栏目', 40),
  department: optionalLine('部门', 40),
  title: line('标题', 200),
  body: z
    .string('请填写正文。')
    .max(MOST_BODY, `正文不能超过 ${MOST_BODY} 个字符，长表格请放到附件里。`)
    .default(''),
  documentNumber: lineOrNull('文号', 60),
  madeOn: given.refine((text) => text === '' || isDay(text), NO_SUCH_DAY).transform(emptyAsNull),
  source: optionalLine('稿件来源', 60),
  theme: optionalLine('主题分类', 60),
  genre: optionalLine('体裁', 20),
  keywords: z
    .array(line('关键词', 20))
    .max(MOST_KEYWORDS, `关键词不能超过 ${MOST_KEYWORDS} 个。`)
    .default([]),
  summary: optionalProse('内容概述', 300),
  catalogueItem: lineOrNull('目录事项', 60),
  author: optionalLine('作者', 40),
})

const StatusSchema = z.enum([
  'draft',
  'returned',
  'first-review',
  'second-review',
  'final-review',
  'approved',
  'published',
  'withdrawn',
])

const AttachmentSchema = z.object({ hash: z.string(), name: z.string(), mime: z.string(), bytes: z.number() })

const EditionSchema = z.object({
  number: z.number(),
  column: z.string(),
  department: z.string(),
  title: z.string(),
  body: z.string(),
  attachments: z.array(AttachmentSchema),
  documentNumber: z.string().nullable(),
  madeOn: z.string().nullable(),
  source: z.string(),
  theme: z.string(),
  genre: z.string(),
  keywords: z.array(z.string()),
  summary: z.string(),
  catalogueItem: z.string().nullable(),
  author: z.string(),
  contentHash: z.string(),
  writers: z.array(z.string()),
  signatures: z.array(z.object({ step: z.number(), name: z.string() })),
})

const StepSchema = z.object({
  step: z.enum(['save', 'submit', 'review-1', 'review-2', 'review-3', 'publish', 'withdraw', 'restore']),
  label: z.string(),
  may: z.boolean(),
  /** Why not; empty when it may be taken. */
  why: z.string(),
})

const HistorySchema = z.object({
  day: z.string(),
  at: z.string(),
  name: z.string(),
  edition: z.number(),
  label: z.string(),
  note: z.string(),
  basis: z.array(z.string()),
})

const ListedSchema = z.object({
  id: z.string(),
  title: z.string(),
  column: z.string(),
  department: z.string(),
  status: StatusSchema,
  statusName: z.string(),
  live: z.boolean(),
  author: z.string(),
  documentNumber: z.string().nullable(),
  madeOn: z.string().nullable(),
  publishedOn: z.string().nullable(),
  indexNumber: z.string().nullable(),
  updatedAt: z.string(),
})

/** A document as the desk shows it. */
export const ArticleSchema = z.object({
  id: z.string(),
  status: StatusSchema,
  statusName: z.string(),
  indexNumber: z.string().nullable(),
  path: z.string().nullable(),
  createdBy: z.string(),
  /** The edition being worked on, or null. */
  working: EditionSchema.nullable(),
  /** The edition residents read, or null. */
  live: EditionSchema.nullable(),
  returned: z.object({ step: z.number(), reason: z.string(), name: z.string(), day: z.string() }).nullable(),
  withdrawn: z.object({ day: z.string(), reason: z.string() }).nullable(),
  editions: z.array(
    z.object({
      number: z.number(),
      title: z.string(),
      publishedOn: z.string().nullable(),
      restorable: z.boolean(),
    }),
  ),
  history: z.array(HistorySchema),
  steps: z.array(StepSchema),
})

const inOrgan = z.object({ organ: organId })
const one = inOrgan.extend({ id: caseId })
const change = one.extend({ key: commandKey })
const editionNumber = z.coerce.number().int().min(1)
const fileHash = z.string().regex(/^[0-9a-f]{64}$/, '附件编号不对。')
const done = z.object({ id: z.string(), status: StatusSchema })

/** What a reviewer says of the edition that was opened. `seen` is the content hash of what was read. */
const ReviewSchema = change.extend({
  seen: fileHash,
  verdict: z.enum(['approve', 'return'], '请选择通过或者退回。'),
  reason: optionalProse('退回原因', 500),
})

const reviewRoute = (step: 1 | 2 | 3, summary: string) =>
  route
    .meta({ permission: `article.review-${step}` })
    .route({ method: 'POST', path: `/organs/{organ}/articles/{id}/review-${step}`, summary })
    .input(ReviewSchema)
    .output(done)

const posted = (path: `/${string}`, summary: string) => ({ method: 'POST', path, summary }) as const

/** What the console may ask about articles. */
export const articlesContract = {
  list: route
    .meta({ permission: 'article.read' })
    .route({ method: 'GET', path: '/organs/{organ}/articles', summary: '稿件列表' })
    .input(
      inOrgan.extend({
        status: StatusSchema.optional(),
        column: z.string().max(40).optional(),
        department: z.string().max(40).optional(),
        text: optionalLine('标题中的字', 60),
        page: z.coerce.number().int().min(1).max(100_000).default(1),
      }),
    )
    .output(
      z.object({ items: z.array(ListedSchema), total: z.number(), page: z.number(), pageSize: z.number() }),
    ),
  waiting: route
    .meta({ permission: 'article.read' })
    .route({ method: 'GET', path: '/organs/{organ}/articles/waiting', summary: '等我办理的稿件' })
    .input(inOrgan)
    .output(
      z.object({
        items: z.array(ListedSchema.extend({ step: z.string(), stepLabel: z.string() })),
        total: z.number(),
      }),
    ),
  get: route
    .meta({ permission: 'article.read' })
    .route({ method: 'GET', path: '/organs/{organ}/articles/{id}', summary: '稿件' })
    .input(one)
    .output(ArticleSchema),
  create: route
    .meta({ permission: 'article.write' })
    .route(posted('/organs/{organ}/articles', '新建稿件'))
    .input(inOrgan.extend({ key: commandKey, ...DraftSchema.shape }))
    .output(done),
  save: route
    .meta({ permission: 'article.write' })
    .route({ method: 'PUT', path: '/organs/{organ}/articles/{id}', summary: '保存草稿' })
    .input(change.extend({ seen: fileHash.optional(), ...DraftSchema.shape }))
    .output(done),
  submit: route
    .meta({ permission: 'article.write' })
    .route(posted('/organs/{organ}/articles/{id}/submit', '送审'))
    .input(change)
    .output(done),
  review1: reviewRoute(1, '初审'),
  review2: reviewRoute(2, '复审'),
  review3: reviewRoute(3, '终审'),
  publish: route
    .meta({ permission: 'article.publish' })
    .route(posted('/organs/{organ}/articles/{id}/publish', '发布'))
    .input(change.extend({ seen: fileHash }))
    .output(done),
  withdraw: route
    .meta({ permission: 'article.withdraw' })
    .route(posted('/organs/{organ}/articles/{id}/withdraw', '撤回'))
    .input(change.extend({ reason: prose('撤回原因', 500) }))
    .output(done),
  restore: route
    .meta({ permission: 'article.write' })
    .route(posted('/organs/{organ}/articles/{id}/restore', '恢复旧版为草稿'))
    .input(change.extend({ edition: editionNumber }))
    .output(done),
  attach: route
    .meta({ permission: 'article.write' })
    .route(posted('/organs/{organ}/articles/{id}/attachments', '上传附件'))
    .input(change.extend({ file: z.file('请选择要上传的文件。') }))
    .output(done),
  detach: route
    .meta({ permission: 'article.write' })
    .route(posted('/organs/{organ}/articles/{id}/attachments/{hash}/remove', '删除附件'))
    .input(change.extend({ hash: fileHash }))
    .output(done),
  download: route
    .meta({ permission: 'article.read' })
    .route({
      method: 'GET',
      path: '/organs/{organ}/articles/{id}/editions/{edition}/attachments/{hash}',
      summary: '下载附件',
    })
    .input(one.extend({ edition: editionNumber, hash: fileHash }))
    .output(z.file()),
}
