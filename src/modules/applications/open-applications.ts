import type { Context } from '#kernel/context.ts'
import { departmentScope } from '#kernel/department-scope.ts'
import { may, type Permission } from '#kernel/permissions.ts'
import type { Day } from '#law/index.ts'
import { waitingCases } from './list-store.ts'
import { TERM_OVER } from './terms-over.ts'

/** An application that waits for somebody, and for what. */
export interface OpenApplication {
  id: string
  number: string
  step: string
  receivedDay: Day
  department: string | null
}

const WHO: Record<string, Permission> = {
  登记: 'application.register',
  部门拟稿: 'application.draft',
  公开办审核: 'application.register',
  领导签发: 'application.sign',
  答复: 'application.reply',
  重新处理: 'application.reply',
  [TERM_OVER]: 'application.register',
}

/** The applications of an organ that wait for the actor, the oldest first, at most `limit`. */
export async function openApplications(
  ctx: Context,
  organ: string,
  limit: number,
): Promise<OpenApplication[]> {
  const lineage = ctx.lineage(organ)
  const allowed = (permission: Permission) => may(ctx.actor.grants, permission, lineage)
  if (!allowed('application.read')) return []
  const steps = Object.entries(WHO).flatMap(([step, who]) => (allowed(who) ? [step] : []))
  const scope = departmentScope(ctx, organ, 'application.read')
  const rows = await waitingCases(ctx.db, organ, { steps, scope, limit })
  return rows.map((row) => {
    const { id, number, received_day: receivedDay, department } = row
    return { id, number, step: row.waits_for ?? '', receivedDay, department }
  })
}
