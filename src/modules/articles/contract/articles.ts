import { z } from 'zod'
import { commandKey, optionalLine, prose, route } from '#kernel/contract.ts'
import { ArticleSchema, ListedSchema } from './document.ts'
import { DraftSchema } from './draft.ts'
import { change, done, editionNumber, fileHash, inOrgan, one, posted, seen, written } from './fields.ts'
import { StatusSchema } from './names.ts'

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
  gates: route
    .meta({ permission: 'article.read' })
    .route({ method: 'GET', path: '/organs/{organ}/articles/{id}/gates', summary: '发布关口现在挡住什么' })
    .input(one)
    .output(
      z.object({
        contentHash: z.string(),
        items: z.array(
          z.object({
            gate: z.string(),
            total: z.number(),
            told: z.array(z.object({ message: z.string(), basis: z.string() })),
          }),
        ),
      }),
    ),
  create: route
    .meta({ permission: 'article.write' })
    .route(posted('/organs/{organ}/articles', '新建稿件'))
    .input(inOrgan.extend({ key: commandKey, ...DraftSchema.shape }))
    .output(done),
  importWord: route
    .meta({ permission: 'article.write' })
    .route(posted('/organs/{organ}/articles/import', '从 Word 文件新建稿件'))
    .input(
      inOrgan.extend({
        key: commandKey,
        column: DraftSchema.shape.column,
        department: DraftSchema.shape.department,
        articleClass: DraftSchema.shape.articleClass,
        genre: DraftSchema.shape.genre,
        catalogueItem: DraftSchema.shape.catalogueItem,
        file: z.file('请选择 .docx 文件。'),
      }),
    )
    .output(done.extend({ notices: z.array(z.string()) })),
  save: route
    .meta({ permission: 'article.write' })
    .route({ method: 'PUT', path: '/organs/{organ}/articles/{id}', summary: '保存草稿' })
    .input(change.extend({ seen, ...DraftSchema.shape }))
    .output(written),
  submit: route
    .meta({ permission: 'article.write' })
    .route(posted('/organs/{organ}/articles/{id}/submit', '送审'))
    .input(change)
    .output(done),
  publish: route
    .meta({ permission: 'article.publish' })
    .route(posted('/organs/{organ}/articles/{id}/publish', '发布'))
    .input(change.extend({ seen: fileHash }))
    .output(done),
  withdraw: route
    .meta({ permission: 'article.withdraw' })
    .route(posted('/organs/{organ}/articles/{id}/withdraw', '撤回'))
    .input(
      change.extend({
        reason: prose('撤回原因', 500),
        how: z.enum(['withdrawn', 'gone', 'replaced']).optional(),
        /** The index number of the document in its place. */
        replacedBy: optionalLine('代替它的稿件的索引号', 60),
      }),
    )
    .output(done),
  restore: route
    .meta({ permission: 'article.write' })
    .route(posted('/organs/{organ}/articles/{id}/restore', '恢复旧版为草稿'))
    .input(change.extend({ edition: editionNumber }))
    .output(done),
  attach: route
    .meta({ permission: 'article.write' })
    .route(posted('/organs/{organ}/articles/{id}/attachments', '上传附件'))
    .input(change.extend({ seen, file: z.file('请选择要上传的文件。') }))
    .output(written),
  addPicture: route
    .meta({ permission: 'article.write' })
    .route(posted('/organs/{organ}/articles/{id}/pictures', '上传正文图片'))
    .input(change.extend({ seen, file: z.file('请选择图片。') }))
    .output(written.extend({ name: z.string() })),
  detach: route
    .meta({ permission: 'article.write' })
    .route(posted('/organs/{organ}/articles/{id}/attachments/{hash}/remove', '删除附件'))
    .input(change.extend({ seen, hash: fileHash }))
    .output(written),
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
