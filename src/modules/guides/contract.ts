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

const steps = (label: string) =>
  z.array(prose(label, 600)).max(30, `${label}不能超过 30 条，请合并后再填。`).default([])

/** A service guide as written; a draft may still lack elements. */
export const ServiceGuideSchema = z.object({
  window: line('窗口', 20),
  name: line('事项名称', 80),
  /** Its place in the window's list. */
  position: z.number().int().min(1, '排序从 1 起。').max(999, '排序不超过 999。').default(100),
  legalBasis: optionalProse('设定依据', 2000),
  conditions: steps('申请条件'),
  materials: steps('办理材料'),
  place: optionalLine('办理地点', 200),
  hours: optionalLine('办理时间', 200),
  telephone: optionalLine('联系电话', 60),
  process: steps('办理流程'),
  limit: optionalLine('承诺时限', 200),
  fees: optionalLine('收费', 200),
})

/** A service guide as written. */
export type ServiceGuide = z.infer<typeof ServiceGuideSchema>

const BasisSchema = z.object({
  act: z.string(),
  article: z.string(),
  title: z.string(),
  number: z.string(),
  gist: z.string(),
})

const MissingSchema = z.object({ field: z.string(), label: z.string(), basis: BasisSchema })

const PolicyFileSchema = z.object({
  id: z.string(),
  title: z.string(),
  documentNumber: z.string().nullable(),
  publishedOn: z.string(),
  path: z.string(),
})

const ListedSchema = z.object({
  id: z.string(),
  name: z.string(),
  standing: z.enum(['draft', 'published', 'changed', 'withdrawn']),
  missing: z.number(),
  version: z.number().nullable(),
  publishedOn: z.string().nullable(),
})

const WindowSchema = z.object({
  name: z.string(),
  /** The department it belongs to; empty when the organ no longer has this window. */
  department: z.string(),
  place: z.string(),
  telephone: z.string(),
  guides: z.array(ListedSchema),
  files: z.array(PolicyFileSchema),
  /** Chosen articles that are no longer public. */
  lost: z.number(),
})

const LineSchema = z.object({
  at: z.string(),
  day: z.string(),
  label: z.string(),
  who: z.string(),
  note: z.string(),
  basis: z.array(BasisSchema),
})

const inOrgan = z.object({ organ: organId })
const one = inOrgan.extend({ id: caseId })
const done = z.object({ id: z.string(), missing: z.array(MissingSchema) })
const path = '/organs/{organ}/service-guides' as const

/** What the console may ask about service windows and their guides. */
export const guidesContract = {
  windows: route
    .meta({ permission: 'service.read' })
    .route({ method: 'GET', path: '/organs/{organ}/windows', summary: '窗口、办事指南和政策文件' })
    .input(inOrgan)
    .output(z.object({ windows: z.array(WindowSchema), page: z.string().nullable() })),
  setFiles: route
    .meta({ permission: 'service.edit' })
    .route({ method: 'PUT', path: '/organs/{organ}/windows/files', summary: '选定窗口的政策文件' })
    .input(
      inOrgan.extend({
        key: commandKey,
        window: line('窗口', 20),
        articles: z.array(caseId).max(30, '一个窗口最多放 30 份政策文件。'),
      }),
    )
    .output(z.object({ ok: z.literal(true) })),
  get: route
    .meta({ permission: 'service.read' })
    .route({ method: 'GET', path: `${path}/{id}`, summary: '办事指南' })
    .input(one)
    .output(
      z.object({
        id: z.string(),
        draft: ServiceGuideSchema,
        missing: z.array(MissingSchema),
        published: z.object({ version: z.number(), day: z.string(), path: z.string() }).nullable(),
        withdrawn: z.object({ day: z.string(), reason: z.string() }).nullable(),
        changed: z.boolean(),
        /** Send it back when saving: refused when somebody else was quicker. */
        revision: z.number(),
        history: z.array(LineSchema),
      }),
    ),
  create: route
    .meta({ permission: 'service.edit' })
    .route({ method: 'POST', path, summary: '新增办事指南' })
    .input(inOrgan.extend({ key: commandKey, guide: ServiceGuideSchema }))
    .output(done),
  save: route
    .meta({ permission: 'service.edit' })
    .route({ method: 'PUT', path: `${path}/{id}`, summary: '保存办事指南' })
    .input(one.extend({ key: commandKey, guide: ServiceGuideSchema, revision: z.number().int().optional() }))
    .output(done),
  publish: route
    .meta({ permission: 'service.publish' })
    .route({ method: 'POST', path: `${path}/{id}/publish`, summary: '发布办事指南' })
    .input(one.extend({ key: commandKey }))
    .output(z.object({ version: z.number(), day: z.string() })),
  withdraw: route
    .meta({ permission: 'service.publish' })
    .route({ method: 'POST', path: `${path}/{id}/withdraw`, summary: '撤下办事指南' })
    .input(one.extend({ key: commandKey, reason: prose('撤下原因', 500) }))
    .output(z.object({ id: z.string() })),
  sheet: route
    .meta({ permission: 'service.read' })
    .route({ method: 'GET', path: `${path}/{id}/sheet`, summary: '办事指南打印件（按现稿）' })
    .input(one)
    .output(z.file()),
}
