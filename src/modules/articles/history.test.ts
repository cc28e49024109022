import { expect, it } from 'vitest'
import type { Recorded } from '#kernel/ledger/index.ts'
import type { ArticleEvent } from './article.ts'
import { type Content, EMPTY_BODY } from './edition.ts'
import { historyOf } from './history.ts'

const content: Content = {
  column: 'news',
  department: 'office',
  title: '公告',
  bodyHash: EMPTY_BODY,
  attachments: [],
  metadata: {
    ...{ documentNumber: null, madeOn: null, source: '', theme: '', genre: '' },
    ...{ keywords: [], summary: '', catalogueItem: null, author: '' },
  },
}

const event = (
  kind: 'article-created' | 'draft-saved',
  actor: string,
  at: string,
): Recorded<ArticleEvent> => ({
  ...{ organ: 'yangqing', stream: 'article:1', seq: 1, kind, actor, at, day: at.slice(0, 10), basis: [] },
  payload: { edition: 1, content, contentHash: '' },
})

it('tells saves of one person in a row, which come by themselves, in one line', () => {
  const events = [
    event('article-created', '甲', '2026-03-02T01:00:00Z'),
    event('draft-saved', '甲', '2026-03-02T01:01:00Z'),
    event('draft-saved', '甲', '2026-03-02T01:02:00Z'),
    event('draft-saved', '乙', '2026-03-02T01:03:00Z'),
    event('draft-saved', '甲', '2026-03-02T01:04:00Z'),
    event('draft-saved', '甲', '2026-03-03T01:04:00Z'),
  ]
  const lines = historyOf(events, (actor) => actor)
  expect(lines.map(({ label, name, at, note }) => [label, name, at.slice(5, 16), note])).toEqual([
    ['新建', '甲', '03-02T01:00', ''],
    ['修改', '甲', '03-02T01:02', '共保存 2 次'],
    ['修改', '乙', '03-02T01:03', ''],
    ['修改', '甲', '03-02T01:04', ''],
    ['修改', '甲', '03-03T01:04', ''],
  ])
})

it('puts what was answered and let through where it happened', () => {
  const at = '2026-03-02T01:02:00Z'
  const told = { edition: 1, label: '个人信息放行', note: '正文第1段。理由：本人同意', basis: [] }
  const events = [
    event('article-created', '甲', '2026-03-02T01:00:00Z'),
    event('draft-saved', '甲', '2026-03-02T01:04:00Z'),
  ]
  const lines = historyOf(events, (actor) => actor, [{ actor: '丙', day: '2026-03-02', at, ...told }])
  expect(lines.map(({ label, name }) => [label, name])).toEqual([
    ['新建', '甲'],
    ['个人信息放行', '丙'],
    ['修改', '甲'],
  ])
})
