import type { Context } from '#kernel/context.ts'
import { departmentScope } from '#kernel/department-scope.ts'
import { may, type Permission } from '#kernel/permissions.ts'
import type { Day } from '#law/index.ts'
import { type ApplicationRow, listRows } from './store.ts'
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

// What waits for the applicant or somebody asked waits for nobody here; its clock says when it does again.
function stepOf({ status, stage }: ApplicationRow): string | null {
  if (status === 'received') return '登记'
  if (stage === TERM_OVER) return stage
  if (status === 'redeciding') return '重新处理'
  return status === 'registered' ? stage : null
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
  const scope = departmentScope(ctx, organ, 'application.read')
  const { rows } = await listRows(ctx.db, organ, { show: 'open', scope, page: 1, pageSize: limit })
  return rows.flatMap((row) => {
    const step = stepOf(row)
    const who = step === null ? undefined : WHO[step]
    if (step === null || !who || !allowed(who)) return []
    const moved = row.moved ? '（放假安排变动，到期日已改）' : ''
    const { id, number, received_day: receivedDay, department } = row
    return [{ id, number, step: `${step}${moved}`, receivedDay, department }]
  })
}
