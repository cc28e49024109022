import { describe, expect, it } from 'vitest'
import { INSPECTION, NEWS_STALE_DAYS, PAPERS_STALE_MONTHS } from '#law/index.ts'
import { columnClass, freshFrom } from './column-class.ts'

describe('the class of a column', () => {
  it.each([
    ['洋青动态', 'news', 'news'],
    ['通知公告', 'affairs', 'notices'],
    ['部门文件', 'documents', 'papers'],
    ['政策解读', 'affairs', 'regular'],
    ['惠农补贴', 'affairs', 'regular'],
    ['机构职能', 'organisation', 'standing'],
    ['政府信息公开制度', 'disclosure', 'standing'],
    ['任何名称', 'organisation', 'standing'],
  ])('%s is %s → %s', (name, group, kind) => {
    expect(columnClass({ name, group })).toBe(kind)
  })
})

describe(INSPECTION.heading('栏目不更新'), () => {
  it.each([
    ['news', '2026-11-09', '14天'],
    ['notices', '2026-05-23', '6个月'],
    ['papers', '2026-05-23', '6个月'],
    ['regular', '2025-11-23', '12个月'],
  ] as const)('a column of %s is fresh from %s on', (kind, day, limit) => {
    const basis = INSPECTION.cite('栏目不更新')
    expect(freshFrom(kind, '2026-11-23', 12)).toEqual({ day, limit, basis })
  })

  it('asks no news of standing columns', () => {
    expect(freshFrom('standing', '2026-11-23', 12)).toBeNull()
  })

  it('takes its figures from the law', () => {
    expect([NEWS_STALE_DAYS[0]?.value, PAPERS_STALE_MONTHS[0]?.value]).toEqual([14, 6])
  })
})
