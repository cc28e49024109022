import { type ClockRow, eachClock } from '#kernel/clocks/index.ts'
import { type Context, today } from '#kernel/context.ts'
import { act, idOf } from '#kernel/ledger/index.ts'
import { addDays, daysBetween, OGI, workdaysBetween } from '#law/index.ts'
import { disputeProcedure } from '../dispute.ts'
import { OUR_CLOCKS } from '../engine/our-clocks.ts'

/** House rule, not the law's: with how many days left, in the unit of the limit, a reminder goes out. */
const REMIND_AT = [10, 5, 2] as const
/** Ten workdays never take longer than this. */
const AHEAD_DAYS = 30

function stageOf(ctx: Context, { due, definition }: ClockRow): string | null {
  if (due === null) return null
  const day = today(ctx)
  if (due < day) return 'overdue'
  const left =
    definition.unit === 'workday' ? workdaysBetween(ctx.calendar(), day, due) : daysBetween(day, due)
  const reached = REMIND_AT.filter((days) => left <= days)
  return reached.length === 0 ? null : String(Math.min(...reached))
}

async function remindOne(ctx: Context, organ: string, row: ClockRow): Promise<void> {
  const stage = stageOf(ctx, row)
  if (stage === null) return
  const id = idOf(row.stream)
  await act(
    ctx,
    disputeProcedure,
  )({
    organ,
    id,
    key: `remind:${id}:${row.name}:${row.due}:${stage}`,
    decide: ({ state }) =>
      state
        ? [{ kind: 'reminded', payload: { clock: row.definition.label, stage }, basis: [OGI.cite('45')] }]
        : [],
  })
}

/** Records, once for each stage a limit of ours has come to, that whoever keeps the dispute was reminded. */
export async function remindOfDisputes(ctx: Context, organ: string): Promise<void> {
  const until = addDays(today(ctx), AHEAD_DAYS)
  for await (const row of eachClock(ctx.db, { organ, kind: disputeProcedure.kind, names: OUR_CLOCKS, until }))
    await remindOne(ctx, organ, row)
}
