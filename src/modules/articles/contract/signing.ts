import { z } from 'zod'
import { commandKey, line, optionalProse, prose, route } from '#kernel/contract.ts'
import { ListedSchema } from './document.ts'
import { change, done, inOrgan, isDayText, posted, WordSchema } from './fields.ts'
import { GroundSchema, ModeSchema, OfferedSchema, SigningSchema } from './names.ts'

/** One step set down in an organ's rule for signing. */
const FlowSchema = z.object({
  column: z.string().max(40).nullable(),
  from: isDayText,
  steps: z.array(SigningSchema).max(7),
  source: line('依据', 200),
})

const LookLimitSchema = z.object({
  from: isDayText,
  workdays: z.number().int().min(1, '至少 1 个工作日。').max(30, '最多 30 个工作日。'),
  source: line('来源', 200),
})

const DelegationSchema = z.object({
  giver: z.string().max(64),
  taker: z.string('请选择代签人。').max(64),
  steps: z.array(SigningSchema).max(7),
  from: isDayText,
  to: isDayText,
  reason: line('委托原因', 200),
})

const QueueSchema = z.object({
  organ: z.string(),
  organName: z.string(),
  items: z.array(
    ListedSchema.extend({
      columnName: z.string(),
      step: z.string(),
      stepLabel: z.string(),
      since: z.string(),
    }),
  ),
})

/** What the console may ask about the signing of articles. */
export const signingContract = {
  queue: route
    .meta({ permission: 'signed-in' })
    .route({ method: 'GET', path: '/signing/queue', summary: '各单位等我审校的稿件' })
    .output(z.object({ organs: z.array(QueueSchema) })),
  sign: route
    .meta({ permission: 'article.sign' })
    .route(posted('/organs/{organ}/articles/{id}/sign', '审核或校对签名'))
    .input(
      WordSchema.extend({
        step: OfferedSchema,
        verdict: z.enum(['approve', 'return'], '请选择通过或者退回。'),
        reason: optionalProse('退回原因', 500),
      }),
    )
    .output(done),
  examine: route
    .meta({ permission: 'article.sign' })
    .route(posted('/organs/{organ}/articles/{id}/examine', '保密审查'))
    .input(
      WordSchema.extend({
        mode: ModeSchema,
        ground: GroundSchema.nullish().transform((ground) => ground ?? null),
        note: optionalProse('说明', 500),
      }),
    )
    .output(done),
  returnUnexamined: route
    .meta({ permission: 'article.sign' })
    .route(posted('/organs/{organ}/articles/{id}/return-unexamined', '保密审查退回'))
    .input(WordSchema.extend({ reason: prose('退回原因', 500) }))
    .output(done),
  publishUrgently: route
    .meta({ permission: 'article.urgent' })
    .route(posted('/organs/{organ}/articles/{id}/publish-urgent', '应急发布'))
    .input(WordSchema.extend({ reason: prose('应急发布的理由', 500) }))
    .output(done),
  lookAfter: route
    .meta({ permission: 'article.review-3' })
    .route(posted('/organs/{organ}/articles/{id}/look-after', '应急发布事后复核'))
    .input(
      change.extend({
        verdict: z.enum(['stands', 'to-mend'], '请选择复核结论。'),
        note: prose('复核情况', 500),
      }),
    )
    .output(done),
  rules: route
    .meta({ permission: 'article.sign' })
    .route({ method: 'GET', path: '/organs/{organ}/signing', summary: '审校流程和委托' })
    .input(inOrgan)
    .output(
      z.object({
        flows: z.array(
          FlowSchema.extend({ columnName: z.string(), inForce: z.boolean(), steps: z.array(SigningSchema) }),
        ),
        look: z.object({ workdays: z.number(), source: z.string(), from: z.string() }),
        delegations: z.array(
          DelegationSchema.extend({
            id: z.string(),
            giverName: z.string(),
            takerName: z.string(),
            endedOn: z.string().nullable(),
            inForce: z.boolean(),
            mayEnd: z.boolean(),
          }),
        ),
        people: z.array(z.object({ id: z.string(), name: z.string(), steps: z.array(SigningSchema) })),
        me: z.string(),
      }),
    ),
  setFlow: route
    .meta({ permission: 'article.flow' })
    .route(posted('/organs/{organ}/signing/flows', '设定审校流程'))
    .input(inOrgan.extend({ key: commandKey, ...FlowSchema.shape }))
    .output(z.object({})),
  setLookLimit: route
    .meta({ permission: 'article.flow' })
    .route(posted('/organs/{organ}/signing/look-limits', '设定应急发布的复核期限'))
    .input(inOrgan.extend({ key: commandKey, ...LookLimitSchema.shape }))
    .output(z.object({})),
  delegate: route
    .meta({ permission: 'article.delegate' })
    .route(posted('/organs/{organ}/signing/delegations', '委托他人代签'))
    .input(inOrgan.extend({ key: commandKey, ...DelegationSchema.shape }))
    .output(z.object({ id: z.string() })),
  endDelegation: route
    .meta({ permission: 'article.delegate' })
    .route(posted('/organs/{organ}/signing/delegations/{id}/end', '终止委托'))
    .input(change)
    .output(z.object({})),
}
