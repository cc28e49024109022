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
import { APPLICANT_KINDS, type ApplicantKind, OUTCOME_ROWS, type OutcomeRowKey } from '#law/index.ts'
import { CaseLetterSchema, lettersContract, StepPreviewSchema } from './letters-contract.ts'

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
  /** Partly granted: the rows on which the other parts are held back. */
  withheld: z.array(outcomeRow).max(8).default([]),
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

const flow = z.enum(['office', 'draft-check', 'draft-check-sign'], '请选择由谁决定。')
const workdays = (label: string, max: number) =>
  z.coerce
    .number(`请填写${label}。`)
    .int(`${label}须是整数。`)
    .min(1, `${label}至少 1。`)
    .max(max, `${label}最多 ${max}。`)
const words = (label: string) => prose(label, 2000, 2)
const more = (label: string) => optionalProse(label, 2000)
const who = line('对象', 60)

/** The kinds of outcome, as the engine names them. */
const outcomeKind = z.enum(
  [
    ...([
      'already-public',
      'granted',
      'partially-granted',
      'state-secret',
      'other-law',
      'stability',
    ] as const),
    ...(['third-party', 'internal-affairs', 'process-information', 'enforcement-file'] as const),
    ...(['register-query', 'does-not-exist', 'not-ours', 'needs-creation', 'still-unclear'] as const),
    ...(['petition', 'repeat', 'publication', 'excessive', 'reconfirm'] as const),
    ...(['correction-overdue', 'fee-unpaid'] as const),
  ],
  '请选择拟定的结果。',
)

const stepOf = <K extends string, S extends z.ZodRawShape>(kind: K, fields: S) =>
  z.object({ kind: z.literal(kind), day, ...fields })

const OfficeStepSchema = z.discriminatedUnion('kind', [
  stepOf('department-added', { department: line('承办部门', 40), text: more('说明') }),
  stepOf('merged', { into: line('并入的申请编号', 60), text: words('合并的理由') }),
  stepOf('correction-asked', { term: workdays('补正期限', 60), text: words('需要补正的事项') }),
  stepOf('corrected', { cause: optionalLine('逾期的正当理由', 200), text: words('补正的内容') }),
  stepOf('reasons-asked', { term: workdays('说明理由的期限', 60), text: words('要求说明理由的情况') }),
  stepOf('reasons-given', { reasonable: z.boolean('请选择理由是否合理。'), text: words('申请人的理由') }),
  stepOf('delay-told', { days: workdays('延迟的工作日', 250), text: words('延迟的理由') }),
  stepOf('opinion-asked', {
    from: z.enum(['third-party', 'co-producer', 'other-organ'], '请选择征求谁的意见。'),
    who,
    text: words('征求意见的内容'),
  }),
  stepOf('opinion-given', {
    who,
    answer: z.enum(['agrees', 'objects', 'silent'], '请选择意见。'),
    reasoned: z.boolean().default(false),
    text: more('意见的内容'),
  }),
  stepOf('interest-overridden', { who, text: words('认定重大公共利益的理由') }),
  stepOf('third-party-told', { who, text: words('告知的内容和理由') }),
  stepOf('delivered', {
    letter: z.enum(['correction', 'reasons', 'opinion', 'fee', 'reply'], '请选择文书。'),
    who: optionalLine('对象', 60),
    text: more('送达方式和凭证'),
  }),
  stepOf('extension-approved', { days: workdays('延长的工作日', 60), text: words('延期的理由') }),
  stepOf('extension-told', { text: words('告知的方式') }),
  stepOf('fee-noticed', {
    scheme: z.enum(['per-item', 'per-page'], '请选择收费标准。'),
    /** Left out: counted from the applications of the same applicant in the month. */
    before: z.coerce.number().int().min(0).max(100_000).optional(),
    items: z.coerce.number().int().min(1).max(1000).default(1),
    pages: z.coerce.number().int().min(0).max(100_000).default(0),
    text: words('收费的情况'),
  }),
  stepOf('fee-paid', { text: more('缴费凭证') }),
  stepOf('fee-refunded', { yuan: workdays('退费金额（元）', 10_000_000), text: words('退费的理由') }),
  stepOf('lapsed', { why: z.enum(['correction', 'fee'], '请选择逾期的事项。'), text: words('逾期的情况') }),
  stepOf('lapse-undone', { text: words('撤销的理由') }),
  stepOf('transferred', { to: line('应当受理的机关和联系方式', 200), text: more('告知申请人的情况') }),
  stepOf('record-decided', {
    decision: z.enum(['corrected', 'forwarded', 'refused'], '请选择怎样处理。'),
    to: optionalLine('转送的机关', 100),
    text: words('处理的情况和理由'),
  }),
  stepOf('noted', { text: words('记事') }),
  stepOf('escalated', { text: words('报告的内容') }),
  stepOf('redecided', { outcome: outcomeKind, text: words('重新处理的情况') }),
  stepOf('archived', { text: more('归档情况') }),
])
const DraftStepSchema = stepOf('drafted', {
  department: optionalLine('承办部门', 40),
  outcome: outcomeKind,
  text: words('拟稿'),
})
const CheckStepSchema = stepOf('checked', { passed: z.boolean('请选择是否通过。'), text: more('意见') })
const SignStepSchema = stepOf('signed', { passed: z.boolean('请选择是否同意。'), text: more('意见') })

/** Any step that is recorded as people write it down. */
export const StepSchema = z.discriminatedUnion('kind', [
  ...OfficeStepSchema.options,
  DraftStepSchema,
  CheckStepSchema,
  SignStepSchema,
])

/** Any step that may come with letters, as it is filled in. */
export const LetterStepSchema = z.discriminatedUnion('kind', [
  ...StepSchema.options,
  stepOf('registered', { department: line('承办部门', 40), flow: flow.optional() }),
  stepOf('withdrawn', { statement: prose('撤回情况', 500, 2) }),
])

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

const ClockSchema = DeadlineSchema.extend({
  name: z.string(),
  label: z.string(),
  whose: z.enum(['organ', 'applicant', 'third-party', 'other-organ']),
  standing: z.enum(['running', 'paused', 'stopped', 'over']),
  workdaysLeft: z.number().nullable(),
  stopped: z.object({ day: z.string(), why: z.string() }).nullable(),
})

const FeeSchema = z.object({
  scheme: z.enum(['per-item', 'per-page']),
  yuan: z.number(),
  lines: z.array(
    z.object({
      from: z.number(),
      to: z.number(),
      yuanEach: z.number(),
      yuan: z.number(),
      basis: BasisSchema,
    }),
  ),
  noticed: z.string(),
  delivered: z.string().nullable(),
  paid: z.string().nullable(),
  refunded: z.number(),
})

const card = z.enum(['yellow', 'red']).nullable()

const status = z.enum([
  'received',
  'registered',
  'correcting',
  'paying',
  'consulting',
  'replied',
  'withdrawn',
  'lapsed',
  'transferred',
  'record-handled',
  'redeciding',
])

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
  workdaysLeft: z.number().nullable(),
  card,
  /** What the flow waits for: 部门拟稿, 公开办审核, 领导签发; empty for nothing. */
  stage: z.string(),
  /** A holiday notice moved the due day and nobody has dealt with the case since. */
  moved: z.boolean(),
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
      how: z.enum(['reply', 'withdrawal', 'lapse', 'transfer', 'record']),
      number: z.string().nullable(),
    })
    .nullable(),
  /** The letter sent, the addressee masked; null before the reply. */
  letter: LetterSchema.nullable(),
  /** Every numbered letter of the case, in the order in which they went out. */
  letters: z.array(CaseLetterSchema),
  deadline: DeadlineSchema,
  overdue: z.boolean(),
  card,
  /** Every clock of the case, the one that binds the organ first. */
  clocks: z.array(ClockSchema),
  fee: FeeSchema.nullable(),
  flow,
  stage: z.string(),
  departments: z.array(z.string()),
  subject: z.enum(['information', 'record']),
  splitFrom: z.string().nullable(),
  mergedInto: z.object({ id: z.string(), number: z.string() }).nullable(),
  /** The letter it was made from; what it was turned over to; the draft begun to publish what it asks for. */
  cameFrom: z.object({ id: z.string(), number: z.string() }).nullable(),
  triaged: z
    .object({ to: z.enum(['message', 'petition']), id: z.string().nullable(), number: z.string() })
    .nullable(),
  proposal: z.string().nullable(),
  moved: z.object({ from: z.string().nullable(), to: z.string().nullable() }).nullable(),
  archived: z.string().nullable(),
  /** What was destroyed of who applied, and whether that is held up. */
  keeping: z.object({
    held: z.boolean(),
    reduced: z.string().nullable(),
    erased: z.string().nullable(),
  }),
  /** Whose opinions were asked, by the names the steps take. */
  opinions: z.array(z.object({ who: z.string(), from: z.string(), answered: z.boolean() })),
  /** Drafts as they stand, for whoever checks, signs or sends the reply. */
  drafts: z.array(z.object({ department: z.string(), outcome: outcomeKind, text: z.string() })),
  timeline: z.array(
    z.object({
      kind: z.string(),
      label: z.string(),
      day: z.string(),
      at: z.string(),
      who: z.string(),
      note: z.string(),
      basis: z.array(BasisSchema),
    }),
  ),
  /** What may be done next, with its effect, its basis and who does it. */
  steps: z.array(
    z.object({
      step: z.string(),
      label: z.string(),
      effect: z.string(),
      basis: BasisSchema,
      by: z.enum(['office', 'department', 'leader', 'system']),
    }),
  ),
})

const one = z.object({ organ: organId, id: caseId })
const done = z.object({ ok: z.literal(true) })

const lapseMode = z.enum(['automatic', 'proposed'], '请选择逾期以后怎样办。')

/** What the console may ask about applications. */
export const applicationsContract = {
  ...lettersContract,
  list: route
    .meta({ permission: 'application.read' })
    .route({ method: 'GET', path: '/organs/{organ}/applications', summary: '申请列表' })
    .input(
      z.object({
        organ: organId,
        show: z.enum(['all', 'open', 'closed', 'overdue', 'pressing']).default('all'),
        department: z.string().max(40).optional(),
        /** The number as printed, to find one case. */
        number: z.string().max(60).optional(),
        ...turn,
      }),
    )
    .output(z.object({ rows: z.array(RowSchema), ...turned })),
  choices: route
    .meta({ permission: 'application.register' })
    .route({ method: 'GET', path: '/organs/{organ}/applications/choices', summary: '录入和答复时可选的项目' })
    .input(z.object({ organ: organId }))
    .output(
      z.object({
        channels: z.array(
          z.object({
            key: z.string(),
            label: z.string(),
            means: z.string(),
            basis: BasisSchema,
            confirmed: z.boolean(),
          }),
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
        /** The day it arrived, where both sides confirmed on another. */
        arrivedDay: z.union([z.literal(''), day]).default(''),
        subject: z.enum(['information', 'record']).default('information'),
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
    .input(one.extend({ key: commandKey, department: line('承办部门', 40), flow: flow.optional() }))
    .output(done),
  step: route
    .meta({ permission: 'application.register' })
    .route({ method: 'POST', path: '/organs/{organ}/applications/{id}/steps', summary: '办理一步' })
    .input(one.extend({ key: commandKey, step: OfficeStepSchema }))
    .output(done),
  draft: route
    .meta({ permission: 'application.draft' })
    .route({ method: 'POST', path: '/organs/{organ}/applications/{id}/draft', summary: '部门拟稿' })
    .input(one.extend({ key: commandKey, step: DraftStepSchema }))
    .output(done),
  check: route
    .meta({ permission: 'application.register' })
    .route({ method: 'POST', path: '/organs/{organ}/applications/{id}/check', summary: '公开办审核' })
    .input(one.extend({ key: commandKey, step: CheckStepSchema }))
    .output(done),
  sign: route
    .meta({ permission: 'application.sign' })
    .route({ method: 'POST', path: '/organs/{organ}/applications/{id}/sign', summary: '领导签发' })
    .input(one.extend({ key: commandKey, step: SignStepSchema }))
    .output(done),
  previewStep: route
    .meta({ permission: 'application.register' })
    .route({
      method: 'POST',
      path: '/organs/{organ}/applications/{id}/letters/preview',
      summary: '预览这一步的文书',
    })
    .input(one.extend({ step: LetterStepSchema }))
    .output(StepPreviewSchema),
  previewStepPdf: route
    .meta({ permission: 'application.register' })
    .route({
      method: 'POST',
      path: '/organs/{organ}/applications/{id}/letters/preview.pdf',
      summary: '按打印的样子预览这一步的文书',
    })
    .input(one.extend({ step: LetterStepSchema, at: z.number().int().min(0).max(9).default(0) }))
    .output(z.file()),
  split: route
    .meta({ permission: 'application.register' })
    .route({ method: 'POST', path: '/organs/{organ}/applications/{id}/split', summary: '一事一申请拆分' })
    .input(
      one.extend({
        key: commandKey,
        day,
        parts: z
          .array(prose('拆出的申请内容', 2000, 2))
          .min(1, '至少拆出一件。')
          .max(19, '最多拆出 19 件。'),
        text: prose('拆分的理由', 500, 2),
      }),
    )
    .output(z.object({ cases: z.array(z.object({ id: z.string(), number: z.string(), code: z.string() })) })),
  fees: route
    .meta({ permission: 'application.read' })
    .route({ method: 'GET', path: '/organs/{organ}/application-fees', summary: '信息处理费台账' })
    .input(z.object({ organ: organId, year: z.coerce.number().int().min(2021).max(2100) }))
    .output(
      z.object({
        rows: z.array(
          z.object({
            id: z.string(),
            number: z.string(),
            scheme: z.enum(['per-item', 'per-page']),
            yuan: z.number(),
            noticedDay: z.string(),
            paidDay: z.string().nullable(),
            refundedYuan: z.number(),
            lapsed: z.boolean(),
          }),
        ),
        totals: z.object({ noticed: z.number(), paid: z.number(), refunded: z.number(), lapsed: z.number() }),
      }),
    ),
  settings: route
    .meta({ permission: 'application.settings' })
    .route({ method: 'GET', path: '/organs/{organ}/application-settings', summary: '由谁决定答复' })
    .input(z.object({ organ: organId }))
    .output(
      z.object({
        /** Who decides what is registered today. */
        flow,
        flows: z.array(z.object({ from: z.string(), flow })),
        escalations: z.array(z.object({ from: z.string(), days: z.number().nullable() })),
        lapses: z.array(z.object({ from: z.string(), mode: lapseMode })),
        /** How many cases are open now, which keep the way they were registered under. */
        open: z.number(),
        atLeast: z.boolean(),
      }),
    ),
  setLapse: route
    .meta({ permission: 'application.settings' })
    .route({ method: 'PUT', path: '/organs/{organ}/application-lapse', summary: '设定逾期终止怎样办' })
    .input(z.object({ organ: organId, key: commandKey, from: day, mode: lapseMode }))
    .output(done),
  setEscalation: route
    .meta({ permission: 'application.settings' })
    .route({ method: 'PUT', path: '/organs/{organ}/application-escalation', summary: '设定逾期自动报告' })
    .input(
      z.object({
        organ: organId,
        key: commandKey,
        from: day,
        days: z.coerce
          .number('请填写工作日的天数。')
          .int('天数须是整数。')
          .min(1, '天数至少 1。')
          .max(60, '天数最多 60。')
          .nullable()
          .default(null),
      }),
    )
    .output(done),
  setFlow: route
    .meta({ permission: 'application.settings' })
    .route({ method: 'PUT', path: '/organs/{organ}/application-settings', summary: '设定由谁决定答复' })
    .input(z.object({ organ: organId, key: commandKey, flow, from: day.optional() }))
    .output(done),
  previewReply: route
    .meta({ permission: 'application.reply' })
    .route({ method: 'POST', path: '/organs/{organ}/applications/{id}/reply/preview', summary: '预览答复' })
    .input(one.extend({ reply: ReplySchema }))
    .output(LetterSchema.extend({ basis: z.array(BasisSchema) })),
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
