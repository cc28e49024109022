import { z } from 'zod'
import { organId, route } from '#kernel/contract.ts'

const WaitingSchema = z.object({
  /** What must be done, as people say it: 初审, 登记, 答复. */
  step: z.string(),
  title: z.string(),
  /** The console page that does it, after the organ: 'articles/ID'. */
  link: z.string(),
  since: z.string(),
})

const DueSchema = z.object({
  label: z.string(),
  title: z.string(),
  link: z.string(),
  /** Empty while the clock stands still. */
  due: z.string().nullable(),
  provisional: z.boolean(),
  /** Working days left; negative when late. */
  workdaysLeft: z.number().nullable(),
  department: z.string(),
})

/** The first page: what waits for me, and what falls due. */
export const deskContract = {
  get: route
    .meta({ permission: 'organ.read' })
    .route({ method: 'GET', path: '/organs/{organ}/desk', summary: '待办与到期' })
    .input(z.object({ organ: organId }))
    .output(z.object({ today: z.string(), waiting: z.array(WaitingSchema), due: z.array(DueSchema) })),
}
