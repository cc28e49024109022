import type { Context } from '#kernel/context.ts'
import { NotFound } from '#kernel/refusal.ts'
import type { Organ } from './organ.ts'
import { allOrgans } from './store.ts'

/** All organs of the installation, held in memory: there are dozens, and every request asks. */
export interface Directory {
  all(): Organ[]
  find(id: string): Organ | undefined
  /** The organ itself and those above it, nearest first; empty when there is no such organ. */
  lineage(id: string): string[]
  /** The organ at the top. */
  root(): Organ | undefined
}

const DEEPEST = 8

/** A directory over a list of organs. */
export function directoryOf(organs: Organ[]): Directory {
  const byId = new Map(organs.map((organ) => [organ.id, organ]))
  return {
    all: () => organs,
    find: (id) => byId.get(id),
    lineage(id) {
      const chain: string[] = []
      let organ = byId.get(id)
      while (organ && chain.length < DEEPEST) {
        chain.push(organ.id)
        organ = organ.parent === null ? undefined : byId.get(organ.parent)
      }
      return chain
    },
    root: () => organs.find((organ) => organ.parent === null),
  }
}

/** Reads the directory from the database. */
export async function loadDirectory(ctx: Pick<Context, 'db'>): Promise<Directory> {
  return directoryOf(await allOrgans(ctx.db))
}

/** The organ of that id, or a refusal. */
export async function organById(ctx: Pick<Context, 'db'>, id: string): Promise<Organ> {
  const organ = (await loadDirectory(ctx)).find(id)
  if (!organ) throw new NotFound('这个单位')
  return organ
}
