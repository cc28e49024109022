import type { Context } from '#kernel/context.ts'
import { NotFound } from '#kernel/refusal.ts'
import { organById } from '#modules/organs/index.ts'
import { type BoardRow, boardRows } from './store.ts'

/** Whose boards one deals with: the town keeps them all, a village clerk sees the village's own. */
export interface Keeper {
  organ: string
  /** The village one acts for; null for the whole town. */
  village: string | null
  boards: BoardRow[]
}

/** The keeper of the boards an organ deals with. */
export async function keeperFor(ctx: Pick<Context, 'db'>, id: string): Promise<Keeper> {
  const organ = await organById(ctx, id)
  const village = organ.kind === 'village' ? organ.id : null
  const keeper = village === null ? organ.id : (organ.parent ?? organ.id)
  return { organ: keeper, village, boards: await boardRows(ctx.db, keeper, village) }
}

/** The board, when the keeper deals with it. */
export function boardOf(keeper: Keeper, id: string): BoardRow {
  const board = keeper.boards.find((one) => one.id === id)
  if (!board) throw new NotFound('这个公开栏')
  return board
}
