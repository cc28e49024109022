import { z } from 'zod'
import { line, route } from '#kernel/contract.ts'
import { EditionSchema, ListedSchema } from './document.ts'
import { change, done, inOrgan, one, posted } from './fields.ts'

const VersionSchema = EditionSchema.pick({
  column: true,
  department: true,
  title: true,
  body: true,
  documentNumber: true,
  madeOn: true,
  source: true,
  theme: true,
  genre: true,
  keywords: true,
  summary: true,
  catalogueItem: true,
  author: true,
  factLines: true,
}).extend({ version: z.number(), files: z.array(z.string()) })

const PREVIEW_DAYS = [1, 3, 7, 14] as const
const version = z.coerce.number().int().min(1)
const link = z.string().regex(/^[0-9a-f]{16}$/, '预览链接编号不对。')

/** What the console may ask about the writing of articles: versions, previews, the recycle bin. */
export const writingContract = {
  templates: route
    .meta({ permission: 'article.write' })
    .route({ method: 'GET', path: '/organs/{organ}/article-templates', summary: '各类稿件的样式' })
    .input(inOrgan)
    .output(
      z.object({
        items: z.array(
          z.object({
            key: z.string(),
            name: z.string(),
            columns: z.array(z.string()),
            catalogue: z.array(z.string()),
            genre: z.string(),
            title: z.string(),
            needs: z.array(z.string()),
            body: z.string(),
            basis: z.array(z.string()),
            /** The item of the organ's catalogue it usually comes under; null when none fits. */
            catalogueItem: z.string().nullable(),
            fields: z.array(
              z.object({
                key: z.string(),
                label: z.string(),
                form: z.enum(['text', 'day', 'year', 'month', 'phone', 'choice']),
                choices: z.array(z.string()),
                required: z.boolean(),
                help: z.string(),
              }),
            ),
          }),
        ),
      }),
    ),
  namesakes: route
    .meta({ permission: 'article.write' })
    .route({ method: 'GET', path: '/organs/{organ}/articles/namesakes', summary: '同名的稿件' })
    .input(inOrgan.extend({ title: z.string().max(200), except: z.string().max(64).default('') }))
    .output(
      z.object({
        items: z.array(
          ListedSchema.pick({ id: true, title: true, column: true, statusName: true, publishedOn: true }),
        ),
        hidden: z.number(),
      }),
    ),
  versions: route
    .meta({ permission: 'article.read' })
    .route({ method: 'GET', path: '/organs/{organ}/articles/{id}/versions', summary: '各次保存' })
    .input(one)
    .output(
      z.object({
        items: z.array(
          z.object({
            version: z.number(),
            edition: z.number(),
            at: z.string(),
            day: z.string(),
            name: z.string(),
            title: z.string(),
            publishedOn: z.string().nullable(),
          }),
        ),
      }),
    ),
  version: route
    .meta({ permission: 'article.read' })
    .route({ method: 'GET', path: '/organs/{organ}/articles/{id}/versions/{version}', summary: '一次保存' })
    .input(one.extend({ version }))
    .output(VersionSchema),
  restoreVersion: route
    .meta({ permission: 'article.write' })
    .route(posted('/organs/{organ}/articles/{id}/versions/{version}/restore', '恢复这一次保存为草稿'))
    .input(change.extend({ version }))
    .output(done),
  previews: route
    .meta({ permission: 'article.write' })
    .route({ method: 'GET', path: '/organs/{organ}/articles/{id}/previews', summary: '预览链接' })
    .input(one)
    .output(
      z.object({
        /** Where staff preview it themselves. */
        own: z.string(),
        items: z.array(
          z.object({
            link: z.string(),
            reader: z.string(),
            until: z.string(),
            open: z.boolean(),
            closed: z.boolean(),
            path: z.string().nullable(),
            times: z.number(),
            last: z.string().nullable(),
          }),
        ),
      }),
    ),
  openPreview: route
    .meta({ permission: 'article.write' })
    .route(posted('/organs/{organ}/articles/{id}/previews', '给出预览链接'))
    .input(
      change.extend({
        reader: line('给谁看', 60),
        days: z.coerce
          .number()
          .refine((days) => PREVIEW_DAYS.some((one) => one === days), '请选择有效天数。'),
      }),
    )
    .output(done),
  closePreview: route
    .meta({ permission: 'article.write' })
    .route(posted('/organs/{organ}/articles/{id}/previews/{link}/close', '收回预览链接'))
    .input(change.extend({ link }))
    .output(done),
  bin: route
    .meta({ permission: 'article.write' })
    .route(posted('/organs/{organ}/articles/{id}/bin', '移入回收站'))
    .input(change)
    .output(done),
  unbin: route
    .meta({ permission: 'article.write' })
    .route(posted('/organs/{organ}/articles/{id}/unbin', '从回收站取回'))
    .input(change)
    .output(done),
}
