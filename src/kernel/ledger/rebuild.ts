import { clearClocks } from '../clocks/store.ts'
import { type Context, inTransaction } from '../context.ts'
import type { Database } from '../database.ts'
import { clearCounters, raiseTo } from '../numbering-store.ts'
import { act, readCases, saveReadModel } from './act.ts'
import type { Happening } from './event.ts'
import { idOf, type MovedDue, type Procedure } from './procedure.ts'
import { streamsOfKind } from './store.ts'

/** A procedure whose read model can be made again, its state type closed over. */
export interface Rebuildable {
  kind: string
  clear(db: Database): Promise<void>
  /** Whether limits run in such cases. */
  timed: boolean
  /** Tells a case that a holiday notice moved a due day of it; null where none of its limits can move. */
  tellMoved:
    | ((ctx: Context, on: { organ: string; id: string; key: string }, moved: MovedDue) => Promise<void>)
    | null
  /** Saves the read model and counters of the cases given; one organ. */
  restore(ctx: Context, organ: string, ids: string[]): Promise<void>
}

const tellingOf =
  <S, E extends Happening>(procedure: Procedure<S, E>) =>
  async (ctx: Context, on: { organ: string; id: string; key: string }, moved: MovedDue): Promise<void> => {
    const decide = ({ state }: { state: S }) => procedure.redated?.(state, moved) ?? []
    await act(ctx, procedure)({ ...on, decide })
  }

/** Closes over a procedure's types, so that procedures of different states fit one list. */
export function rebuildable<S, E extends Happening>(procedure: Procedure<S, E>): Rebuildable {
  return {
    kind: procedure.kind,
    timed: procedure.clocks !== undefined,
    tellMoved: procedure.redated ? tellingOf(procedure) : null,
    clear: async (db) => procedure.clear?.(db),
    async restore(ctx, organ, ids) {
      for (const standing of await readCases(ctx, procedure, organ, ids)) {
        await saveReadModel(ctx, procedure, standing)
        for (const taken of procedure.numbers?.(standing.state) ?? []) await raiseTo(ctx.db, organ, taken)
      }
    },
  }
}

const BATCH = 500

async function rebuildOne(
  ctx: Context,
  procedure: Rebuildable,
  told: (cases: number) => void,
): Promise<number> {
  let rebuilt = 0
  let after = { organ: '', stream: '' }
  for (;;) {
    const streams = await streamsOfKind(ctx.db, procedure.kind, after, BATCH)
    for (const organ of new Set(streams.map((stream) => stream.organ))) {
      const own = streams.filter((stream) => stream.organ === organ)
      await procedure.restore(
        ctx,
        organ,
        own.map((stream) => idOf(stream.stream)),
      )
    }
    rebuilt += streams.length
    told(rebuilt)
    const last = streams.at(-1)
    if (!last || streams.length < BATCH) return rebuilt
    after = last
  }
}

/** Throws all read models and counters away and makes them again from the ledger, in one transaction. */
export async function rebuildReadModels(
  ctx: Context,
  procedures: Rebuildable[],
  told: (kind: string, cases: number) => void = () => {},
): Promise<Record<string, number>> {
  return inTransaction(ctx, async (inside) => {
    await clearCounters(inside.db)
    await clearClocks(inside.db)
    const rebuilt: Record<string, number> = {}
    for (const procedure of procedures) await procedure.clear(inside.db)
    for (const procedure of procedures)
      rebuilt[procedure.kind] = await rebuildOne(inside, procedure, (cases) => told(procedure.kind, cases))
    return rebuilt
  })
}
