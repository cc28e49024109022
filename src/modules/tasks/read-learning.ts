import type { Context } from '#kernel/context.ts'
import { readCase } from '#kernel/ledger/index.ts'
import type { Turn } from '#kernel/paging/cursor.ts'
import { NotFound } from '#kernel/refusal.ts'
import { problemRows, trainingRows } from './learning-store.ts'
import { trainingProcedure } from './training.ts'

const PAGE_SIZE = 20

/** One page of the register of trainings, the newest first. */
export async function listTrainings(ctx: Pick<Context, 'db'>, organ: string, turn: Turn) {
  const { rows, ...turned } = await trainingRows(ctx.db, organ, { ...turn, size: PAGE_SIZE })
  return { rows: rows.map(({ id, state }) => ({ id, ...state })), ...turned }
}

/** One page of the typical problems, those still open first. */
export async function listProblems(ctx: Pick<Context, 'db'>, organ: string, turn: Turn) {
  const { rows, ...turned } = await problemRows(ctx.db, organ, { ...turn, size: PAGE_SIZE })
  return { rows: rows.map(({ id, state }) => ({ id, ...state })), ...turned }
}

/** A paper of a training, as a file. */
export async function materialOf(
  ctx: Context,
  { organ, id, hash }: { organ: string; id: string; hash: string },
): Promise<File> {
  const { state } = await readCase(ctx, trainingProcedure, organ, id, '这次学习')
  const material = state?.materials.find((one) => one.hash === hash)
  if (!material) throw new NotFound('这份材料')
  return new File([new Uint8Array(await ctx.files.get(hash))], material.name, { type: material.mime })
}
