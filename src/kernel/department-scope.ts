import { SYSTEM } from './accounts/index.ts'
import type { Context } from './context.ts'
import { may, type Permission } from './permissions.ts'

/**
 * The departments whose cases the actor may treat with a permission; null for all. Only an editor is tied to
 * the department of the grant: reviewers and the disclosure office answer for the whole organ.
 */
export function departmentScope(ctx: Context, organ: string, permission: Permission): string[] | null {
  if (ctx.actor.id === SYSTEM.id) return null
  const lineage = ctx.lineage(organ)
  const grants = ctx.actor.grants.filter((grant) => may([grant], permission, lineage))
  const wide = grants.some((grant) => grant.role !== 'editor' || grant.department === '')
  return wide ? null : [...new Set(grants.map((grant) => grant.department))]
}

/** Whether a scope covers a department. */
export function covers(scope: string[] | null, department: string): boolean {
  return scope === null || scope.includes(department)
}
