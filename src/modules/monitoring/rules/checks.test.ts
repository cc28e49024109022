import { describe, expect, it } from 'vitest'
import { INSPECTION, OGI, WEBSITE_GUIDE } from '#law/index.ts'
import { CHECKS, type CheckKey } from './checks.ts'

describe('a check', () => {
  it.each([
    ['home-stale', 'veto', INSPECTION.cite('首页不更新')],
    ['column-stale', 'veto', INSPECTION.cite('栏目不更新')],
    ['column-blank', 'veto', INSPECTION.cite('栏目不更新')],
    ['catalogue-overdue', 'own', OGI.cite('26')],
    ['message-unanswered', 'veto', INSPECTION.cite('互动回应差')],
    ['page-tags', 'own', WEBSITE_GUIDE.cite('标签')],
    ['page-foot', 'points', WEBSITE_GUIDE.cite('底部')],
    ['inner-link', 'points', INSPECTION.cite('功能设计')],
    ['outer-link', 'points', INSPECTION.cite('链接可用')],
    ['bad-link', 'veto', INSPECTION.cite('安全泄密')],
    ['page-differs', 'veto', INSPECTION.cite('安全泄密')],
    ['media-stale', 'veto', INSPECTION.cite('新媒体不更新')],
  ] as const)('%s is %s and rests on its article', (key: CheckKey, severity, basis) => {
    expect([CHECKS[key].severity, CHECKS[key].basis]).toEqual([severity, basis])
  })

  it('takes a second look wherever a page or a wire may fail for a moment', () => {
    const twice = Object.entries(CHECKS).filter(([, check]) => check.twice)
    expect(twice.map(([key]) => key)).toEqual([
      'page-tags',
      'page-foot',
      'inner-link',
      'outer-link',
      'bad-link',
      'page-differs',
    ])
  })
})
