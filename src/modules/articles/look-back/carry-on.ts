import { type Context, inTransaction } from '#kernel/context.ts'
import { act } from '#kernel/ledger/index.ts'
import { passOn } from '#kernel/outbox/outbox.ts'
import { LOOK_BACK_TOPIC } from './ask-look.ts'
import { foundIn, type LiveFound } from './found-in.ts'
import { lookBackProcedure } from './look-procedure.ts'
import {
  addFindings,
  type FindingRow,
  type LookRow,
  liveAfter,
  movedSince,
  moveOn,
  nextRunning,
  settle,
} from './store.ts'

const BATCH = 20
const MOST_SETTLED = 200

const rowsOf = ({ organ_id, id }: LookRow, { article, edition, found }: LiveFound): FindingRow[] =>
  found.map((one) => ({
    ...{ organ_id, look_id: id, article_id: article, edition: edition.number },
    ...{ content_hash: edition.contentHash, ...one },
    ...{ standing: 'open' as const, reason: '', dealt_by: '', dealt_on: null },
  }))

/** One batch of articles: looked through first, then written down together with how far that brings the look. */
async function oneBatch(ctx: Context, look: LookRow): Promise<void> {
  const ids = await liveAfter(ctx.db, look.organ_id, look.reached, BATCH)
  const rows = (await foundIn(ctx, look.organ_id, look.kind, ids)).flatMap((one) => rowsOf(look, one))
  const to = {
    reached: ids.at(-1) ?? look.reached,
    done: look.done + ids.length,
    found: look.found + rows.length,
    running: ids.length === BATCH,
    updated_at: ctx.clock.now().toISOString(),
  }
  await inTransaction(ctx, async (inside) => {
    // Whoever else looked at this batch at the same time has written the same.
    if (!(await moveOn(inside.db, look, to))) return
    await addFindings(inside.db, rows)
    if (to.running) return
    await act(
      inside,
      lookBackProcedure,
    )({
      organ: look.organ_id,
      id: look.id,
      key: `${look.id}-finished`,
      decide: () => [{ kind: 'look-finished', payload: { articles: to.done, found: to.found } }],
    })
  })
}

/** Carries on what was asked for from where it stood, batch by batch, until nothing is left or the program stops. */
export async function carryOnLooks(ctx: Context, goesOn: () => boolean = () => true): Promise<void> {
  await passOn(ctx, LOOK_BACK_TOPIC, async () => {})
  for (let look = await nextRunning(ctx.db); look && goesOn(); look = await nextRunning(ctx.db))
    await oneBatch(ctx, look)
}

type Moved = Awaited<ReturnType<typeof movedSince>>[number]

function settled(row: Moved, live: ReadonlyMap<string, LiveFound>): FindingRow {
  const { kind: _, live_hash, ...finding } = row
  const now = live.get(row.article_id)
  if (live_hash === null || !now) return { ...finding, standing: 'gone' }
  const still = now.found.some((one) => one.key === row.key)
  const { number: edition, contentHash: content_hash } = now.edition
  return { ...finding, edition, content_hash, standing: still ? 'open' : 'repaired' }
}

/** One row for each organ and kind there is. */
const firstOfEach = (rows: readonly Moved[]) => [
  ...new Map(rows.map((row) => [`${row.organ_id} ${row.kind}`, row])).values(),
]

/** Looks again at articles that have changed since something was found in them: it is repaired, gone, or still there. */
export async function settleFindings(ctx: Context): Promise<number> {
  const moved = await movedSince(ctx.db, MOST_SETTLED)
  const rows: FindingRow[] = []
  for (const first of firstOfEach(moved)) {
    const group = moved.filter((row) => row.organ_id === first.organ_id && row.kind === first.kind)
    const ids = [...new Set(group.map((row) => row.article_id))]
    const looked = await foundIn(ctx, first.organ_id, first.kind, ids)
    const live = new Map(looked.map((one) => [one.article, one]))
    rows.push(...group.map((row) => settled(row, live)))
  }
  await settle(ctx.db, rows)
  return rows.length
}
