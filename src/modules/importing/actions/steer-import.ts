import { type Context, inTransaction } from '#kernel/context.ts'
import { act } from '#kernel/ledger/index.ts'
import { announce } from '#kernel/outbox/outbox.ts'
import { NotFound, Refusal } from '#kernel/refusal.ts'
import { type ImportEvent, importProcedure } from '../import-procedure.ts'
import { moveRun, type RunRow, runById, waitingRows } from '../store.ts'
import { IMPORT_TOPIC } from './ask-import.ts'

interface Steering {
  organ: string
  id: string
  key: string
}

async function steer(
  ctx: Context,
  { organ, id, key }: Steering,
  turn: (
    run: RunRow,
    inside: Context,
  ) => Promise<{ kind: 'import-stopped' | 'import-gone-on'; state: RunRow['state'] }>,
): Promise<void> {
  await inTransaction(ctx, async (inside) => {
    const run = await runById(inside.db, organ, id)
    if (!run) throw new NotFound('这次导入')
    const { kind, state } = await turn(run, inside)
    const event: ImportEvent = { kind, payload: { reached: run.reached } }
    await act(inside, importProcedure)({ organ, id, key, decide: () => [event] })
    const updated_at = inside.clock.now().toISOString()
    if (!(await moveRun(inside.db, run, { state, trouble: '', updated_at })))
      throw new Refusal('导入刚刚往前走了一步，请再按一次。', 'conflict')
    await announce(inside, IMPORT_TOPIC, organ, id)
  })
}

/** Stops an import; what was taken over stays. */
export function stopImport(ctx: Context, input: Steering): Promise<void> {
  return steer(ctx, input, async ({ state }) => {
    if (state !== 'listing' && state !== 'taking') throw new Refusal('这次导入没有在进行。', 'conflict')
    return { kind: 'import-stopped', state: 'stopped' }
  })
}

/** Goes on with an import that was stopped or could not go on, from where it stood. */
export function goOnImport(ctx: Context, input: Steering): Promise<void> {
  return steer(ctx, input, async (run, inside) => {
    if (run.state !== 'stopped' && run.state !== 'failed')
      throw new Refusal('这次导入不用接着做。', 'conflict')
    const waiting = await waitingRows(inside.db, run, 1)
    return { kind: 'import-gone-on', state: waiting.length > 0 && run.trouble === '' ? 'taking' : 'listing' }
  })
}
