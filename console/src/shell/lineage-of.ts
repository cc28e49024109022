import type { Grant } from '#kernel/permissions.ts'

/**
 * The organ and those above it, as far as the console can tell: whoever supervises somewhere and could open
 * this organ supervises it.
 */
export function lineageOf(organ: { id: string; parent: string | null }, grants: readonly Grant[]): string[] {
  const above = grants.filter((grant) => grant.role === 'county-supervisor').map((grant) => grant.organ)
  return [...new Set([organ.id, ...(organ.parent ? [organ.parent] : []), ...above])]
}
