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

const KINDS = ['consult', 'suggest', 'complaint', 'report', 'help', 'site-error'] as const

/** What people call about; the same kinds as letters. */
export type CallKind = (typeof KINDS)[number]

const kind = z.enum(KINDS, '请选择来电的类别。')

const PHONE = /^(|\+?[\d\- ()]{6,24})$/

const ShiftSchema = z.object({
  name: line('值班人', 40),
  telephone: line('值班电话', 40),
  hours: line('值班时间', 60),
})

/** What a clerk fills in while talking. */
export const CallSheetSchema = z.object({
  day,
  startedAt: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, '来电时间写成 09:30 的样子。'),
  minutes: z
    .number('请填写通话分钟数。')
    .int('通话分钟数是整数。')
    .min(1, '不足 1 分钟的按 1 分钟填。')
    .max(240, '通话不能超过 240 分钟，请核对。'),
  kind,
  topic: line('问什么', 60, 2),
  note: optionalProse('来电内容', 3000),
  name: optionalLine('来电人', 40),
  phone: optionalLine('来电号码', 24).pipe(
    z.string().regex(PHONE, '来电号码只写数字，可以带区号，例如 13800000101 或 0759-7231356。'),
  ),
  outcome: z.enum(['answered', 'message'], '请选择当场答复还是转为来信。'),
  answer: optionalProse('怎样答复的', 2000),
  mayPublish: z.enum(['yes', 'no'], '请选择是否同意公开。').default('no'),
})

const BasisSchema = z.object({
  act: z.string(),
  article: z.string(),
  title: z.string(),
  number: z.string(),
  gist: z.string(),
})

const CallRowSchema = z.object({
  id: z.string(),
  day: z.string(),
  startedAt: z.string(),
  minutes: z.number(),
  kind,
  kindLabel: z.string(),
  topic: z.string(),
  callerMasked: z.string(),
  takenBy: z.string(),
  message: z.object({ id: z.string(), number: z.string() }).nullable(),
})

const LineSchema = z.object({
  calls: z.number(),
  minutes: z.number(),
  answered: z.number(),
  turned: z.number(),
  kinds: z.record(z.string(), z.number()),
})

const DutyDaySchema = z.object({
  day: z.string(),
  source: z.enum(['stand-in', 'weekly', 'off', 'unplanned']),
  shifts: z.array(z.object({ name: z.string(), telephone: z.string(), hours: z.string() })),
  note: z.string(),
})

const done = z.object({ ok: z.literal(true) })
const oneDay = z.object({ organ: organId, day, key: commandKey })

/** What the console may ask about telephone calls and duty. */
export const phoneContract = {
  calls: route
    .meta({ permission: 'call.read' })
    .route({ method: 'GET', path: '/organs/{organ}/calls', summary: '来电记录' })
    .input(
      z.object({
        organ: organId,
        month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, '月份写成 2026-03 的样子。'),
        ...turn,
      }),
    )
    .output(z.object({ rows: z.array(CallRowSchema), ...turned })),
  figures: route
    .meta({ permission: 'call.read' })
    .route({ method: 'GET', path: '/organs/{organ}/calls/figures', summary: '来电统计' })
    .input(z.object({ organ: organId, year: z.coerce.number().int().min(2019).max(2100) }))
    .output(
      z.object({
        year: z.number(),
        months: z.array(LineSchema.extend({ month: z.string() })),
        total: LineSchema,
        kinds: z.array(z.object({ kind, label: z.string() })),
        basis: BasisSchema,
      }),
    ),
  call: route
    .meta({ permission: 'call.read' })
    .route({ method: 'GET', path: '/organs/{organ}/calls/{id}', summary: '来电详情' })
    .input(z.object({ organ: organId, id: caseId }))
    .output(CallRowSchema.extend({ note: z.string(), answer: z.string() })),
  record: route
    .meta({ permission: 'call.record' })
    .route({ method: 'POST', path: '/organs/{organ}/calls', summary: '登记来电' })
    .input(z.object({ organ: organId, key: commandKey, sheet: CallSheetSchema }))
    .output(
      z.object({
        id: z.string(),
        /** What is read out to the caller when it became a message. */
        receipt: z.object({ id: z.string(), number: z.string(), code: z.string() }).nullable(),
      }),
    ),
  duty: route
    .meta({ permission: 'organ.read' })
    .route({ method: 'GET', path: '/organs/{organ}/duty', summary: '今天起的电话值班' })
    .input(z.object({ organ: organId, days: z.coerce.number().int().min(1).max(62).default(28) }))
    .output(z.object({ days: z.array(DutyDaySchema) })),
  setStandIn: route
    .meta({ permission: 'duty.edit' })
    .route({ method: 'PUT', path: '/organs/{organ}/duty/{day}', summary: '安排代班' })
    .input(
      oneDay.extend({
        shifts: z.array(ShiftSchema).min(1, '至少安排一个人。').max(6, '一天最多六个班次。'),
        reason: prose('代班原因', 100, 2),
      }),
    )
    .output(done),
  removeStandIn: route
    .meta({ permission: 'duty.edit' })
    .route({ method: 'POST', path: '/organs/{organ}/duty/{day}/remove', summary: '取消代班' })
    .input(oneDay)
    .output(done),
}
