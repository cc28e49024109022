import { z } from 'zod'
import { caseId, commandKey, prose, route } from '#kernel/contract.ts'
import { inOrgan, posted } from './fields.ts'

/** What published articles are looked through again for. */
export const LOOK_KINDS = { proof: '校对', 'personal-data': '个人信息', facts: '类别要点' } as const

/** What becomes of something found in a published article. */
export const FINDING_STANDINGS = {
  open: '待处理',
  kept: '已说明，保留',
  repaired: '已改正',
  gone: '已撤下',
  superseded: '已重查',
} as const

const keys = <K extends string>(table: Record<K, string>) => Object.keys(table) as [K, ...K[]]

const KindSchema = z.enum(keys(LOOK_KINDS), '请选择查什么。')
const StandingSchema = z.enum(keys(FINDING_STANDINGS))

/** What published articles are looked through for, as it is written down. */
export type LookKind = keyof typeof LOOK_KINDS

/** Where a finding stands. */
export type FindingStanding = keyof typeof FINDING_STANDINGS

const kept = inOrgan.extend({
  look: caseId,
  key: commandKey,
  article: caseId,
  finding: z.string().regex(/^[0-9a-f]{24,32}$/, '这一处的编号不对。'),
  reason: prose('理由', 300),
})
const done = z.object({ ok: z.literal(true) })

/** What the console may ask about looking through everything published again. */
export const lookBackContract = {
  get: route
    .meta({ permission: 'archive.read' })
    .route({ method: 'GET', path: '/organs/{organ}/look-back/{kind}', summary: '回头查已发布稿件的结果' })
    .input(
      inOrgan.extend({
        kind: KindSchema,
        show: z.enum(['open', 'all'], '请选择要看哪些。').default('open'),
        page: z.coerce.number().int().min(1).max(10_000).default(1),
      }),
    )
    .output(
      z.object({
        look: z
          .object({
            id: z.string(),
            name: z.string(),
            at: z.string(),
            done: z.number(),
            total: z.number(),
            found: z.number(),
            open: z.number(),
            running: z.boolean(),
            /** What has changed in the rules since; empty when nothing has. */
            changed: z.string(),
          })
          .nullable(),
        items: z.array(
          z.object({
            article: z.string(),
            key: z.string(),
            title: z.string(),
            weight: z.string(),
            place: z.string(),
            words: z.string(),
            message: z.string(),
            standing: StandingSchema,
            reason: z.string(),
            name: z.string(),
            day: z.string().nullable(),
          }),
        ),
        total: z.number(),
        page: z.number(),
        pageSize: z.number(),
      }),
    ),
  ask: route
    .meta({ permission: 'archive.scan' })
    .route(posted('/organs/{organ}/look-back', '重查全部已发布的稿件'))
    .input(inOrgan.extend({ key: commandKey, kind: KindSchema }))
    .output(done),
  keepWords: route
    .meta({ permission: 'archive.scan' })
    .route(posted('/organs/{organ}/look-back/{look}/keep-words', '说明已发布的原文或者要点无误'))
    .input(kept)
    .output(done),
  keepData: route
    .meta({ permission: 'article.override' })
    .route(posted('/organs/{organ}/look-back/{look}/keep-data', '放行已发布的个人信息'))
    .input(kept)
    .output(done),
}
