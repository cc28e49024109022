import type { Context } from '#kernel/context.ts'
import { comparePage, prepareHandSending, recordAddress, setPortals } from '#modules/syndication/index.ts'
import type { Cast } from './cast.ts'
import { publishedNamed } from './published-named.ts'
import { type Happens, instant } from './timeline.ts'
import { writtenArticle } from './written-articles.ts'
import data from './yangqing/hand-sendings.json' with { type: 'json' }
import portals from './yangqing/sending-portals.json' with { type: 'json' }

const ORGAN = 'yangqing'

type Item = (typeof data)[number]

/** What the fictional portals answer: no demonstration asks anybody on the internet. */
const ANSWERS: Record<string, (page: string) => string | null> = {
  same: (page) => page,
  differs: (page) => page.slice(0, page.lastIndexOf('<p>')),
  unreachable: () => null,
}

function answering({ article, found }: Item) {
  const { title, body } = writtenArticle((one) => one.key === article)
  const html = ANSWERS[found]?.(`<h1>${title}</h1>${body}`) ?? null
  return async (url: string) => {
    if (html === null) return { ok: false as const, fault: 'unknown-name' as const, url }
    const type = 'text/html; charset=utf-8'
    return { ok: true as const, status: 200, url, hops: [url], type, body: Buffer.from(html), cut: false }
  }
}

function stepsOf(ctx: Context, cast: Cast, item: Item): Happens[] {
  const day = writtenArticle((one) => one.key === item.article).publishOn
  const key = (step: string) => `seed-by-hand-${item.article}-${step}`
  const going = { id: '' }
  const step = (time: string, what: string, run: (officer: Context) => Promise<unknown>): Happens => {
    const at = instant(day, time)
    return {
      at,
      what: `人工报送 ${item.article} ${what}`,
      run: () => run(cast.as('disclosure-officer', ORGAN, at)),
    }
  }
  const prepare = step('16:00', '准备', async (officer) => {
    const article = await publishedNamed(ctx, item.article)
    const wanted = { organ: ORGAN, key: key('prepare'), article, portal: item.portal }
    going.id = (await prepareHandSending(officer, wanted)).id
  })
  if (item.address === '') return [prepare]
  return [
    prepare,
    step('16:20', '录入', (officer) =>
      recordAddress(officer, { organ: ORGAN, id: going.id, key: key('post'), address: item.address }),
    ),
    step('16:25', '核对', (officer) =>
      comparePage(officer, { organ: ORGAN, id: going.id, key: key('compare') }, answering(item)),
    ),
  ]
}

/** What the town put by hand on portals elsewhere, and how its pages there compared. */
export function handSendingHappenings(ctx: Context, cast: Cast): Happens[] {
  const at = instant('2023-01-03', '10:00')
  const noted: Happens = {
    at,
    what: '登记外部门户',
    run: () =>
      setPortals(cast.as('disclosure-officer', ORGAN, at), { organ: ORGAN, key: 'seed-portals', ...portals }),
  }
  return [noted, ...data.flatMap((item) => stepsOf(ctx, cast, item))]
}
