import { type Context, today } from '#kernel/context.ts'
import { act } from '#kernel/ledger/index.ts'
import { Refusal } from '#kernel/refusal.ts'
import { yearOf } from '#law/index.ts'
import { collectionDays, reminderOwed } from '../../rules/collection-days.ts'
import { type Collection, collectionProcedure } from '../collection.ts'
import { collectionId, type LoadedCounty, loadCounty } from '../load-county.ts'
import { absent, type Part, partsOfYear } from '../parts.ts'
import { begun, openCollection } from './open-collection.ts'

interface Asked {
  organ: string
  year: number
  key: string
  /** Whom; everybody who has not reported when left out. */
  parts?: readonly string[]
}

async function record(
  ctx: Context,
  loaded: LoadedCounty,
  { organ, year, key }: Asked,
  parts: Part[],
  timed: boolean,
) {
  const { due, basis } = collectionDays(year, loaded.roster.days)
  await act(
    ctx,
    collectionProcedure,
  )({
    organ,
    id: collectionId(year),
    key,
    decide({ state }) {
      begun(state, year)
      const named = parts.map((one) => ({ key: one.key, name: one.name }))
      return [{ kind: 'organs-reminded', payload: { parts: named, due, timed }, basis: [basis] }]
    },
  })
}

/** Reminds organs that have not reported; those of this installation find it on their first page. Returns how many. */
export async function remindOrgans(ctx: Context, asked: Asked): Promise<{ reminded: number }> {
  const { organ, year, parts } = asked
  const loaded = await loadCounty(ctx, organ, [year])
  begun(loaded.collections.get(year), year)
  const silent = partsOfYear(loaded, year).filter(absent)
  const chosen = parts ? silent.filter(({ key }) => parts.includes(key)) : silent
  if (chosen.length === 0) throw new Refusal('这些单位都已经报了，不用催报。', 'conflict')
  await record(ctx, loaded, asked, chosen, false)
  return { reminded: chosen.length }
}

const lastOf = (state: Collection | undefined, key: string) => state?.reminders[key]?.at(-1)?.day ?? null

/**
 * The county's daily round: opens the collection of last year's reports once the year is over, and reminds by itself,
 * on the days set for it, whoever has not reported.
 */
export async function keepCollecting(ctx: Context, organ: string): Promise<number> {
  const now = today(ctx)
  const year = yearOf(now) - 1
  await openCollection(ctx, { organ, year, key: `collection-opened-${year}` })
  const loaded = await loadCounty(ctx, organ, [year])
  const days = collectionDays(year, loaded.roster.days)
  const state = loaded.collections.get(year)
  const owed = partsOfYear(loaded, year)
    .filter(absent)
    .filter(({ key }) => reminderOwed(days, now, lastOf(state, key)))
  if (owed.length === 0) return 0
  await record(ctx, loaded, { organ, year, key: `collection-reminded-${now}` }, owed, true)
  return owed.length
}
