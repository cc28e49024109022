import { describe, expect, it } from 'vitest'
import { WEBSITE_GUIDE } from '#law/index.ts'
import { FOOT_MARKS, MARKS_BASIS, markFaults, type PageKind, type PageSeen, TAGS } from './page-marks.ts'

const FOOT =
  '主办单位：遂溪县洋青镇人民政府 电话：0759-7231356 我为政府网站找错 党政机关网站 网站标识码：4408230000 ' +
  'ICP备案编号：粤ICP备00000000号-1 公安机关备案：粤公网安备44082300000000号'
const everyTag = Object.fromEntries(Object.values(TAGS).flatMap((tags) => tags.map((tag) => [tag, '有'])))
const page = (change: Partial<PageSeen> = {}): PageSeen => ({
  ...{ path: '/yangqing/a.html', kind: 'article', meta: everyTag, foot: FOOT },
  ...change,
})
const without = (tag: string, kind: PageKind, path = '/yangqing/a.html') =>
  page({ path, kind, meta: { ...everyTag, [tag]: ' ' } })

describe(WEBSITE_GUIDE.heading('标签'), () => {
  it.each([
    ['SiteIDCode', 'home', 1],
    ['SiteIDCode', 'other', 1],
    ['ColumnName', 'home', 0],
    ['ColumnName', 'column', 1],
    ['PubDate', 'column', 0],
    ['PubDate', 'article', 1],
  ] as const)('%s missing from a page that is %s makes %d faults', (tag, kind, count) => {
    expect(markFaults([without(tag, kind)])).toHaveLength(count)
  })

  it('names each missing tag once, with the pages that lack it', () => {
    const faults = markFaults([
      without('PubDate', 'article'),
      without('PubDate', 'article', '/yangqing/b.html'),
    ])
    expect(faults).toMatchObject([{ check: 'page-tags', subject: 'PubDate' }])
    expect(faults[0]?.proof).toEqual(['共 2 个网页', '网页：/yangqing/a.html', '网页：/yangqing/b.html'])
  })
})

describe(WEBSITE_GUIDE.heading('底部'), () => {
  it('asks for nothing more of a whole foot', () => {
    expect(markFaults([page()])).toEqual([])
  })

  it.each([
    ['党政机关网站', '党政机关网站标识'],
    ['我为政府网站找错', '“我为政府网站找错”入口'],
    ['4408230000', '网站标识码'],
    ['0759-7231356', '联系方式'],
    ['粤ICP备00000000号', 'ICP备案编号'],
    ['公网安备', '公安机关备案'],
  ])('without %s misses %s', (words, mark) => {
    const faults = markFaults([page({ foot: FOOT.replace(words, '') })])
    expect(faults.map((fault) => fault.subject)).toEqual([mark])
  })

  it('misses every mark of a page without a foot', () => {
    expect(markFaults([page({ foot: '' })])).toHaveLength(FOOT_MARKS.length)
  })

  it('rests on its articles', () => {
    expect(MARKS_BASIS).toEqual([WEBSITE_GUIDE.cite('标签'), WEBSITE_GUIDE.cite('底部')])
  })
})
