import type { Context } from '#kernel/context.ts'
import { readCase } from '#kernel/ledger/index.ts'
import { NotFound } from '#kernel/refusal.ts'
import { problemRows, trainingRows } from './learning-store.ts'
import { trainingProcedure } from './training.ts'

const PAGE_SIZE = 20
const part = (page: number) => ({ limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE })

/** One page of the register of trainings, the newest first. */
export async function listTrainings(ctx: Pick<Context, 'db'>, organ: string, page: number) {
  const { rows, total } = await trainingRows(ctx.db, organ, part(page))
  return { rows: rows.map(({ id, state }) => ({ id, ...state })), total, page, pageSize: PAGE_SIZE }
}

/** One page of the typical problems, those still open first. */
export async function listProblems(ctx: Pick<Context, 'db'>, organ: string, page: number) {
  const { rows, total } = await problemRows(ctx.db, organ, part(page))
  return { rows: rows.map(({ id, state }) => ({ id, ...state })), total, page, pageSize: PAGE_SIZE }
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
