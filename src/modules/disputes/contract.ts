import { z } from 'zod'
import { caseId, commandKey, day, line, organId, prose, route } from '#kernel/contract.ts'

const kind = z.enum(
  ['reconsideration', 'litigation-direct', 'litigation-after-reconsideration'],
  '请选择复议或诉讼的种类。',
)
const outcome = z.enum(['upheld', 'corrected', 'other'], '请选择审理结果。')

const RowSchema = z.object({
  id: z.string(),
  application: z.string(),
  applicationNumber: z.string(),
  kind,
  kindLabel: z.string(),
  body: z.string(),
  filedDay: z.string(),
  concluded: z.object({ outcome, day: z.string() }).nullable(),
})

const one = z.object({ organ: organId, id: caseId })

/** What the console may ask about reviews and suits. */
export const disputesContract = {
  list: route
    .meta({ permission: 'dispute.read' })
    .route({ method: 'GET', path: '/organs/{organ}/disputes', summary: '行政复议和行政诉讼' })
    .input(z.object({ organ: organId, page: z.coerce.number().int().min(1).max(10_000).default(1) }))
    .output(
      z.object({ rows: z.array(RowSchema), total: z.number(), page: z.number(), pageSize: z.number() }),
    ),
  get: route
    .meta({ permission: 'dispute.read' })
    .route({ method: 'GET', path: '/organs/{organ}/disputes/{id}', summary: '复议诉讼详情' })
    .input(one)
    .output(
      RowSchema.extend({
        /** Null when it was erased. */
        matter: z.string().nullable(),
        summary: z.string().nullable(),
        timeline: z.array(
          z.object({
            kind: z.string(),
            label: z.string(),
            day: z.string(),
            at: z.string(),
            who: z.string(),
            basis: z.array(
              z.object({
                act: z.string(),
                article: z.string(),
                title: z.string(),
                number: z.string(),
                gist: z.string(),
              }),
            ),
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
        body: line('复议机关或法院', 60),
        day,
        matter: prose('请求和理由', 3000, 2),
      }),
    )
    .output(z.object({ id: z.string() })),
  conclude: route
    .meta({ permission: 'dispute.record' })
    .route({ method: 'POST', path: '/organs/{organ}/disputes/{id}/conclude', summary: '记录审理结果' })
    .input(one.extend({ key: commandKey, outcome, day, summary: prose('结果摘要', 3000, 2) }))
    .output(z.object({ ok: z.literal(true) })),
}
