import { z } from 'zod'
import { caseId, commandKey, optionalLine, organId, prose, route } from '#kernel/contract.ts'

const articles = z.array(caseId).max(60, '一期最多收录 60 篇，请分期出版。').default([])

/** What an issue is to be: an optional name of its own, and its documents in order. */
export const CompositionSchema = z.object({ title: optionalLine('本期名称', 60), articles })

const StatusSchema = z.enum(['composing', 'published', 'withdrawn'])

const ListedSchema = z.object({
  id: z.string(),
  label: z.string(),
  title: z.string(),
  status: StatusSchema,
  changed: z.boolean(),
  count: z.number(),
  /** Published documents of it that have been withdrawn or changed since. */
  outdated: z.number(),
  publishedOn: z.string().nullable(),
})

const ContentSchema = z.object({
  id: z.string(),
  title: z.string(),
  documentNumber: z.string(),
  department: z.string(),
  publishedOn: z.string(),
  path: z.string(),
})

const BasisSchema = z.object({
  act: z.string(),
  article: z.string(),
  title: z.string(),
  number: z.string(),
  gist: z.string(),
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
const change = one.extend({ key: commandKey })
const path = '/organs/{organ}/gazettes' as const

/** What the console may ask about the gazette. */
export const gazetteContract = {
  list: route
    .meta({ permission: 'gazette.read' })
    .route({ method: 'GET', path, summary: '公报各期' })
    .input(inOrgan)
    .output(z.array(ListedSchema)),
  get: route
    .meta({ permission: 'gazette.read' })
    .route({ method: 'GET', path: `${path}/{id}`, summary: '一期公报' })
    .input(one)
    .output(
      ListedSchema.extend({
        articles: z.array(ContentSchema.extend({ standing: z.enum(['live', 'changed', 'lost']) })),
        path: z.string().nullable(),
        version: z.number().nullable(),
        withdrawn: z.object({ day: z.string(), reason: z.string() }).nullable(),
        history: z.array(LineSchema),
      }),
    ),
  begin: route
    .meta({ permission: 'gazette.edit' })
    .route({ method: 'POST', path, summary: '新编一期公报' })
    .input(
      inOrgan.extend({
        key: commandKey,
        year: z.coerce.number().int().min(2000, '年份不对。').max(2100, '年份不对。'),
        ...CompositionSchema.shape,
      }),
    )
    .output(z.object({ id: z.string(), label: z.string() })),
  compose: route
    .meta({ permission: 'gazette.edit' })
    .route({ method: 'PUT', path: `${path}/{id}`, summary: '编排一期公报' })
    .input(change.extend(CompositionSchema.shape))
    .output(z.object({ id: z.string() })),
  publish: route
    .meta({ permission: 'gazette.publish' })
    .route({ method: 'POST', path: `${path}/{id}/publish`, summary: '出版一期公报' })
    .input(change)
    .output(z.object({ version: z.number() })),
  withdraw: route
    .meta({ permission: 'gazette.publish' })
    .route({ method: 'POST', path: `${path}/{id}/withdraw`, summary: '撤下一期公报' })
    .input(change.extend({ reason: prose('撤下原因', 500) }))
    .output(z.object({ id: z.string() })),
  proof: route
    .meta({ permission: 'gazette.read' })
    .route({ method: 'GET', path: `${path}/{id}/proof`, summary: '一期公报的清样' })
    .input(one)
    .output(z.file()),
}
