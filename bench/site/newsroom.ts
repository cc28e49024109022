import { openNewsroom } from '#modules/articles/testing.ts'
import type { Column } from '#modules/organs/index.ts'
import { followSearch } from '#modules/search/index.ts'
import { cloneArticles } from './clone.ts'
import type { BenchOffice } from './office.ts'

/** Columns of the measured site. */
export const COLUMNS = 60
const GROUPS = ['news', 'affairs', 'documents', 'disclosure']
const TITLE = '第一篇样稿的标题'

const column = (nth: number): Column => ({
  key: nth === 0 ? 'news' : `column-${nth}`,
  name: `栏目${nth}`,
  group: GROUPS[nth % GROUPS.length] ?? '',
  description: `栏目${nth}的信息`,
  keywords: [],
})

/** A newsroom with sixty columns and one published article, and a way to have as many as wanted. */
export async function openBenchNewsroom(office: BenchOffice) {
  const columns = Array.from({ length: COLUMNS + 1 }, (_, nth) => column(nth))
  const room = await openNewsroom(office, 'yangqing', '114408230073412345', columns)
  const id = await room.published({ title: TITLE, body: '<p>第一篇样稿的正文。</p>' })
  await followSearch(office.ctx)
  let count = 1
  return {
    room,
    /** Has articles written until there are so many. */
    async grow(until: number): Promise<void> {
      await cloneArticles(office, { id, title: TITLE, from: count, until, columns: COLUMNS })
      count = until
    },
  }
}
