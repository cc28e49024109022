import type { Context } from '#kernel/context.ts'
import { takeCheckpoints } from '#kernel/ledger/index.ts'
import { addDays } from '#law/index.ts'
import { addItem, type ItemInput } from '#modules/catalogue/index.ts'
import { publishGuide, saveGuide } from '#modules/disclosure-guide/index.ts'
import { applicationHappenings } from './applications.ts'
import { articleHappenings } from './articles.ts'
import { boardHappenings } from './boards.ts'
import { callHappenings } from './calls.ts'
import { type Cast, openCast } from './cast.ts'
import { collectionHappenings } from './collections.ts'
import { consultationHappenings } from './consultations.ts'
import { countyReportHappenings } from './county-reports.ts'
import { gazetteHappenings } from './gazettes.ts'
import { handSendingHappenings } from './hand-sendings.ts'
import { lexiconHappenings } from './lexicon.ts'
import { lookBackHappenings } from './look-back.ts'
import { messageHappenings } from './messages.ts'
import { monitoringHappenings } from './monitoring.ts'
import { seedOrgans } from './organs.ts'
import { relationHappenings } from './relations.ts'
import { reportHappenings } from './reports.ts'
import { sendingHappenings } from './sendings.ts'
import { signingHappenings } from './signing.ts'
import { subsidyListHappenings } from './subsidy-list.ts'
import { taskHappenings } from './tasks.ts'
import { dayOfLastMorning, type Happens, instant, live } from './timeline.ts'
import { timeHappenings } from './times.ts'
import { tradingHappenings } from './trading.ts'
import { windowHappenings } from './windows.ts'
import catalogue from './yangqing/catalogue.json' with { type: 'json' }
import guide from './yangqing/guide.json' with { type: 'json' }

const ORGAN = 'yangqing'
const CATALOGUE_DAY = '2022-12-28'

/** The part of the running program that seeding needs. */
interface Seeded {
  ctx: Context
  refresh(): Promise<void>
}

function groundwork(cast: Cast): Happens[] {
  const at = instant(CATALOGUE_DAY, '09:00')
  const officer = cast.as('disclosure-officer', ORGAN, at)
  const items = catalogue.map(({ key: id, ...item }) => ({
    at,
    what: `目录 ${id}`,
    run: () => addItem(officer, { organ: ORGAN, key: `seed-item-${id}`, id, item: item as ItemInput }),
  }))
  const publish: Happens = {
    at: instant(CATALOGUE_DAY, '15:00'),
    what: '公开指南',
    async run() {
      await saveGuide(officer, { organ: ORGAN, key: 'seed-guide-save', guide })
      await publishGuide(officer, { organ: ORGAN, key: 'seed-guide-publish' })
    },
  }
  return [...items, publish]
}

/** The working day `count` working days back; 0 is the latest one whose morning is over. */
function backFrom(ctx: Context): (count: number) => string {
  const calendar = ctx.calendar()
  const latest = dayOfLastMorning(ctx.clock.now())
  return (count) => {
    let day = latest
    let left = count
    while (left > 0 || !calendar.dayStatus(day).workday) {
      if (calendar.dayStatus(day).workday) left -= 1
      day = addDays(day, -1)
    }
    return day
  }
}

const notInTheFuture = (ctx: Context) => {
  const now = ctx.clock.now().getTime()
  return (one: Happens) => new Date(one.at).getTime() <= now
}

/**
 * Writes the demonstration of 洋青镇 through the same actions people use, in the order of time, and returns
 * one line per account with its one-time password.
 */
export async function seedDemonstration(office: Seeded, tell: (line: string) => void): Promise<string[]> {
  const { ctx } = office
  await seedOrgans(ctx)
  await office.refresh()
  const cast = await openCast(ctx)
  const workdaysAgo = backFrom(ctx)
  const happenings = [
    ...groundwork(cast),
    ...signingHappenings(cast),
    ...lexiconHappenings(cast),
    ...articleHappenings(cast, workdaysAgo),
    ...subsidyListHappenings(cast, workdaysAgo),
    ...relationHappenings(ctx, cast),
    ...timeHappenings(ctx, cast, workdaysAgo),
    ...applicationHappenings(ctx, cast, workdaysAgo),
    ...reportHappenings(cast),
    ...collectionHappenings(cast),
    ...countyReportHappenings(cast),
    ...messageHappenings(ctx, cast, workdaysAgo),
    ...callHappenings(cast, workdaysAgo),
    ...tradingHappenings(ctx, cast),
    ...consultationHappenings(ctx, cast, workdaysAgo),
    ...windowHappenings(ctx, cast),
    ...gazetteHappenings(ctx, cast),
    ...boardHappenings(ctx, cast, workdaysAgo),
    ...taskHappenings(ctx, cast, workdaysAgo),
    ...monitoringHappenings(ctx, cast, workdaysAgo),
    ...lookBackHappenings(cast, workdaysAgo),
    ...sendingHappenings(ctx, cast, workdaysAgo),
    ...handSendingHappenings(ctx, cast),
  ]
  await live(happenings.filter(notInTheFuture(ctx)), (done, all) => tell(`已写入 ${done} / ${all} 步`))
  await takeCheckpoints(ctx)
  return cast.passwords
}
