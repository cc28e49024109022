import type { ClockScope } from '#kernel/clocks/index.ts'
import type { Context } from '#kernel/context.ts'
import { departmentScope } from '#kernel/department-scope.ts'
import { may, type Permission } from '#kernel/permissions.ts'
import type { Directory } from '#modules/organs/index.ts'
import { PLACES } from './places.ts'

// Letters are left out one by one, by whoever knows who may read them; the rest by department.
const ANY_DEPARTMENT: ReadonlySet<string> = new Set(['message', 'poster', 'trade'])

/** The organ and all under it. */
export function organsUnder(directory: Directory, organ: string): string[] {
  return directory
    .all()
    .map(({ id }) => id)
    .filter((id) => directory.lineage(id).includes(organ))
}

const allowsIn = (ctx: Context, organ: string) => {
  const lineage = ctx.lineage(organ)
  return (permission: Permission) => may(ctx.actor.grants, permission, lineage)
}

/** An editor of a department is told of what that department has to do; the others of the whole organ. */
function scopesOf(ctx: Context, organ: string, kinds: readonly string[]): ClockScope[] {
  const departments = departmentScope(ctx, organ, 'organ.read')
  const wide = departments === null ? kinds : kinds.filter((kind) => ANY_DEPARTMENT.has(kind))
  const narrow = departments === null ? [] : kinds.filter((kind) => !ANY_DEPARTMENT.has(kind))
  return [
    { organs: [organ], kinds: wide, departments: null },
    { organs: [organ], kinds: narrow, departments },
  ].filter((scope) => scope.kinds.length > 0)
}

/** The limits that concern the caller in an organ: those of cases the caller does something about, or oversees. */
export function concerningScopes(ctx: Context, directory: Directory, organ: string): ClockScope[] {
  const allows = allowsIn(ctx, organ)
  const oversees = allows('overview.read')
  const kinds = Object.entries(PLACES)
    .filter(([kind, { read, acts }]) => kind !== 'trade' && allows(read) && (oversees || acts.some(allows)))
    .map(([kind]) => kind)
  const villages = organsUnder(directory, organ).filter((id) => allowsIn(ctx, id)('trade.read'))
  return [...scopesOf(ctx, organ, kinds), { organs: villages, kinds: ['trade'], departments: null }]
}

/** The limits the caller oversees: in the organ and in those under it, whatever the caller may read there. */
export function overseenScopes(ctx: Context, directory: Directory, organ: string): ClockScope[] {
  return organsUnder(directory, organ).map((id) => {
    const allows = allowsIn(ctx, id)
    const kinds = Object.entries(PLACES).flatMap(([kind, { read }]) => (allows(read) ? [kind] : []))
    return { organs: [id], kinds, departments: null }
  })
}
