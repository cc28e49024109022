import { tableXlsx } from '#documents/index.ts'
import { attachFile, createArticle } from '#modules/articles/index.ts'
import type { Cast } from './cast.ts'
import { type Happens, instant } from './timeline.ts'

const TOWN = 'yangqing'
const DEPARTMENT = 'civil'

// Of a county that does not exist; their check characters are right, so that they are found like real ones.
const ROWS = [
  [1, '岑阿木', '榕坡村', '449999195203040111', '13900000001', 300],
  [2, '甘小禾', '北潭村', '449999194811230029', '13900000002', 300],
  [3, '温桂枝', '桥头村', '449999195507160032', '13900000003', 450],
] as const

const HEADERS = ['序号', '姓名', '村', '身份证号', '联系电话', '金额（元）']

/** A draft that waits with its writer: a list of subsidies as it came, with what must not go out. */
export function subsidyListHappenings(cast: Cast, workdaysAgo: (count: number) => string): Happens[] {
  const at = instant(workdaysAgo(0), '08:45')
  return [
    {
      at,
      what: '补贴名单草稿',
      async run() {
        const writer = cast.as('editor', TOWN, at, DEPARTMENT)
        const draft = {
          column: 'subsidies',
          department: DEPARTMENT,
          title: '高龄津贴发放名单公示',
          body: '<p>现将高龄津贴发放名单予以公示，名单见附件。</p>',
          madeOn: workdaysAgo(0),
        }
        const { id } = await createArticle(writer, { organ: TOWN, key: 'seed-subsidy-list', draft })
        const rows = ROWS.map((row) => [...row])
        const columns = HEADERS.map((header) => ({ header }))
        const bytes = await tableXlsx({ sheet: '名单', columns, rows })
        const file = { name: '高龄津贴发放名单.xlsx', bytes }
        await attachFile(writer, { organ: TOWN, id, key: 'seed-subsidy-list-file', file })
      },
    },
  ]
}
