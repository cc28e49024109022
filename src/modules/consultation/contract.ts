import { z } from 'zod'
import {
  caseId,
  commandKey,
  day,
  line,
  optionalLine,
  optionalProse,
  organId,
  prose,
  route,
} from '#kernel/contract.ts'

const DraftSchema = z.object({
  title: line('标题', 120, 4),
  department: line('承办部门', 40),
  matter: prose('事项说明', 3000, 10),
  text: prose('草案全文', 50_000, 20),
  basis: prose('制定依据', 1000, 2),
  contact: prose('提意见的方式', 500, 4),
  major: z.boolean('请选择是不是重大行政决策。'),
})

/** What a resident writes about a draft. */
export const CommentFormSchema = z.object({
  text: prose('意见', 3000, 2),
  name: optionalLine('姓名或单位', 40),
  contact: optionalLine('联系方式', 80),
})

const StatusSchema = z.enum(['draft', 'open', 'closed', 'answered', 'withdrawn'])
const ChannelSchema = z.enum(['web', 'letter', 'phone', 'visit', 'meeting'])
const VerdictSchema = z.enum(['adopted', 'partly', 'refused'], '请选择采纳情况。')

const AnswerSchema = z.object({
  group: line('意见类别', 60),
  verdict: VerdictSchema,
  reason: prose('理由', 1000, 2),
})

const ResultSchema = z.object({
  overview: prose('征集情况', 2000, 4),
  answers: z.array(AnswerSchema).max(100, '意见类别不能超过 100 个。').default([]),
  article: caseId.nullable().default(null),
})

const BasisSchema = z.object({
  act: z.string(),
  article: z.string(),
  title: z.string(),
  number: z.string(),
  gist: z.string(),
})

const RowSchema = z.object({
  id: z.string(),
  status: StatusSchema,
  statusName: z.string(),
  title: z.string(),
  department: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
})

const CommentSchema = z.object({
  id: z.string(),
  label: z.string(),
  channel: ChannelSchema,
  channelName: z.string(),
  receivedOn: z.string(),
  /** Null when it was erased. */
  text: z.string().nullable(),
  name: z.string(),
  contact: z.string(),
  handled: z.boolean(),
  group: z.string(),
  summary: z.string(),
})

const path = '/organs/{organ}/consultations' as const
const one = z.object({ organ: organId, id: caseId })
const page = z.coerce.number().int().min(1).max(10_000).default(1)
const listed = { total: z.number(), page: z.number(), pageSize: z.number() }
const made = z.object({ id: z.string() })
const done = z.object({ ok: z.literal(true) })
const GroupSchema = z.object({ group: z.string(), count: z.number() })

/** What the console may ask about public consultations. */
export const consultationContract = {
  list: route
    .meta({ permission: 'consultation.read' })
    .route({ method: 'GET', path, summary: '意见征集' })
    .input(z.object({ organ: organId, page }))
    .output(z.object({ rows: z.array(RowSchema), ...listed })),
  get: route
    .meta({ permission: 'consultation.read' })
    .route({ method: 'GET', path: `${path}/{id}`, summary: '意见征集详情' })
    .input(one)
    .output(
      RowSchema.extend({
        draft: DraftSchema,
        shorterBecause: z.string(),
        /** Where the public reads it; null while it does not. */
        path: z.string().nullable(),
        received: z.number(),
        unhandled: z.number(),
        groups: z.array(GroupSchema),
        result: ResultSchema.extend({
          answers: z.array(AnswerSchema.extend({ count: z.number() })),
        }).nullable(),
        steps: z.array(z.string()),
        /** The usual length of the period, were it published today. */
        usual: z.object({ days: z.number(), basis: BasisSchema }),
        timeline: z.array(
          z.object({
            label: z.string(),
            day: z.string(),
            at: z.string(),
            who: z.string(),
            note: z.string(),
            basis: z.array(BasisSchema),
          }),
        ),
      }),
    ),
  draft: route
    .meta({ permission: 'consultation.draft' })
    .route({ method: 'POST', path, summary: '起草意见征集' })
    .input(z.object({ organ: organId, key: commandKey, draft: DraftSchema }))
    .output(made),
  save: route
    .meta({ permission: 'consultation.draft' })
    .route({ method: 'PUT', path: `${path}/{id}`, summary: '修改意见征集草稿' })
    .input(one.extend({ key: commandKey, draft: DraftSchema }))
    .output(done),
  publish: route
    .meta({ permission: 'consultation.publish' })
    .route({ method: 'POST', path: `${path}/{id}/publish`, summary: '公布草案，开始征集' })
    .input(one.extend({ key: commandKey, to: day, shorterBecause: optionalProse('缩短期限的理由', 500) }))
    .output(done),
  withdraw: route
    .meta({ permission: 'consultation.publish' })
    .route({ method: 'POST', path: `${path}/{id}/withdraw`, summary: '撤回意见征集' })
    .input(one.extend({ key: commandKey, reason: prose('撤回原因', 500, 2) }))
    .output(done),
  comments: route
    .meta({ permission: 'consultation.handle' })
    .route({ method: 'GET', path: `${path}/{id}/comments`, summary: '收到的意见' })
    .input(one.extend({ page }))
    .output(z.object({ rows: z.array(CommentSchema), ...listed })),
  enter: route
    .meta({ permission: 'consultation.handle' })
    .route({ method: 'POST', path: `${path}/{id}/comments`, summary: '录入来信来电来访的意见' })
    .input(
      one.extend({
        key: commandKey,
        channel: ChannelSchema.exclude(['web'], '请选择意见的来路。'),
        form: CommentFormSchema,
      }),
    )
    .output(made.extend({ label: z.string() })),
  handle: route
    .meta({ permission: 'consultation.handle' })
    .route({ method: 'POST', path: `${path}/{id}/comments/{comment}`, summary: '归纳一条意见' })
    .input(
      one.extend({
        comment: caseId,
        key: commandKey,
        group: line('意见类别', 60, 2),
        summary: prose('内容摘要', 500, 2),
      }),
    )
    .output(done),
  answer: route
    .meta({ permission: 'consultation.publish' })
    .route({ method: 'POST', path: `${path}/{id}/result`, summary: '公布采纳情况' })
    .input(one.extend({ key: commandKey, result: ResultSchema }))
    .output(done),
}

/** A draft as it is written. */
export type ConsultationDraft = z.infer<typeof DraftSchema>

/** A comment as it is typed. */
export type CommentForm = z.infer<typeof CommentFormSchema>

/** How a comment came in. */
export type CommentChannel = z.infer<typeof ChannelSchema>

/** A result as it is written. */
export type ConsultationResult = z.infer<typeof ResultSchema>
