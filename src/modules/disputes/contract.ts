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

const more = (label: string) => optionalProse(label, 3000)
const words = (label: string) => prose(label, 3000, 2)
const stepOf = <const K extends string, S extends z.ZodRawShape>(kind: K, fields: S) =>
  z.object({ kind: z.literal(kind), day, ...fields })

const track = z.enum(['ordinary', 'simple'], '请选择审理程序。')
const result = z.enum(
  [
    ...(['upheld', 'rejected', 'varied', 'annulled', 'unlawful', 'ordered', 'void', 'not-accepted'] as const),
    ...(['withdrawn', 'mediated', 'suit-dismissed'] as const),
  ],
  '请选择审理结果。',
)
const orderDays = z.coerce
  .number('重新处理的期限请填写天数，没有责令的不填。')
  .int('重新处理的期限须为整数。')
  .min(1, '重新处理的期限至少 1 天，没有责令的不填。')
  .max(365, '重新处理的期限不能超过 365 天。')
  .nullable()
  .default(null)
const orderUnit = z.enum(['workday', 'calendar']).default('workday')

/** One step of a review or suit as people write it down. */
export const DisputeStepSchema = z.discriminatedUnion('kind', [
  stepOf('notice-received', { track, caseNumber: optionalLine('案号', 60), text: more('说明') }),
  stepOf('track-changed', { track, text: more('说明') }),
  stepOf('answer-submitted', { text: more('答复要点和证据清单') }),
  stepOf('evidence-asked', { until: day, text: more('要求补充的内容') }),
  stepOf('evidence-added', { text: more('补充的证据') }),
  stepOf('hearing-set', {
    form: z.enum(['hearing', 'trial'], '请选择听证或者开庭。'),
    on: day,
    text: more('地点和事项'),
  }),
  stepOf('heard', { leader: z.boolean('请选择机关负责人有没有到场。'), text: more('情况') }),
  stepOf('suspended', { text: words('中止的原因') }),
  stepOf('resumed', { text: more('说明') }),
  stepOf('mediation-held', { text: words('调解的情况') }),
  stepOf('decision-extended', {
    days: z.coerce.number('请填写延长的天数。').int('延长的天数须为整数。'),
    text: more('说明'),
  }),
  stepOf('concluded', { result, served: day, orderDays, orderUnit, text: words('结果摘要') }),
  stepOf('appealed', { by: z.enum(['organ', 'applicant'], '请选择谁上诉。'), text: more('说明') }),
  stepOf('second-answered', { text: more('答辩要点') }),
  stepOf('second-concluded', {
    ruling: z.enum(['kept', 'changed', 'sent-back'], '请选择二审结果。'),
    result: result.optional(),
    orderDays,
    orderUnit,
    text: words('二审结果摘要'),
  }),
  stepOf('settled', { text: more('说明') }),
  stepOf('performed', { text: words('履行的情况') }),
  stepOf('lesson-drawn', {
    reason: line('没有得到支持的原因', 60),
    text: prose('以后怎样做', 300, 4),
  }),
  stepOf('noted', { text: words('记事') }),
])

/** One step of a review or suit. */
export type DisputeStep = z.infer<typeof DisputeStepSchema>

const kind = z.enum(
  ['reconsideration', 'litigation-direct', 'litigation-after-reconsideration'],
  '请选择复议或诉讼的种类。',
)
const ground = z.enum(
  ['refused', 'incomplete', 'not-held', 'not-processed', 'silent', 'third-party', 'other'],
  '请选择申请人不服什么。',
)
const outcome = z.enum(['upheld', 'corrected', 'other'])
const stage = z.enum([
  ...(['accepted', 'answering', 'hearing', 'deciding', 'suspended'] as const),
  ...(['appealable', 'second', 'performing', 'closed'] as const),
])

const BasisSchema = z.object({
  act: z.string(),
  article: z.string(),
  title: z.string(),
  number: z.string(),
  gist: z.string(),
})

const DueSchema = z.object({ label: z.string(), day: z.string(), late: z.boolean() })

const RowSchema = z.object({
  id: z.string(),
  application: z.string(),
  applicationNumber: z.string(),
  kind,
  kindLabel: z.string(),
  body: z.string(),
  caseNumber: z.string(),
  groundLabel: z.string(),
  stage,
  stageLabel: z.string(),
  filedDay: z.string(),
  /** The next thing we have to do in time. */
  due: DueSchema.nullable(),
  resultLabel: z.string(),
  lessonWanted: z.boolean(),
  moved: z.boolean(),
  concluded: z.object({ outcome, day: z.string() }).nullable(),
})

const ClockSchema = z.object({
  name: z.string(),
  label: z.string(),
  whose: z.enum(['organ', 'body', 'applicant']),
  unit: z.enum(['workday', 'calendar', 'fixed']),
  due: z.string().nullable(),
  provisional: z.boolean(),
  sentence: z.string(),
  basis: BasisSchema,
  standing: z.enum(['running', 'paused', 'stopped', 'over']),
  daysLeft: z.number().nullable(),
  stopped: z.object({ day: z.string(), why: z.string() }).nullable(),
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

const ChoiceSchema = z.object({ value: z.string(), label: z.string() })

const one = z.object({ organ: organId, id: caseId })
const done = z.object({ ok: z.literal(true) })

/** What the console may ask about reviews and suits. */
export const disputesContract = {
  list: route
    .meta({ permission: 'dispute.read' })
    .route({ method: 'GET', path: '/organs/{organ}/disputes', summary: '行政复议和行政诉讼' })
    .input(
      z.object({
        organ: organId,
        show: z.enum(['all', 'open', 'closed']).default('all'),
        ...turn,
      }),
    )
    .output(z.object({ rows: z.array(RowSchema), ...turned })),
  get: route
    .meta({ permission: 'dispute.read' })
    .route({ method: 'GET', path: '/organs/{organ}/disputes/{id}', summary: '复议诉讼详情' })
    .input(one)
    .output(
      RowSchema.extend({
        /** Null when it was erased. */
        matter: z.string().nullable(),
        summary: z.string().nullable(),
        lesson: z.object({ reason: z.string(), text: z.string().nullable(), day: z.string() }).nullable(),
        movedDue: z.object({ from: z.string().nullable(), to: z.string().nullable() }).nullable(),
        clocks: z.array(ClockSchema),
        steps: z.array(
          z.object({ step: z.string(), label: z.string(), effect: z.string(), basis: BasisSchema }),
        ),
        results: z.array(ChoiceSchema),
        reasons: z.array(ChoiceSchema),
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
      }),
    ),
  file: route
    .meta({ permission: 'dispute.record' })
    .route({ method: 'POST', path: '/organs/{organ}/disputes', summary: '记录复议或诉讼' })
    .input(
      z.object({
        organ: organId,
        key: commandKey,
        application: caseId,
        kind,
        ground,
        body: line('复议机关或法院', 60),
        caseNumber: optionalLine('案号', 60),
        day,
        matter: prose('请求和理由', 3000, 2),
      }),
    )
    .output(z.object({ id: z.string() })),
  step: route
    .meta({ permission: 'dispute.record' })
    .route({ method: 'POST', path: '/organs/{organ}/disputes/{id}/steps', summary: '复议诉讼办理一步' })
    .input(one.extend({ key: commandKey, step: DisputeStepSchema }))
    .output(done),
  caseFile: route
    .meta({ permission: 'dispute.record' })
    .route({ method: 'POST', path: '/organs/{organ}/disputes/{id}/case-file', summary: '导出整个案卷' })
    .input(one.extend({ key: commandKey }))
    .output(z.file()),
  lessons: route
    .meta({ permission: 'dispute.read' })
    .route({ method: 'GET', path: '/organs/{organ}/dispute-lessons', summary: '没有得到支持的原因和教训' })
    .input(
      z.object({
        organ: organId,
        reason: z.string().max(60).optional(),
        page: z.coerce.number().int().min(1).max(10_000).default(1),
      }),
    )
    .output(
      z.object({
        counts: z.array(
          z.object({ reason: z.string(), label: z.string(), count: z.number(), last: z.string() }),
        ),
        /** Lost, and nobody has said why yet. */
        wanted: z.number(),
        rows: z.array(
          z.object({
            id: z.string(),
            applicationNumber: z.string(),
            kindLabel: z.string(),
            groundLabel: z.string(),
            resultLabel: z.string(),
            reasonLabel: z.string(),
            text: z.string(),
            day: z.string(),
          }),
        ),
        total: z.number(),
        page: z.number(),
        pageSize: z.number(),
      }),
    ),
  reasons: route
    .meta({ permission: 'dispute.read' })
    .route({ method: 'GET', path: '/organs/{organ}/dispute-reasons', summary: '没有得到支持的原因' })
    .input(z.object({ organ: organId }))
    .output(
      z.object({
        built: z.array(z.object({ label: z.string() })),
        own: z.array(z.object({ label: z.string(), from: z.string(), until: z.string().nullable() })),
      }),
    ),
  setReason: route
    .meta({ permission: 'dispute.record' })
    .route({ method: 'POST', path: '/organs/{organ}/dispute-reasons', summary: '增加或者停用原因' })
    .input(
      z.object({
        organ: organId,
        key: commandKey,
        change: z.enum(['add', 'end']),
        label: line('原因', 60, 2),
        day,
      }),
    )
    .output(done),
  hints: route
    .meta({ permission: 'application.read' })
    .route({
      method: 'GET',
      path: '/organs/{organ}/applications/{id}/dispute-hints',
      summary: '同类复议诉讼的提示',
    })
    .input(one)
    .output(
      z.object({
        hints: z.array(
          z.object({
            reason: z.string(),
            text: z.string(),
            day: z.string(),
            kindLabel: z.string(),
            groundLabel: z.string(),
            resultLabel: z.string(),
            like: z.string(),
          }),
        ),
      }),
    ),
}
