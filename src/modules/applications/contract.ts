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
import { APPLICANT_KINDS, type ApplicantKind, OUTCOME_ROWS, type OutcomeRowKey } from '#law/index.ts'

const keysOf = <K extends string>(rows: readonly { readonly key: K }[]) =>
  rows.map((row) => row.key) as [K, ...K[]]

const applicantKind = z.enum<[ApplicantKind, ...ApplicantKind[]]>(
  keysOf(APPLICANT_KINDS),
  '请选择申请人类型。',
)
const outcomeRow = z.enum<[OutcomeRowKey, ...OutcomeRowKey[]]>(keysOf(OUTCOME_ROWS), '请选择答复结果。')

const PHONE = /^(|\+?[\d\- ()]{6,24})$/

/** What a resident writes in an application: who, what, and in which form. Kept in the vault, never in events. */
export const ApplicationFormSchema = z.object({
  applicantKind,
  name: line('姓名或单位名称', 60),
  idKind: line('证件种类', 20),
  idNumber: line('证件号码', 40),
  contactName: optionalLine('联系人', 40),
  phone: optionalLine('联系电话', 24).pipe(
    z.string().regex(PHONE, '联系电话只写数字，可以带区号，例如 13800000101 或 0759-7231356。'),
  ),
  address: optionalLine('通信地址', 120),
  postcode: optionalLine('邮政编码', 6).pipe(z.string().regex(/^(|\d{6})$/, '邮政编码是 6 位数字。')),
  email: optionalLine('电子邮箱', 100).pipe(
    z
      .string()
      .refine(
        (text) => text === '' || z.email().safeParse(text).success,
        '电子邮箱的写法不对，例如 name@mail.example。',
      ),
  ),
  description: prose('所需政府信息', 2000, 2),
  purpose: optionalProse('用途', 500),
  medium: z.enum(['纸质', '电子'], '请选择希望得到纸质还是电子的信息。'),
  delivery: z.enum(['邮寄', '自行领取', '电子邮件', '网上查阅'], '请选择希望怎样得到信息。'),
})

/** What staff write to answer an application. */
export const ReplySchema = z.object({
  row: outcomeRow,
  /** Which of the row's two articles the decision rests on. */
  ground: z.enum(['first', 'other']).default('first'),
  day,
  /** What was asked for, in a few words; empty quotes the application itself. */
  summary: optionalLine('申请内容摘要', 300),
  reason: prose('理由', 3000, 4),
  content: optionalProse('答复内容', 6000),
  attachments: z.array(line('附件名称', 100)).max(10).default([]),
})

const BasisSchema = z.object({
  act: z.string(),
  article: z.string(),
  title: z.string(),
  number: z.string(),
  gist: z.string(),
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

const status = z.enum(['received', 'registered', 'replied', 'withdrawn'])

const RowSchema = z.object({
  id: z.string(),
  number: z.string(),
  receivedDay: z.string(),
  channel: z.string(),
  applicantKind,
  applicantMasked: z.string(),
  department: z.string().nullable(),
  status,
  outcomeRow: outcomeRow.nullable(),
  closedDay: z.string().nullable(),
  /** Only while the case is open. */
  due: z.string().nullable(),
  provisional: z.boolean(),
  overdue: z.boolean(),
})

const LetterSchema = z.object({
  number: z.string(),
  title: z.string(),
  addressee: z.string(),
  paragraphs: z.array(z.string()),
  remedies: z.array(z.string()),
  attachments: z.array(z.string()),
  signature: z.string(),
  date: z.string(),
})

const CaseSchema = z.object({
  id: z.string(),
  number: z.string(),
  status,
  receivedDay: z.string(),
  channel: z.string(),
  channelLabel: z.string(),
  receiptMeans: z.string(),
  receiptBasis: BasisSchema,
  applicantKind,
  applicantMasked: z.string(),
  /** Null when the personal data was erased. */
  request: z
    .object({
      description: z.string(),
      purpose: z.string(),
      medium: z.string(),
      delivery: z.string(),
      note: z.string(),
      lateReason: z.string(),
    })
    .nullable(),
  department: z.string().nullable(),
  registeredDay: z.string().nullable(),
  outcome: z
    .object({
      row: outcomeRow,
      day: z.string(),
      how: z.enum(['reply', 'withdrawal']),
      number: z.string().nullable(),
    })
    .nullable(),
  /** The letter sent, the addressee masked; null before the reply. */
  letter: LetterSchema.nullable(),
  deadline: DeadlineSchema,
  overdue: z.boolean(),
  timeline: z.array(
    z.object({
      kind: z.string(),
      label: z.string(),
      day: z.string(),
      at: z.string(),
      who: z.string(),
      basis: z.array(BasisSchema),
    }),
  ),
  /** What may be done next, with its effect and basis. */
  steps: z.array(z.object({ step: z.string(), label: z.string(), effect: z.string(), basis: BasisSchema })),
})

const one = z.object({ organ: organId, id: caseId })
const done = z.object({ ok: z.literal(true) })

/** What the console may ask about applications. */
export const applicationsContract = {
  list: route
    .meta({ permission: 'application.read' })
    .route({ method: 'GET', path: '/organs/{organ}/applications', summary: '申请列表' })
    .input(
      z.object({
        organ: organId,
        show: z.enum(['all', 'open', 'closed', 'overdue']).default('all'),
        department: z.string().max(40).optional(),
        page: z.coerce.number().int().min(1).max(10_000).default(1),
      }),
    )
    .output(
      z.object({ rows: z.array(RowSchema), total: z.number(), page: z.number(), pageSize: z.number() }),
    ),
  choices: route
    .meta({ permission: 'application.register' })
    .route({ method: 'GET', path: '/organs/{organ}/applications/choices', summary: '录入和答复时可选的项目' })
    .input(z.object({ organ: organId }))
    .output(
      z.object({
        channels: z.array(
          z.object({ key: z.string(), label: z.string(), means: z.string(), basis: BasisSchema }),
        ),
        personIdKinds: z.array(z.string()),
        organisationIdKinds: z.array(z.string()),
        departments: z.array(z.object({ id: z.string(), name: z.string() })),
      }),
    ),
  get: route
    .meta({ permission: 'application.read' })
    .route({ method: 'GET', path: '/organs/{organ}/applications/{id}', summary: '申请详情' })
    .input(one)
    .output(CaseSchema),
  identity: route
    .meta({ permission: 'application.identity' })
    .route({
      method: 'POST',
      path: '/organs/{organ}/applications/{id}/identity',
      summary: '查看申请人身份信息',
    })
    .input(one.extend({ key: commandKey }))
    .output(
      z.object({
        name: z.string(),
        idKind: z.string(),
        idNumber: z.string(),
        contactName: z.string(),
        phone: z.string(),
        address: z.string(),
        postcode: z.string(),
        email: z.string(),
      }),
    ),
  enter: route
    .meta({ permission: 'application.register' })
    .route({
      method: 'POST',
      path: '/organs/{organ}/applications',
      summary: '录入窗口、邮寄、传真、口头申请',
    })
    .input(
      z.object({
        organ: organId,
        key: commandKey,
        channel: z.enum(['counter', 'oral', 'post', 'ordinary-post', 'fax', 'email'], '请选择收件方式。'),
        receivedDay: day,
        lateReason: optionalLine('补录原因', 200),
        note: optionalProse('备注', 500),
        form: ApplicationFormSchema,
      }),
    )
    .output(z.object({ id: z.string(), number: z.string(), code: z.string() })),
  register: route
    .meta({ permission: 'application.register' })
    .route({
      method: 'POST',
      path: '/organs/{organ}/applications/{id}/register',
      summary: '登记并交承办部门',
    })
    .input(one.extend({ key: commandKey, department: line('承办部门', 40) }))
    .output(done),
  previewReply: route
    .meta({ permission: 'application.reply' })
    .route({ method: 'POST', path: '/organs/{organ}/applications/{id}/reply/preview', summary: '预览答复' })
    .input(one.extend({ reply: ReplySchema }))
    .output(LetterSchema.extend({ basis: z.array(BasisSchema) })),
  previewReplyPdf: route
    .meta({ permission: 'application.reply' })
    .route({
      method: 'POST',
      path: '/organs/{organ}/applications/{id}/reply/preview.pdf',
      summary: '预览答复书',
    })
    .input(one.extend({ reply: ReplySchema }))
    .output(z.file()),
  reply: route
    .meta({ permission: 'application.reply' })
    .route({ method: 'POST', path: '/organs/{organ}/applications/{id}/reply', summary: '答复' })
    .input(one.extend({ key: commandKey, reply: ReplySchema }))
    .output(z.object({ number: z.string() })),
  letter: route
    .meta({ permission: 'application.reply' })
    .route({
      method: 'GET',
      path: '/organs/{organ}/applications/{id}/letter/{format}',
      summary: '下载答复书',
    })
    .input(one.extend({ format: z.enum(['pdf', 'docx']) }))
    .output(z.file()),
  withdraw: route
    .meta({ permission: 'application.register' })
    .route({ method: 'POST', path: '/organs/{organ}/applications/{id}/withdraw', summary: '申请人撤回' })
    .input(one.extend({ key: commandKey, day, statement: prose('撤回情况', 500, 2) }))
    .output(done),
}
