import { z } from 'zod'
import { day, line, optionalLine, optionalProse, prose } from '#kernel/contract.ts'

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
