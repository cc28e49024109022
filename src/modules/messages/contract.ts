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
  turn,
  turned,
} from '#kernel/contract.ts'

const kind = z.enum(
  ['consult', 'suggest', 'complaint', 'report', 'help', 'site-error'],
  '请选择您要写的是哪一类。',
)

const PHONE = /^(|\+?[\d\- ()]{6,24})$/

/** What somebody writes to the organ: who, what, and whether it may be public. Kept in the vault, never in events. */
export const MessageFormSchema = z.object({
  kind,
  title: line('标题', 60, 2),
  text: prose('内容', 3000, 5),
  pageUrl: optionalLine('有错的页面', 300),
  name: optionalLine('姓名', 40),
  phone: optionalLine('联系电话', 24).pipe(
    z.string().regex(PHONE, '联系电话只写数字，可以带区号，例如 13800000101 或 0759-7231356。'),
  ),
  email: optionalLine('电子邮箱', 100).pipe(
    z
      .string()
      .refine(
        (text) => text === '' || z.email().safeParse(text).success,
        '电子邮箱的写法不对，例如 name@mail.example。',
      ),
  ),
  mayPublish: z.enum(['yes', 'no'], '请选择是否同意公开。'),
})

/** How a writer marks an answer. */
export const RatingSchema = z.object({
  score: z.coerce.number('请选择一个评价。').int().min(1, '请选择一个评价。').max(5, '请选择一个评价。'),
  words: optionalProse('评价', 500),
})

/** What a writer asks once more. */
export const ReopeningSchema = z.object({ why: prose('追问的内容', 2000, 2) })

const PublicTextSchema = z.object({
  title: line('公开的标题', 60, 2),
  question: prose('公开的来信', 3000, 5),
  answer: prose('公开的答复', 5000, 2),
})

const BasisSchema = z.object({
  act: z.string(),
  article: z.string(),
  title: z.string(),
  number: z.string(),
  gist: z.string(),
})

const status = z.enum([
  'received',
  'accepted',
  'assigned',
  'answered',
  'checked',
  'sent',
  'declined',
  'turned-over',
])
const channel = z.enum(['online', 'phone', 'letter', 'visit'])

const RowSchema = z.object({
  id: z.string(),
  number: z.string(),
  kind,
  kindLabel: z.string(),
  channel,
  title: z.string(),
  writerMasked: z.string(),
  receivedDay: z.string(),
  status,
  department: z.string().nullable(),
  closedDay: z.string().nullable(),
  score: z.number().nullable(),
  isPublic: z.boolean(),
  /** Only while the message is open. */
  due: z.string().nullable(),
  provisional: z.boolean(),
  overdue: z.boolean(),
})

const DeadlineSchema = z.object({
  due: z.string().nullable(),
  provisional: z.boolean(),
  sentence: z.string(),
  basis: BasisSchema,
  days: z.array(
    z.object({
      day: z.string(),
      counted: z.boolean(),
      number: z.number().optional(),
      why: z.string(),
      basis: BasisSchema.nullable(),
      provisional: z.boolean(),
    }),
  ),
})

const CaseSchema = z.object({
  id: z.string(),
  number: z.string(),
  kind,
  kindLabel: z.string(),
  confidential: z.boolean(),
  /** The application it was made from, and the one it goes on as. */
  cameFrom: z.object({ id: z.string(), number: z.string() }).nullable(),
  turnedOver: z.object({ id: z.string(), number: z.string() }).nullable(),
  channel,
  status,
  receivedDay: z.string(),
  writerMasked: z.string(),
  mayPublish: z.boolean(),
  /** Null when it was erased. */
  letter: z.object({ title: z.string(), text: z.string(), pageUrl: z.string() }).nullable(),
  department: z.string().nullable(),
  handler: z.string().nullable(),
  handlerName: z.string().nullable(),
  answer: z.object({ text: z.string(), by: z.string(), day: z.string() }).nullable(),
  reopenedWhy: z.string().nullable(),
  declinedWhy: z.string().nullable(),
  rating: z.object({ score: z.number(), words: z.string() }).nullable(),
  published: z
    .object({
      title: z.string(),
      question: z.string(),
      answer: z.string(),
      day: z.string(),
      path: z.string(),
    })
    .nullable(),
  closed: z.boolean(),
  deadline: DeadlineSchema,
  overdue: z.boolean(),
  timeline: z.array(
    z.object({
      kind: z.string(),
      label: z.string(),
      note: z.string(),
      day: z.string(),
      at: z.string(),
      who: z.string(),
      basis: z.array(BasisSchema),
    }),
  ),
  steps: z.array(
    z.object({
      step: z.string(),
      label: z.string(),
      effect: z.string(),
      basis: BasisSchema,
      permission: z.string(),
    }),
  ),
})

const FigureLineSchema = z.object({
  received: z.number(),
  declined: z.number(),
  answered: z.number(),
  inTime: z.number(),
  rated: z.number(),
  satisfied: z.number(),
})

const one = z.object({ organ: organId, id: caseId })
const press = one.extend({ key: commandKey })
const done = z.object({ ok: z.literal(true) })
const AT = '/organs/{organ}/messages'

const person = z.object({ id: z.string(), name: z.string() })

/** What the console may ask about messages. */
export const messagesContract = {
  list: route
    .meta({ permission: 'message.read' })
    .route({ method: 'GET', path: AT, summary: '来信列表' })
    .input(
      z.object({
        organ: organId,
        show: z.enum(['all', 'open', 'closed', 'overdue']).default('open'),
        kind: kind.optional(),
        department: z.string().max(40).optional(),
        ...turn,
      }),
    )
    .output(z.object({ rows: z.array(RowSchema), ...turned })),
  figures: route
    .meta({ permission: 'message.read' })
    .route({ method: 'GET', path: `${AT}/figures`, summary: '来信统计' })
    .input(z.object({ organ: organId, year: z.coerce.number().int().min(2019).max(2100) }))
    .output(
      z.object({
        year: z.number(),
        kinds: z.array(FigureLineSchema.extend({ kind, label: z.string() })),
        total: FigureLineSchema,
        basis: BasisSchema,
      }),
    ),
  choices: route
    .meta({ permission: 'message.read' })
    .route({ method: 'GET', path: `${AT}/choices`, summary: '来信的类别和可交办的人员' })
    .input(z.object({ organ: organId }))
    .output(
      z.object({
        kinds: z.array(z.object({ kind, label: z.string(), confidential: z.boolean(), signed: z.boolean() })),
        handlers: z.array(person),
      }),
    ),
  settings: route
    .meta({ permission: 'message.settings' })
    .route({ method: 'GET', path: `${AT}/settings`, summary: '来信期限和举报经办人' })
    .input(z.object({ organ: organId }))
    .output(
      z.object({
        targets: z.array(
          z.object({
            kind,
            label: z.string(),
            history: z.array(z.object({ from: z.string(), days: z.number(), source: z.string() })),
          }),
        ),
        named: z.array(z.string()),
        people: z.array(person),
        /** Confidential messages still open: shown as a number only. */
        openConfidential: z.number(),
      }),
    ),
  setTarget: route
    .meta({ permission: 'message.settings' })
    .route({ method: 'POST', path: `${AT}/settings/targets`, summary: '设定答复期限' })
    .input(
      z.object({
        organ: organId,
        key: commandKey,
        kind,
        from: day,
        days: z.number('请填写天数。').int().min(1, '至少 1 个工作日。').max(60, '不能超过 60 个工作日。'),
        source: line('依据', 120, 2),
      }),
    )
    .output(done),
  setNamed: route
    .meta({ permission: 'message.settings' })
    .route({ method: 'PUT', path: `${AT}/settings/named`, summary: '指定举报经办人' })
    .input(z.object({ organ: organId, key: commandKey, accounts: z.array(z.string().max(64)).max(20) }))
    .output(done),
  get: route
    .meta({ permission: 'message.read' })
    .route({ method: 'GET', path: `${AT}/{id}`, summary: '来信详情' })
    .input(one)
    .output(CaseSchema),
  enter: route
    .meta({ permission: 'message.register' })
    .route({ method: 'POST', path: AT, summary: '录入来电、来信、来访' })
    .input(
      z.object({
        organ: organId,
        key: commandKey,
        channel: z.enum(['phone', 'letter', 'visit'], '请选择怎样收到的。'),
        receivedDay: day,
        form: MessageFormSchema,
      }),
    )
    .output(z.object({ id: z.string(), number: z.string(), code: z.string() })),
  writer: route
    .meta({ permission: 'message.identity' })
    .route({ method: 'POST', path: `${AT}/{id}/writer`, summary: '查看来信人' })
    .input(press.extend({ reason: prose('查看的理由', 200, 4) }))
    .output(z.object({ name: z.string(), phone: z.string(), email: z.string() })),
  accept: route
    .meta({ permission: 'message.register' })
    .route({ method: 'POST', path: `${AT}/{id}/accept`, summary: '受理' })
    .input(press.extend({ kind }))
    .output(done),
  decline: route
    .meta({ permission: 'message.register' })
    .route({ method: 'POST', path: `${AT}/{id}/decline`, summary: '不予受理' })
    .input(press.extend({ reason: prose('理由', 1000, 2) }))
    .output(done),
  assign: route
    .meta({ permission: 'message.register' })
    .route({ method: 'POST', path: `${AT}/{id}/assign`, summary: '交办' })
    .input(
      press.extend({
        department: line('承办部门', 40),
        handler: z.string().max(64).nullable().default(null),
      }),
    )
    .output(done),
  handBack: route
    .meta({ permission: 'message.answer' })
    .route({ method: 'POST', path: `${AT}/{id}/hand-back`, summary: '退回交办' })
    .input(press.extend({ reason: prose('退回理由', 1000, 2) }))
    .output(done),
  answer: route
    .meta({ permission: 'message.answer' })
    .route({ method: 'POST', path: `${AT}/{id}/answer`, summary: '起草答复' })
    .input(press.extend({ text: prose('答复', 5000, 4) }))
    .output(done),
  check: route
    .meta({ permission: 'message.check' })
    .route({ method: 'POST', path: `${AT}/{id}/check`, summary: '审核通过答复' })
    .input(press)
    .output(done),
  sendBack: route
    .meta({ permission: 'message.check' })
    .route({ method: 'POST', path: `${AT}/{id}/send-back`, summary: '退回修改答复' })
    .input(press.extend({ reason: prose('修改意见', 1000, 2) }))
    .output(done),
  send: route
    .meta({ permission: 'message.register' })
    .route({ method: 'POST', path: `${AT}/{id}/send`, summary: '答复来信人' })
    .input(press)
    .output(done),
  publish: route
    .meta({ permission: 'message.publish' })
    .route({ method: 'POST', path: `${AT}/{id}/publish`, summary: '公开来信和答复' })
    .input(press.extend({ text: PublicTextSchema }))
    .output(done),
  unpublish: route
    .meta({ permission: 'message.publish' })
    .route({ method: 'POST', path: `${AT}/{id}/unpublish`, summary: '撤下公开的来信' })
    .input(press.extend({ reason: prose('撤下理由', 500, 2) }))
    .output(done),
}
