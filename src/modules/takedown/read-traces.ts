import { dayAt } from '#kernel/clock.ts'
import type { Context } from '#kernel/context.ts'
import { removalOf } from '#modules/articles/index.ts'
import { postersOfArticle } from '#modules/boards/index.ts'
import { isSearchable } from '#modules/search/index.ts'
import { copiesOfArticle } from '#modules/syndication/index.ts'

/** One place where a withdrawn document stood, and whether it is gone from there. */
export interface Trace {
  kind: 'page' | 'list' | 'feed' | 'file' | 'search' | 'copy' | 'portal' | 'board'
  name: string
  state: 'gone' | 'going' | 'to-do'
  note: string
  /** Where the console deals with it, after the organ; empty for none. */
  link: string
}

type Removal = NonNullable<Awaited<ReturnType<typeof removalOf>>>

// Programs of others take these: readers of feeds, search engines, users of open data.
const FEED = /\/feed\.[a-z]+$|\/sitemap\b|\/open-data\/.*\.[a-z]+$/

/** A list may have been looked at from two sides. */
function eachOnce<T extends { address: string; gone: boolean }>(found: readonly T[]): T[] {
  const byAddress = new Map<string, T>()
  for (const one of found) {
    const known = byAddress.get(one.address)
    if (!known || known.gone) byAddress.set(one.address, one)
  }
  return [...byAddress.values()]
}

/** What the publisher found on the site after it took the document away. */
function siteTraces({ path, noted }: Removal): Trace[] {
  if (!noted)
    return [{ kind: 'page', name: path, state: 'going', note: '网站正在撤下，几秒钟后刷新再看', link: '' }]
  const told = (kind: Trace['kind'], { address, gone }: { address: string; gone: boolean }): Trace => ({
    kind,
    name: address,
    state: gone ? 'gone' : 'to-do',
    note: gone ? `${dayAt(new Date(noted.at))} 已核对` : '核对时还在，请联系管理员重建网站',
    link: '',
  })
  return [
    told('page', { address: path, gone: noted.page }),
    ...eachOnce(noted.lists).map((one) => told(FEED.test(one.address) ? 'feed' : 'list', one)),
    ...noted.files.map((one) => told('file', one)),
  ]
}

/** Search is read again each time: nobody finds it any more, and nothing is kept of it. */
async function searchTrace(ctx: Context, organ: string, id: string): Promise<Trace> {
  const kept = await isSearchable(ctx, organ, id)
  const note = kept ? '已经搜不到，索引正在清除' : '已核对，索引里没有了'
  return { kind: 'search', name: '站内搜索', state: kept ? 'going' : 'gone', note, link: '' }
}

async function copyTraces(ctx: Context, organ: string, id: string): Promise<Trace[]> {
  const { copies, byHand } = await copiesOfArticle(ctx, organ, id)
  return [
    ...copies.map(
      ({ id: sending, place, state, note }): Trace => ({
        kind: 'copy',
        name: place,
        state,
        note,
        link: `sendings/${sending}`,
      }),
    ),
    ...byHand.map(
      ({ id: sending, place, state, note }): Trace => ({
        kind: 'portal',
        name: place,
        state,
        note,
        link: `sendings/by-hand/${sending}`,
      }),
    ),
  ]
}

async function boardTraces(ctx: Context, organ: string, id: string, since: string): Promise<Trace[]> {
  const places = await postersOfArticle(ctx, organ, id, since)
  return places.map(({ poster, boardName, hangs, takenOn }) => ({
    kind: 'board',
    name: boardName,
    state: hangs ? 'to-do' : 'gone',
    note: hangs ? '纸质海报还贴着，请取下并登记' : `${takenOn} 已取下`,
    link: `posters/${poster}`,
  }))
}

/** Everything a withdrawn document had left behind it: what is gone, and what a person must still do. */
export async function tracesOf(ctx: Context, organ: string, id: string) {
  const removal = await removalOf(ctx, organ, id)
  if (!removal) return { withdrawn: null, traces: [] }
  const { day, reason } = removal
  return {
    withdrawn: { day, reason },
    traces: [
      ...siteTraces(removal),
      await searchTrace(ctx, organ, id),
      ...(await copyTraces(ctx, organ, id)),
      ...(await boardTraces(ctx, organ, id, day)),
    ],
  }
}
