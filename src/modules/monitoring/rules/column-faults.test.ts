import { describe, expect, it } from 'vitest'
import { HOME_STALE_DAYS, INSPECTION } from '#law/index.ts'
import { type ColumnSeen, columnFaults, homeFaults } from './column-faults.ts'

const TODAY = '2026-11-23'
const column = (change: Partial<ColumnSeen>): ColumnSeen => ({
  ...{ key: 'news', name: '洋青动态', kind: 'news', address: '/yangqing/news/' },
  ...{ newest: TODAY, blank: false, department: 'office' },
  ...change,
})
const found = (change: Partial<ColumnSeen>) =>
  columnFaults([column(change)], TODAY, 12).map((fault) => fault.check)

describe(INSPECTION.heading('首页不更新'), () => {
  it.each([
    ['2026-11-23', 0],
    ['2026-11-09', 0],
    ['2026-11-08', 1],
    [null, 1],
  ])('a home page with %s as its newest day has %d faults', (newest, count) => {
    expect(homeFaults({ address: '/yangqing/', newest }, TODAY)).toHaveLength(count)
    expect(HOME_STALE_DAYS[0]?.value).toBe(14)
  })
})

describe(INSPECTION.heading('栏目不更新'), () => {
  it.each([
    ['news', '2026-11-09', []],
    ['news', '2026-11-08', ['column-stale']],
    ['notices', '2026-05-23', []],
    ['notices', '2026-05-22', ['column-stale']],
    ['papers', '2026-05-23', []],
    ['papers', '2026-05-22', ['column-stale']],
    ['regular', '2025-11-23', []],
    ['regular', '2025-11-22', ['column-stale']],
    ['standing', '2019-01-01', []],
  ] as const)('a column of %s last updated on %s: %j', (kind, newest, checks) => {
    expect(found({ kind, newest })).toEqual(checks)
  })

  it('calls an empty page blank, and not stale as well', () => {
    expect(found({ blank: true, newest: null })).toEqual(['column-blank'])
    expect(found({ blank: true, newest: null, kind: 'standing' })).toEqual(['column-blank'])
  })

  it('does not call a page without days stale when it holds something', () => {
    expect(found({ newest: null, kind: 'standing' })).toEqual([])
  })
})
