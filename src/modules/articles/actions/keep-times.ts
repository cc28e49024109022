import { type Context, inTransaction, MovedOn, today } from '#kernel/context.ts'
import { act } from '#kernel/ledger/index.ts'
import { Refusal } from '#kernel/refusal.ts'
import { OGI } from '#law/index.ts'
import { announceArticle } from '../announce-article.ts'
import { currentEdition } from '../article.ts'
import { articleProcedure } from '../article-procedure.ts'
import { publicityOver } from '../rules/timing.ts'
import { dueToPublish, publicityEnding } from '../store.ts'
import { publishArticle } from './publish-article.ts'

const BATCH = 200

interface Place {
  organ: string
  id: string
}

/** What could not go out at its time is taken off the schedule, with the reason; it waits for a person. */
async function noteFailure(ctx: Context, { organ, id }: Place, message: string): Promise<void> {
  await act(
    ctx,
    articleProcedure,
  )({
    organ,
    id,
    key: ctx.newId(),
    decide({ state }) {
      if (!state?.schedule) return []
      const payload = { edition: currentEdition(state).number, message }
      return [{ kind: 'schedule-failed', payload, basis: [OGI.cite('17')] }]
    },
  })
}

async function publishOne(ctx: Context, place: Place): Promise<boolean> {
  try {
    await publishArticle(ctx, { ...place, key: ctx.newId() })
    return true
  } catch (error) {
    // Somebody else is at this very document; it is looked at again in a minute.
    if (error instanceof MovedOn) return false
    if (error instanceof Refusal) await noteFailure(ctx, place, error.message)
    else ctx.log.error({ err: error, ...place }, 'publication at its time failed; it is tried again')
    return false
  }
}

async function endPublicity(ctx: Context, { organ, id }: Place): Promise<void> {
  await inTransaction(ctx, async (inside) => {
    await act(
      inside,
      articleProcedure,
    )({
      organ,
      id,
      key: inside.newId(),
      async decide({ state }, within) {
        const period = state?.publicity ?? null
        if (!state || period === null || period.ended || !publicityOver(period, today(within))) return []
        if (state.live !== null) await announceArticle(within, organ, id)
        const payload = { edition: currentEdition(state).number, to: period.to }
        return [{ kind: 'publicity-ended', payload, basis: [OGI.cite('26')] }]
      },
    })
  })
}

/**
 * Does what has fallen due by itself in all organs: publications at their time, ends of publicity periods. What was
 * missed while the program was down is done at the next look, as it stands by then.
 */
export async function keepTimes(ctx: Context): Promise<{ published: number; failed: number; ended: number }> {
  const due = await dueToPublish(ctx.db, ctx.clock.now().toISOString(), BATCH)
  let published = 0
  for (const place of due) if (await publishOne(ctx, place)) published += 1
  const ending = await publicityEnding(ctx.db, today(ctx), BATCH)
  for (const place of ending) await endPublicity(ctx, place)
  return { published, failed: due.length - published, ended: ending.length }
}
