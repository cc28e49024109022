import { find, suggestions } from '#modules/search/testing.ts'
import { openBenchNewsroom } from './site/newsroom.ts'
import { openBenchOffice } from './site/office.ts'
import { questionsFrom } from './site/prose.ts'
import { flag, report } from './table.ts'

const articles = flag('n', 200_000)
const questions = flag('questions', 300)

async function timesOf(ask: (nth: number) => Promise<unknown>): Promise<{ p50: number; p95: number }> {
  for (let nth = 0; nth < 30; nth++) await ask(nth)
  const took: number[] = []
  for (let nth = 0; nth < questions; nth++) {
    const began = performance.now()
    await ask(nth)
    took.push(performance.now() - began)
  }
  const sorted = took.sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? Number.NaN
  return { p50: at(0.5), p95: at(0.95) }
}

async function main(): Promise<void> {
  const office = await openBenchOffice()
  try {
    await (await openBenchNewsroom(office)).grow(articles)
    const { ctx } = office
    const question = questionsFrom(7)
    let found = 0
    const newest = (words: 1 | 2 | 3) => async () => {
      const typed = question(words)
      const answer = await find(ctx, { typed, filters: { organ: 'yangqing' }, order: 'newest', page: 1 })
      found += answer?.hits.length ?? 0
    }
    const one = await timesOf(newest(1))
    const three = await timesOf(newest(3))
    const number = await timesOf((nth) =>
      find(ctx, {
        typed: `2026-${String(1 + ((nth * 37) % 9_999)).padStart(5, '0')}`,
        filters: { organ: 'yangqing' },
        order: 'newest',
        page: 1,
      }),
    )
    const offered = await timesOf(() => suggestions(ctx, 'yangqing', question(1).slice(0, 3)))
    const line = ({ p50, p95 }: { p50: number; p95: number }) =>
      `p50 ${p50.toFixed(1)} 毫秒，p95 ${p95.toFixed(1)} 毫秒`
    report(
      'search',
      [
        [`${articles} 篇里搜一个词，最新二十条（p95 不超过 20）`, line(one)],
        ['三个词（p95 不超过 60）', line(three)],
        ['一个编号', line(number)],
        ['边打字边提示（p95 不超过 10）', line(offered)],
        ['共找到', `${found} 条`],
      ],
      { articles, one: one.p95, three: three.p95, number: number.p95, suggestions: offered.p95, found },
    )
  } finally {
    await office.close()
  }
}

await main()
