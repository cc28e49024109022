import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { publishArticle } from '#modules/articles/index.ts'
import { openPublisher, type Publisher } from '#modules/portal/index.ts'
import { followSearch } from '#modules/search/index.ts'
import { openBenchNewsroom } from './site/newsroom.ts'
import { type BenchOffice, openBenchOffice } from './site/office.ts'
import { flag, report } from './table.ts'

const FEW = 2_000
const all = flag('n', 200_000)
const times = flag('times', 40)
const MOST_MS = 150

type Newsroom = Awaited<ReturnType<typeof openBenchNewsroom>>

const p95 = (values: number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? Number.NaN

/** Fails when a page of the site does not name the article: a time only counts for what readers see. */
async function mustName(siteFolder: string, address: string, title: string): Promise<void> {
  const page = await readFile(join(siteFolder, address), 'utf8')
  if (!page.includes(title)) throw new Error(`${address} does not show ${title}`)
}

async function publishOne(
  { office, publisher, newsroom }: { office: BenchOffice; publisher: Publisher; newsroom: Newsroom },
  title: string,
): Promise<number> {
  const { room } = newsroom
  const id = await room.create({ title })
  await room.approve(id)
  const began = performance.now()
  await publishArticle(room.publisher, { organ: 'yangqing', id, key: room.key() })
  await publisher.publishPending()
  await followSearch(office.ctx)
  const took = performance.now() - began
  const { path } = await room.read(id)
  for (const page of [path ?? '', '/yangqing/news/index.html', '/yangqing/index.html'])
    await mustName(publisher.siteFolder, page, title)
  const { rows } = await office.pool.query('SELECT 1 FROM search_entry WHERE id = $1', [id])
  if (rows.length === 0) throw new Error(`search does not know ${title}`)
  return took
}

async function measure(parts: Parameters<typeof publishOne>[0], name: string): Promise<number> {
  const took: number[] = []
  for (let nth = 0; nth < times + 5; nth++) {
    const one = await publishOne(parts, `${name}的第${nth}次发布`)
    if (nth >= 5) took.push(one)
  }
  return p95(took)
}

/** The pages of a site that long, without writing each article: what one publication touches must stand. */
async function main(): Promise<void> {
  const office = await openBenchOffice()
  try {
    const newsroom = await openBenchNewsroom(office)
    const publisher = await openPublisher(office.ctx, { siteFolder: join(office.folder, 'site') })
    await newsroom.grow(FEW)
    await publisher.publishAll('yangqing')
    const few = await measure({ office, publisher, newsroom }, '文章少时')
    const began = performance.now()
    await newsroom.grow(all)
    const seconds = (performance.now() - began) / 1000
    await publisher.publishAll('yangqing')
    const many = await measure({ office, publisher, newsroom }, '文章多时')
    report(
      'publish',
      [
        [`${FEW} 篇时发布一篇到处处可见，p95`, `${few.toFixed(1)} 毫秒`],
        [`${all} 篇时（不超过 ${MOST_MS} 毫秒）`, `${many.toFixed(1)} 毫秒`],
        ['多与少之比（不超过 1.5）', (many / few).toFixed(2)],
        ['写入文章', `${seconds.toFixed(0)} 秒`],
      ],
      { few, many, ratio: many / few, articles: all },
    )
  } finally {
    await office.close()
  }
}

await main()
