import { z } from 'zod'
import { caseId, organId, route } from '#kernel/contract.ts'

/** Whether something of a withdrawn document is gone, is about to go, or waits for a person. */
const StateSchema = z.enum(['gone', 'going', 'to-do'])

const TraceSchema = z.object({
  kind: z.enum(['page', 'list', 'feed', 'file', 'search', 'copy', 'portal', 'board']),
  name: z.string(),
  state: StateSchema,
  /** What is still to be done, or how it went. */
  note: z.string(),
  /** Where to do it: a console page after the organ, or empty. */
  link: z.string(),
})

/** What the console may ask about what became of a withdrawn document. */
export const takedownContract = {
  get: route
    .meta({ permission: 'article.read' })
    .route({
      method: 'GET',
      path: '/organs/{organ}/articles/{id}/takedown',
      summary: '撤回后各处的情况',
    })
    .input(z.object({ organ: organId, id: caseId }))
    .output(
      z.object({
        /** Null when the document is not withdrawn. */
        withdrawn: z.object({ day: z.string(), reason: z.string() }).nullable(),
        traces: z.array(TraceSchema),
      }),
    ),
}
