import { SYSTEM } from '#kernel/accounts/index.ts'
import { clockAt } from '#kernel/clock.ts'
import type { Context } from '#kernel/context.ts'
import { addDays } from '#law/index.ts'
import { publishedList } from '#modules/articles/index.ts'
import {
  adoptSending,
  declineUpdate,
  recallSending,
  returnSending,
  sendArticle,
  takeUpdate,
} from '#modules/syndication/index.ts'
import { followArticles } from '#src/follow-articles.ts'
import type { Cast } from './cast.ts'
import { reissue, reviewAndPublish, takeDown } from './newsroom.ts'
import { publishedNamed } from './published-named.ts'
import { type Happens, instant } from './timeline.ts'
import { extended, writtenArticle } from './written-articles.ts'
import data from './yangqing/sendings.json' with { type: 'json' }

const TOWN = 'yangqing'
const COUNTY = 'suixi'
const OFFICE = 'county-office'
const NEWEST = 30

interface Item {
  key: string
  /** The article's key in the demonstration; open items take the newest one nobody sent. */
  article?: string
  column: string
  note: string
  /** Which story it goes through. */
  end: string
  sentOn: string
  reason?: string
  again?: string
  reissue?: string
}

interface Stage {
  ctx: Context
  cast: Cast
  /** The working day so many working days after a day. */
  after(day: string, count: number): string
  /** The titles of articles that are sent at some time. */
  taken: Set<string>
}

/** An item on its way, with the numbers it was given. */
interface Going {
  stage: Stage
  item: Item
  id: string
  article: string
  copy: string
}

function afterWorkdays(ctx: Context) {
  return (day: string, count: number) => {
    let found = day
    for (let left = count; left > 0; ) {
      found = addDays(found, 1)
      if (ctx.calendar().dayStatus(found).workday) left -= 1
    }
    return found
  }
}

/** The article of an item among what was public at that time; an open item takes the newest nobody sent. */
async function articleOf({ ctx, taken }: Stage, { article }: Item): Promise<string> {
  if (article !== undefined) return publishedNamed(ctx, article)
  const newest = await publishedList(ctx, TOWN, { from: 0, limit: NEWEST, newest: true })
  const found = newest.find((one) => !taken.has(one.title))
  if (!found) throw new Error('没有可以报送的演示稿件')
  taken.add(found.title)
  return found.id
}

const keyOf = ({ item }: Going, step: string) => `seed-sending-${item.key}-${step}`
const officer = ({ stage }: Going, at: string) => stage.cast.as('disclosure-officer', TOWN, at)
const editor = ({ stage }: Going, at: string) => stage.cast.as('editor', COUNTY, at, OFFICE)
const follow = ({ stage: { ctx } }: Going, at: string) =>
  followArticles({ ...ctx, actor: SYSTEM, clock: clockAt(at) })
const received = (going: Going, name: string) => ({
  organ: COUNTY,
  town: TOWN,
  id: going.id,
  key: keyOf(going, name),
})

/** One act of a story: the working days after the one before it, the time of day, what is done. */
type Act = [days: number, time: string, what: string, run: (going: Going, at: string) => Promise<unknown>]

const send = (name: string, noteOf: (item: Item) => string): Act => [
  name === 'send' ? 0 : 1,
  '15:00',
  '报送',
  async (going, at) => {
    going.article ||= await articleOf(going.stage, going.item)
    const wanted = { organ: TOWN, key: keyOf(going, name), article: going.article, target: COUNTY }
    going.id = (await sendArticle(officer(going, at), { ...wanted, note: noteOf(going.item) })).id
  },
]

const adopt: Act = [
  1,
  '09:00',
  '采用',
  async (going, at) => {
    const place = { column: going.item.column, department: OFFICE }
    going.copy = (await adoptSending(editor(going, at), { ...received(going, 'adopt'), ...place })).copy
  },
]

const publish = (name: string): Act => [
  0,
  '11:00',
  '县级发布',
  async (going, at) => {
    const day = at.slice(0, 10)
    const key = keyOf(going, name)
    const piece = { organ: COUNTY, id: going.copy, key, day, department: OFFICE }
    await reviewAndPublish(going.stage.cast, piece)
    await follow(going, instant(day, '11:02'))
  },
]

const giveBack: Act = [
  1,
  '10:00',
  '退回',
  (going, at) =>
    returnSending(editor(going, at), { ...received(going, 'return'), reason: going.item.reason ?? '' }),
]

const recall = (days: number, reasonOf: (item: Item) => string): Act => [
  days,
  '16:30',
  '收回',
  (going, at) =>
    recallSending(officer(going, at), {
      organ: TOWN,
      id: going.id,
      key: keyOf(going, 'recall'),
      reason: reasonOf(going.item),
    }),
]

const change: Act = [
  4,
  '11:05',
  '原文更新',
  async (going, at) => {
    const day = at.slice(0, 10)
    const text = writtenArticle((one) => one.key === going.item.article)
    const piece = { organ: TOWN, id: going.article, day, department: text.department }
    const key = keyOf(going, 'reissue')
    await reissue(going.stage.cast, { ...piece, key }, extended(text, going.item.reissue ?? ''))
    await follow(going, instant(day, '11:06'))
  },
]

const down = (days: number, what: string, placeOf: (going: Going) => { organ: string; id: string }): Act => [
  days,
  '09:30',
  what,
  async (going, at) => {
    const piece = { ...placeOf(going), key: keyOf(going, 'down'), day: at.slice(0, 10) }
    await takeDown(going.stage.cast, piece, going.item.reason ?? '')
    await follow(going, at)
  },
]

const takeNew: Act = [
  1,
  '09:00',
  '采用更新',
  (going, at) => takeUpdate(editor(going, at), received(going, 'update')),
]

const declineNew: Act = [
  1,
  '09:00',
  '不采用更新',
  (going, at) =>
    declineUpdate(editor(going, at), { ...received(going, 'decline'), reason: going.item.reason ?? '' }),
]

const UP = [adopt, publish('copy')]

/** What happens to an item after it was sent, by how it ends. */
const STORIES: Record<string, Act[]> = {
  sent: [],
  adopted: [adopt],
  published: UP,
  recalled: [recall(0, (item) => item.reason ?? '')],
  returned: [giveBack],
  'returned-closed': [giveBack, recall(1, () => '按县级意见，不再报送。')],
  'returned-again': [giveBack, send('again', (item) => item.again ?? ''), ...UP],
  offered: [...UP, change],
  updated: [...UP, change, takeNew, publish('update-copy')],
  declined: [...UP, change, declineNew],
  withdrawn: [...UP, down(7, '原文撤回', ({ article }) => ({ organ: TOWN, id: article }))],
  dropped: [...UP, down(40, '县级撤下', ({ copy }) => ({ organ: COUNTY, id: copy }))],
}

function happen(stage: Stage, item: Item): Happens[] {
  const going: Going = { stage, item, id: '', article: '', copy: '' }
  let day = item.sentOn
  return [send('send', (one) => one.note), ...(STORIES[item.end] ?? [])].map(([days, time, what, run]) => {
    day = stage.after(day, days)
    const at = instant(day, time)
    return { at, what: `报送 ${item.key} ${what}`, run: () => run(going, at) }
  })
}

function openItems(workdaysAgo: (count: number) => string): Item[] {
  const open: [string, number, string, string][] = [
    ['open-1', 6, 'published', ''],
    ['open-2', 3, 'adopted', ''],
    ['open-3', 2, 'sent', '请尽快转载'],
    ['open-4', 1, 'sent', ''],
  ]
  return open.map(([key, days, end, note]) => ({
    key,
    column: 'county-news',
    note,
    end,
    sentOn: workdaysAgo(days),
  }))
}

/** What the town sent up to the county, from its first item to those still open today. */
export function sendingHappenings(
  ctx: Context,
  cast: Cast,
  workdaysAgo: (count: number) => string,
): Happens[] {
  const written = data.map((one) => ({ one, article: writtenArticle(({ key }) => key === one.article) }))
  const dated: Item[] = written.map(({ one, article }) => ({
    ...one,
    key: one.article,
    sentOn: article.publishOn,
  }))
  const taken = new Set(written.map(({ article }) => article.title))
  const stage = { ctx, cast, after: afterWorkdays(ctx), taken }
  return [...dated, ...openItems(workdaysAgo)].flatMap((item) => happen(stage, item))
}
