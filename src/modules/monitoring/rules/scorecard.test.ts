import { describe, expect, it } from 'vitest'
import {
  BLANK_COLUMNS_VETO,
  INSPECTION,
  LETTERS_STALE_MONTHS,
  LONG_STALE_COLUMNS_VETO,
  STALE_COLUMNS_VETO,
  WEBSITE_GUIDE,
} from '#law/index.ts'
import { CHECK_KEYS, type Fault } from './checks.ts'
import type { ColumnClass } from './column-class.ts'
import type { ColumnSeen } from './column-faults.ts'
import { type Looked, scorecard } from './scorecard.ts'

const fault = (check: Fault['check'], subject: string): Fault => ({
  ...{ check, subject, title: subject, seen: '', address: '', proof: [], department: '' },
})
const column = (key: string, kind: ColumnClass, name = key): ColumnSeen => ({
  ...{ key, name, kind, address: '', newest: '2026-11-20', blank: false, department: '' },
})
const looked = (change: Partial<Looked> = {}): Looked => ({
  ...{ today: '2026-11-23', faults: [], done: new Set(CHECK_KEYS), columns: [], homeNewest: '2026-11-20' },
  ...{ host: 'www.suixi.gov.cn', mailbox: true, search: true, newestLetter: '2026-11-01' },
  ...change,
})
const verdict = (id: string, change: Partial<Looked> = {}) =>
  scorecard(looked(change)).find((score) => score.id === id)?.verdict

const many = (check: Fault['check'], count: number) =>
  Array.from({ length: count }, (_, at) => fault(check, `c${at}`))
const kinds = (kind: ColumnClass, count: number) =>
  Array.from({ length: count }, (_, at) => column(`c${at}`, kind))

describe(INSPECTION.heading('栏目不更新'), () => {
  it.each([
    ['column-stale', 'news', STALE_COLUMNS_VETO],
    ['column-stale', 'notices', STALE_COLUMNS_VETO],
    ['column-stale', 'regular', LONG_STALE_COLUMNS_VETO],
    ['column-blank', 'regular', BLANK_COLUMNS_VETO],
  ] as const)('%s of %s fails from the figure of the law on', (check, kind, limit) => {
    const most = limit[0]?.value ?? 0
    const of = (count: number) => ({ faults: many(check, count), columns: kinds(kind, count) })
    expect(verdict('columns-stale', of(most - 1))).toBe('met')
    expect(verdict('columns-stale', of(most))).toBe('not-met')
  })
})

describe(INSPECTION.heading('首页不更新'), () => {
  it('follows the fault', () => {
    expect(verdict('home-stale')).toBe('met')
    expect(verdict('home-stale', { faults: [fault('home-stale', 'home')] })).toBe('not-met')
  })
})

describe(INSPECTION.heading('互动回应差'), () => {
  it.each([
    ['with a way to write and all answered', {}, 'met'],
    ['without a way to write', { mailbox: false }, 'not-met'],
    ['with a letter unanswered', { faults: [fault('message-unanswered', 'l')] }, 'not-met'],
    ['when letters could not be read', { done: new Set(['home-stale']) as Looked['done'] }, 'unknown'],
  ] as const)('%s', (_, change, wanted) => {
    expect(verdict('interaction', change)).toBe(wanted)
  })
})

describe(INSPECTION.heading('留言公开'), () => {
  it.each([
    ['2026-09-23', 'met'],
    ['2026-09-22', 'not-met'],
    [null, 'not-met'],
    [undefined, 'unknown'],
  ])('with %s as the newest answer is %s', (newestLetter, wanted) => {
    expect(verdict('letters', { newestLetter })).toBe(wanted)
    expect(LETTERS_STALE_MONTHS[0]?.value).toBe(2)
  })
})

describe(INSPECTION.heading('功能设计'), () => {
  it.each([
    ['domain', { host: 'www.suixi.gov.cn' }, 'met'],
    ['domain', { host: 'www.suixi.gov.cn:8080' }, 'met'],
    ['domain', { host: 'suixi.example.com' }, 'not-met'],
    ['domain', { host: 'localhost:8080' }, 'unknown'],
    ['search', {}, 'met'],
    ['search', { search: false }, 'not-met'],
    ['links', {}, 'met'],
    ['links', { faults: [fault('inner-link', '/x')] }, 'not-met'],
    ['links', { done: new Set(['inner-link']) as Looked['done'] }, 'unknown'],
  ] as const)('%s %j is %s', (id, change, wanted) => {
    expect(verdict(id, change)).toBe(wanted)
  })
})

describe(INSPECTION.heading('安全泄密'), () => {
  it('is never called met by a program', () => {
    expect(verdict('security')).toBe('unknown')
    expect(verdict('security', { faults: [fault('bad-link', 'x')] })).toBe('not-met')
    expect(verdict('security', { faults: [fault('page-differs', 'x')] })).toBe('not-met')
  })
})

describe(INSPECTION.heading('发布解读'), () => {
  const six = ['镇情概况', '机构职能', '领导信息', '洋青动态', '部门文件', '政策解读']
  it('wants the six columns filled', () => {
    const columns = six.map((name) => column(name, 'standing', name))
    expect(verdict('publishing', { columns })).toBe('met')
    expect(verdict('publishing', { columns: columns.slice(1) })).toBe('not-met')
  })
})

describe(WEBSITE_GUIDE.heading('底部'), () => {
  it('is met when no page lacks its marks', () => {
    expect(verdict('fault-entry')).toBe('met')
    expect(verdict('fault-entry', { faults: [fault('page-foot', '“我为政府网站找错”入口')] })).toBe('not-met')
    expect(verdict('site-code', { faults: [fault('page-foot', '网站标识码')] })).toBe('not-met')
  })
})

describe('every indicator', () => {
  it('says on what it rests', () => {
    expect(scorecard(looked()).map((score) => score.basis)).toEqual([
      INSPECTION.cite('安全泄密'),
      INSPECTION.cite('站点无法访问'),
      INSPECTION.cite('首页不更新'),
      INSPECTION.cite('栏目不更新'),
      INSPECTION.cite('互动回应差'),
      INSPECTION.cite('办事指南要素'),
      INSPECTION.cite('发布解读'),
      INSPECTION.cite('办事统计'),
      INSPECTION.cite('留言公开'),
      INSPECTION.cite('功能设计'),
      WEBSITE_GUIDE.cite('底部'),
      INSPECTION.cite('功能设计'),
      INSPECTION.cite('功能设计'),
      INSPECTION.cite('功能设计'),
      WEBSITE_GUIDE.cite('底部'),
    ])
  })
})
