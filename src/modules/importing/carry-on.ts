import type { Actor } from '#kernel/accounts/index.ts'
import { actingAs, type Context, inTransaction } from '#kernel/context.ts'
import { act } from '#kernel/ledger/index.ts'
import { passOn } from '#kernel/outbox/outbox.ts'
import { knowledgeOf } from '#modules/proofreading/index.ts'
import { IMPORT_TOPIC } from './actions/ask-import.ts'
import { importProcedure } from './import-procedure.ts'
import { type GoesOn, listSource } from './list-source.ts'
import { askOnly } from './platform/fetch-own.ts'
import {
  countRows,
  type ImportRow,
  moveRun,
  nextOpen,
  type RunRow,
  runById,
  settleRow,
  takenBefore,
  waitingRows,
} from './store.ts'
import { type Hands, type Taken, takeRow } from './take-row.ts'

const AT_ONCE = 10

async function finish(ctx: Context, run: RunRow): Promise<void> {
  const counts = await countRows(ctx.db, run.organ_id, [run.id])
  const of = (standing: string) => counts.find((one) => one.standing === standing)?.total ?? 0
  const payload = { taken: of('taken'), known: of('known'), refused: of('refused') }
  await inTransaction(ctx, async (inside) => {
    const updated_at = inside.clock.now().toISOString()
    if (!(await moveRun(inside.db, run, { state: 'done', updated_at }))) return
    const finished = { organ: run.organ_id, id: run.id, key: `${run.id}-finished` }
    await act(inside, importProcedure)({ ...finished, decide: () => [{ kind: 'import-finished', payload }] })
  })
}

async function becomes(
  ctx: Context,
  hands: Hands,
  row: ImportRow,
  known: string | undefined,
): Promise<Taken> {
  if (known !== undefined)
    return { standing: 'known', reason: '', article_id: known || null, personal: 0, words: 0 }
  try {
    return await takeRow(ctx, hands, row)
  } catch (error) {
    ctx.log.error(
      { err: error, organ: row.organ_id, run: row.run_id, place: row.place },
      'a document was not imported',
    )
    return { standing: 'refused', reason: '程序出错，没有导入', article_id: null, personal: 0, words: 0 }
  }
}

/** Whoever asked writes the drafts, with the right that was looked at when it was asked. */
const writerOf = ({ organ_id, asked_by: id, asked_name: name }: RunRow): Actor => ({
  id,
  name,
  grants: [{ organ: organ_id, role: 'disclosure-officer', department: '' }],
})

/** Takes over some documents; each is written down as soon as it is a draft, so a stop repeats at most one. */
async function takeSome(ctx: Context, run: RunRow, goesOn: GoesOn): Promise<void> {
  const rows = await waitingRows(ctx.db, run, AT_ONCE)
  if (rows.length === 0) return finish(ctx, run)
  const keys = rows.map((row) => row.source_key)
  const known = await takenBefore(ctx.db, run, keys)
  const writer = actingAs(ctx, writerOf(run))
  const from = run.kind === 'platform' ? run.address : run.files_from
  const hands: Hands = {
    run,
    ask: from === '' ? undefined : askOnly(from, new Set(ctx.config.GONGKAI_IMPORT_HOSTS)),
    knowledge: await knowledgeOf(ctx, run.organ_id),
  }
  for (const row of rows) {
    if (!goesOn()) return
    await settleRow(ctx.db, row, await becomes(writer, hands, row, known.get(row.source_key)))
  }
}

async function oneStep(ctx: Context, run: RunRow, goesOn: GoesOn): Promise<void> {
  if (run.state === 'listing') await listSource(ctx, run, goesOn)
  else await takeSome(ctx, run, goesOn)
}

/** Carries on what was asked for from where it stood, step by step, until nothing is left or the program stops. */
export async function carryOnImports(
  ctx: Context,
  goesOn: GoesOn = () => true,
  told: (run: RunRow) => void = () => {},
): Promise<void> {
  await passOn(ctx, IMPORT_TOPIC, async () => {})
  for (let run = await nextOpen(ctx.db); run && goesOn(); run = await nextOpen(ctx.db)) {
    await oneStep(ctx, run, goesOn)
    const now = await runById(ctx.db, run.organ_id, run.id)
    if (now) told(now)
  }
}
