import { z } from 'zod'
import { caseId, commandKey, line, optionalLine, organId, prose, route } from '#kernel/contract.ts'

const BasisSchema = z.object({
  act: z.string(),
  article: z.string(),
  title: z.string(),
  number: z.string(),
  gist: z.string(),
})

const one = z.object({ organ: organId, id: caseId })
const told = prose('告知的内容', 1000, 4)

/** Applications that are letters, letters that are applications, and what is asked again and again. */
export const triageContract = {
  repeats: route
    .meta({ permission: 'application.read' })
    .route({
      method: 'GET',
      path: '/organs/{organ}/applications/{id}/repeats',
      summary: '申请次数和相近申请',
    })
    .input(one)
    .output(
      z.object({
        month: z.number(),
        year: z.number(),
        all: z.number(),
        /** How many of the same applicant came before this one in its month: what a fee by the item counts from. */
        before: z.number(),
        like: z.array(
          z.object({
            id: z.string(),
            number: z.string(),
            day: z.string(),
            percent: z.number(),
            sameApplicant: z.boolean(),
          }),
        ),
        basis: z.array(BasisSchema),
      }),
    ),
  toMessage: route
    .meta({ permission: 'application.register' })
    .route({ method: 'POST', path: '/organs/{organ}/applications/{id}/to-message', summary: '申请转为来信' })
    .input(
      one.extend({
        key: commandKey,
        kind: z.enum(['consult', 'suggest', 'complaint', 'report', 'help'], '请选择是哪一类来信。'),
        told,
      }),
    )
    .output(z.object({ id: z.string(), number: z.string() })),
  toPetition: route
    .meta({ permission: 'application.register' })
    .route({
      method: 'POST',
      path: '/organs/{organ}/applications/{id}/to-petition',
      summary: '告知信访渠道',
    })
    .input(one.extend({ key: commandKey, told }))
    .output(z.object({ ok: z.literal(true) })),
  toApplication: route
    .meta({ permission: 'message.register' })
    .route({ method: 'POST', path: '/organs/{organ}/messages/{id}/to-application', summary: '来信转为申请' })
    .input(one.extend({ key: commandKey, idNumber: optionalLine('证件号码', 40) }))
    .output(z.object({ id: z.string(), number: z.string() })),
  often: route
    .meta({ permission: 'application.register' })
    .route({ method: 'GET', path: '/organs/{organ}/often-asked', summary: '多人申请的信息' })
    .input(z.object({ organ: organId, months: z.coerce.number().int().min(1).max(36).default(12) }))
    .output(
      z.object({
        months: z.number(),
        groups: z.array(
          z.object({
            people: z.number(),
            words: z.string(),
            basis: BasisSchema,
            proposal: z.string().nullable(),
            cases: z.array(z.object({ id: z.string(), number: z.string(), day: z.string() })),
          }),
        ),
      }),
    ),
  propose: route
    .meta({ permission: 'article.write' })
    .route({ method: 'POST', path: '/organs/{organ}/often-asked', summary: '起草主动公开的稿件' })
    .input(
      z.object({
        organ: organId,
        key: commandKey,
        applications: z.array(caseId).min(1, '请选择申请。').max(50),
        column: line('栏目', 40),
        department: optionalLine('部门', 40),
        title: line('标题', 200, 4),
      }),
    )
    .output(z.object({ id: z.string() })),
}
