import { canonical } from '#kernel/canonical.ts'
import { type Context, inTransaction } from '#kernel/context.ts'
import { act, caseOfKey } from '#kernel/ledger/index.ts'
import { announce } from '#kernel/outbox/outbox.ts'
import { NotFound, Refusal } from '#kernel/refusal.ts'
import { OGI } from '#law/index.ts'
import { organById } from '#modules/organs/index.ts'
import { type BoardFacts, boardProcedure } from '../board.ts'
import { openPlaces } from '../store.ts'

async function requireVillage(ctx: Context, organ: string, village: string): Promise<void> {
  if (village === '') return
  const found = await organById(ctx, village).catch(() => undefined)
  if (found?.kind === 'village' && found.parent === organ) return
  const message = '没有这个村，请从本镇的村中选择。'
  throw new Refusal(message, 'invalid', [{ field: 'village', message }])
}

/** Sets up a board, or changes what is said of it; a closed one is opened again. */
export async function setBoard(
  ctx: Context,
  input: { organ: string; key: string; id?: string | undefined; board: BoardFacts },
): Promise<{ id: string }> {
  const { organ, key, board } = input
  await organById(ctx, organ)
  await requireVillage(ctx, organ, board.village)
  const id = input.id ?? caseOfKey(ctx, boardProcedure.kind, organ, key)
  await inTransaction(ctx, async (inside) => {
    await act(
      inside,
      boardProcedure,
    )({
      organ,
      id,
      key,
      decide({ state }) {
        if (input.id !== undefined && !state) throw new NotFound('这个公开栏')
        if (canonical(state) === canonical({ ...board, closed: false })) return []
        return [{ kind: 'board-set', payload: { board }, basis: [OGI.cite('25')] }]
      },
    })
    await announce(inside, 'site', organ, 'boards')
  })
  return { id }
}

/** Puts a board out of use; refused while something hangs on it. */
export async function closeBoard(
  ctx: Context,
  input: { organ: string; id: string; key: string; reason: string },
): Promise<void> {
  const { organ, id, key, reason } = input
  await inTransaction(ctx, async (inside) => {
    await act(
      inside,
      boardProcedure,
    )({
      organ,
      id,
      key,
      async decide({ state }) {
        if (!state) throw new NotFound('这个公开栏')
        if (state.closed) return []
        const open = await openPlaces(inside.db, organ, [id])
        const hanging = open.filter(({ status }) => status === 'hung').length
        if (hanging > 0) throw new Refusal(`上面还有 ${hanging} 张海报，请先取下再停用。`, 'conflict')
        return [{ kind: 'board-closed', payload: { reason }, basis: [OGI.cite('25')] }]
      },
    })
    await announce(inside, 'site', organ, 'boards')
  })
}
