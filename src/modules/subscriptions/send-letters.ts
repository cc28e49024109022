import { publicUrl } from '#kernel/config.ts'
import type { Context } from '#kernel/context.ts'
import type { Mailer, MailLetter } from '#kernel/mail/mailer.ts'
import { unseal } from '#kernel/vault/vault.ts'
import { type PublishedArticle, publishedBetween } from '#modules/articles/index.ts'
import type { Directory, Organ } from '#modules/organs/index.ts'
import { holdingAmong } from '#modules/search/index.ts'
import { endSubscription } from './actions/end-subscription.ts'
import { confirmationLetter, nameOf, newsLetter, placeOf } from './letters.ts'
import { linkTo, subscribePaths } from './links.ts'
import {
  confirmationsDue,
  type DeliveryRow,
  noteDelivery,
  organsRead,
  readersBefore,
  unconfirmedSince,
} from './store.ts'

const MINUTE_MS = 60 * 1000
const DAY_MS = 24 * 60 * MINUTE_MS
const AT_ONCE = 100
/** What is published waits this long before it is told of, so that a slip can be put right or taken back. */
const NEWS_HOLD_MS = 30 * MINUTE_MS
const MOST_NEWS = 200
const MOST_TRIES = 8
const CONFIRM_WITHIN_DAYS = 7

/** What sending needs: the way out, and who is who. */
interface Sending {
  ctx: Context
  mailer: Mailer
  directory: Directory
}

const isLater = (one: string, other: string) => Date.parse(one) > Date.parse(other)
const later = (now: Date, ms: number) => new Date(now.getTime() + ms).toISOString()
const villagesOf = (directory: Directory, organ: Organ) =>
  directory.all().filter(({ parent, kind }) => parent === organ.id && kind === 'village')

/** The organ's people who read: found anew for every letter, since addresses stand in the vault only. */
async function addressesOf(
  { ctx }: Sending,
  organ: string,
  rows: DeliveryRow[],
): Promise<Map<string, string>> {
  const opened = await unseal(
    ctx,
    organ,
    rows.map((row) => row.address_ref),
  )
  return new Map(rows.map((row) => [row.id, String(opened.get(row.address_ref)?.['email'] ?? '')]))
}

/** Sends one letter and notes how it went; a reader who cannot be reached for long is told no more. */
async function sendOne(
  { ctx, mailer }: Sending,
  row: DeliveryRow,
  letter: MailLetter,
  sent: Parameters<typeof noteDelivery>[2],
): Promise<boolean> {
  const now = ctx.clock.now()
  try {
    await mailer.send(letter)
  } catch (error) {
    const tries = row.tries + 1
    ctx.log.warn(
      { organ: row.organ_id, tries, code: (error as { code?: string }).code },
      'a letter was not sent',
    )
    if (tries >= MOST_TRIES) await endSubscription(ctx, { organ: row.organ_id, id: row.id }, 'undeliverable')
    else await noteDelivery(ctx.db, row, { tries, next_try: later(now, 2 ** tries * 5 * MINUTE_MS) })
    return false
  }
  await noteDelivery(ctx.db, row, { tries: 0, next_try: now.toISOString(), ...sent })
  return true
}

async function sendConfirmations(sending: Sending): Promise<number> {
  const { ctx, directory } = sending
  const rows = await confirmationsDue(ctx.db, ctx.clock.now().toISOString(), AT_ONCE)
  let sent = 0
  for (const organ of directory.all()) {
    const mine = rows.filter((row) => row.organ_id === organ.id)
    if (mine.length === 0 || !organ.site) continue
    const addresses = await addressesOf(sending, organ.id, mine)
    const { confirm } = subscribePaths(organ.site.path)
    for (const row of mine) {
      const name = nameOf(row.kind, row.what, organ, villagesOf(directory, organ))
      const letter = confirmationLetter(organ, name, linkTo(ctx, confirm, organ.id, row.id))
      const to = addresses.get(row.id) ?? ''
      if (await sendOne(sending, row, { to, ...letter }, { confirmation_due: null })) sent += 1
    }
  }
  return sent
}

type Picked = (row: DeliveryRow) => Promise<PublishedArticle[]>

/** What of the news a reader wants. Each wish is looked for once, however many have it. */
function picking({ ctx, directory }: Sending, organ: Organ, news: PublishedArticle[]): Picked {
  const found = new Map<string, Promise<Set<string>>>()
  const holding = (typed: string) => {
    const known = found.get(typed)
    if (known) return known
    const ids = news.map(({ id }) => id)
    const asked = holdingAmong(ctx, organ.id, typed, ids)
    found.set(typed, asked)
    return asked
  }
  const wanted: Record<DeliveryRow['kind'], (what: string) => Promise<(one: PublishedArticle) => boolean>> = {
    site: async () => () => true,
    column: async (what) => (one) => one.column === what,
    async village(what) {
      const name = villagesOf(directory, organ).find(({ id }) => id === what)?.shortName
      const ids = name === undefined ? new Set<string>() : await holding(`“${name}”`)
      return (one) => ids.has(one.id)
    },
    async search(what) {
      const ids = await holding(what)
      return (one) => ids.has(one.id)
    },
  }
  return async (row) => {
    const isWanted = await wanted[row.kind](row.what)
    return news.filter((one) => isLater(one.publishedAt, row.told_until) && isWanted(one))
  }
}

/**
 * The oldest news readers were not told of, and how far that reaches: what is more than one letter can hold is told
 * in the next round, so that nothing is left out.
 */
async function newsAfter({ ctx }: Sending, organ: string, from: string, until: string) {
  const news = await publishedBetween(ctx, organ, { after: from, until, limit: MOST_NEWS })
  const last = news.at(-1)
  if (news.length < MOST_NEWS || !last) return { news, reached: until }
  // Another of the same instant may stand behind the last: that instant waits as a whole.
  const whole = news.filter((one) => isLater(last.publishedAt, one.publishedAt))
  const end = whole.at(-1)
  return end ? { news: whole, reached: end.publishedAt } : { news, reached: last.publishedAt }
}

async function tellReaders(
  sending: Sending,
  organ: Organ,
  rows: DeliveryRow[],
  until: string,
): Promise<number> {
  const { ctx, directory } = sending
  const from = rows.map((row) => row.told_until).sort()[0] ?? until
  const { news, reached } = await newsAfter(sending, organ.id, from, until)
  const pick = picking(sending, organ, news)
  const addresses = await addressesOf(sending, organ.id, rows)
  const { leave } = subscribePaths(organ.site?.path ?? '/')
  let sent = 0
  for (const row of rows) {
    const articles = await pick(row)
    const told_until = isLater(row.told_until, reached) ? row.told_until : reached
    if (articles.length === 0) {
      await noteDelivery(ctx.db, row, { told_until })
      continue
    }
    const links = {
      origin: publicUrl(ctx.config),
      leave: linkTo(ctx, leave, organ.id, row.id),
      all: placeOf(row, organ, villagesOf(directory, organ)),
    }
    const letter = newsLetter(
      organ,
      nameOf(row.kind, row.what, organ, villagesOf(directory, organ)),
      articles,
      links,
    )
    const to = addresses.get(row.id) ?? ''
    if (await sendOne(sending, row, { to, ...letter }, { told_until })) sent += 1
  }
  return sent
}

async function sendNews(sending: Sending): Promise<number> {
  const { ctx, directory } = sending
  const now = ctx.clock.now()
  const held = later(now, -NEWS_HOLD_MS)
  let sent = 0
  for (const id of await organsRead(ctx.db)) {
    const organ = directory.find(id)
    // Up to the last thing published and no further: where nothing is new, nobody is asked for.
    const [latest] = await publishedBetween(ctx, id, {
      after: '1970-01-01T00:00:00Z',
      until: held,
      limit: 1,
      newest: true,
    })
    if (!organ?.site || !latest) continue
    const until = latest.publishedAt
    let rows: DeliveryRow[] = []
    do {
      const after = rows.at(-1)?.id ?? ''
      rows = await readersBefore(ctx.db, id, { until, now: now.toISOString(), after, limit: AT_ONCE })
      if (rows.length > 0) sent += await tellReaders(sending, organ, rows, until)
    } while (rows.length === AT_ONCE)
  }
  return sent
}

/** Sends what is due: questions whether it was really them, and news that has stood its time and still stands. */
export async function sendLetters(ctx: Context, mailer: Mailer, directory: Directory): Promise<number> {
  const sending = { ctx, mailer, directory }
  const before = later(ctx.clock.now(), -CONFIRM_WITHIN_DAYS * DAY_MS)
  for (const { organ_id: organ, id } of await unconfirmedSince(ctx.db, before, AT_ONCE))
    await endSubscription(ctx, { organ, id }, 'unconfirmed')
  return (await sendConfirmations(sending)) + (await sendNews(sending))
}
