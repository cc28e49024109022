import type { Context } from '#kernel/context.ts'
import { covers, departmentScope } from '#kernel/department-scope.ts'
import { NotFound } from '#kernel/refusal.ts'
import type { Application } from './application.ts'

/** Whether the actor may know of a case: an editor only of those of the own department. */
export function mayHandle(ctx: Context, organ: string, state: Application): boolean {
  const scope = departmentScope(ctx, organ, 'application.read')
  if (scope === null) return true
  const { departments } = state.case
  return departments.some((department) => covers(scope, department))
}

/** Refuses whoever may not know of the case, as if it were not there. Residents and the system act by other rules. */
export function requireHandled(ctx: Context, organ: string, state: Application): void {
  if (ctx.actor.grants.length > 0 && !mayHandle(ctx, organ, state)) throw new NotFound('这件申请')
}
