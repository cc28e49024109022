import { z } from 'zod'
import {
  caseId,
  commandKey,
  day,
  line,
  optionalLine,
  organId,
  prose,
  route,
  turn,
  turned,
} from '#kernel/contract.ts'

const one = z.object({ organ: organId, id: caseId })
const command = one.extend({ key: commandKey })
const done = z.object({ ok: z.literal(true) })
const reason = prose('查看的理由', 200, 4)
const at = '/organs/{organ}/applications/{id}'

const days = (label: string, min: number) =>
  z.coerce
    .number(`请填写${label}。`)
    .int(`${label}须是整数。`)
    .min(min, `${label}至少 ${min} 天。`)
    .max(36_500, `${label}最多 36500 天。`)

const RuleSchema = z.object({
  from: z.string(),
  proofDays: z.number(),
  identityDays: z.number(),
  basis: z.string(),
})

const DueSchema = z.object({
  id: z.string(),
  number: z.string(),
  what: z.enum(['proof', 'identity']),
  closedDay: z.string(),
  due: z.string(),
  /** Why it will not be destroyed then; empty when it will. */
  stopped: z.string(),
})

/** What the console may ask about identities: to see one on record, and how long they are kept. */
export const privacyContract = {
  identity: route
    .meta({ permission: 'application.identity' })
    .route({ method: 'POST', path: `${at}/identity`, summary: '查看申请人身份信息' })
    .input(command.extend({ reason }))
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
  proofs: route
    .meta({ permission: 'application.identity' })
    .route({ method: 'GET', path: `${at}/proofs`, summary: '身份证明扫描件' })
    .input(one)
    .output(
      z.object({
        proofs: z.array(
          z.object({
            file: z.string(),
            mime: z.string(),
            bytes: z.number(),
            day: z.string(),
            erased: z.boolean(),
          }),
        ),
      }),
    ),
  proof: route
    .meta({ permission: 'application.identity' })
    .route({ method: 'POST', path: `${at}/proofs/{file}`, summary: '查看身份证明扫描件' })
    .input(command.extend({ file: caseId, reason }))
    .output(z.file()),
  paper: route
    .meta({ permission: 'application.identity' })
    .route({ method: 'POST', path: `${at}/papers`, summary: '取带姓名的文书' })
    .input(
      command.extend({
        paper: z.discriminatedUnion('kind', [
          z.object({ kind: z.literal('letter'), number: line('文号', 60) }),
          z.object({
            kind: z.literal('sheet'),
            sheet: z.enum(['registration', 'slip']),
            who: optionalLine('对象', 60),
          }),
        ]),
        format: z.enum(['pdf', 'docx']),
        reason,
      }),
    )
    .output(z.file()),
  hold: route
    .meta({ permission: 'application.identity' })
    .route({ method: 'POST', path: `${at}/identity-hold`, summary: '暂缓销毁或者解除' })
    .input(command.extend({ hold: z.boolean(), text: prose('理由', 300, 4) }))
    .output(done),
  log: route
    .meta({ permission: 'application.identity-log' })
    .route({ method: 'GET', path: '/organs/{organ}/identity-views', summary: '身份查看记录' })
    .input(z.object({ organ: organId, ...turn }))
    .output(
      z.object({
        rows: z.array(
          z.object({
            id: z.string(),
            application: z.string(),
            number: z.string(),
            what: z.enum(['identity', 'proof', 'paper']),
            who: z.string(),
            at: z.string(),
            reason: z.string(),
          }),
        ),
        ...turned,
      }),
    ),
  retention: route
    .meta({ permission: 'application.identity-log' })
    .route({ method: 'GET', path: '/organs/{organ}/identity-retention', summary: '身份信息保存期限' })
    .input(z.object({ organ: organId }))
    .output(z.object({ now: RuleSchema, rules: z.array(RuleSchema), due: z.array(DueSchema) })),
  setRetention: route
    .meta({ permission: 'application.settings' })
    .route({ method: 'POST', path: '/organs/{organ}/identity-retention', summary: '设定身份信息保存期限' })
    .input(
      z.object({
        organ: organId,
        key: commandKey,
        from: day,
        proofDays: days('证件的保存天数', 60),
        identityDays: days('姓名和联系方式的保存天数', 60),
        basis: prose('依据', 200, 4),
      }),
    )
    .output(done),
}
