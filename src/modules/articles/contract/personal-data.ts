import { z } from 'zod'
import { prose, route } from '#kernel/contract.ts'
import { one, posted, WordSchema } from './fields.ts'

/** What was found in the edition being worked on, each as it may be shown. */
export const PersonalDataSchema = z.object({
  contentHash: z.string(),
  total: z.number(),
  /** How many are neither covered nor let through. */
  open: z.number(),
  hits: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      kindName: z.string(),
      place: z.string(),
      masked: z.string(),
      basis: z.string(),
      overridden: z.object({ name: z.string(), day: z.string(), reason: z.string() }).nullable(),
    }),
  ),
  /** Why the caller cannot cover now, empty when it can be done; null when that is not the caller's to do. */
  mask: z.string().nullable(),
  /** The same for letting through. */
  override: z.string().nullable(),
})

/** What the console may ask about personal data in articles. */
export const personalDataContract = {
  look: route
    .meta({ permission: 'article.read' })
    .route({
      method: 'GET',
      path: '/organs/{organ}/articles/{id}/personal-data',
      summary: '稿件里的个人信息',
    })
    .input(one)
    .output(PersonalDataSchema),
  mask: route
    .meta({ permission: 'article.write' })
    .route(posted('/organs/{organ}/articles/{id}/personal-data/mask', '一键脱敏'))
    .input(WordSchema)
    .output(PersonalDataSchema),
  override: route
    .meta({ permission: 'article.override' })
    .route(posted('/organs/{organ}/articles/{id}/personal-data/override', '个人信息放行'))
    .input(
      WordSchema.extend({
        hits: z
          .array(z.string().regex(/^[0-9a-f]{24}$/))
          .min(1, '请选中要放行的条目。')
          .max(1000),
        reason: prose('放行理由', 500),
      }),
    )
    .output(PersonalDataSchema),
}
