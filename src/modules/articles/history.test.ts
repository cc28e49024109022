import { expect, it } from 'vitest'
import type { Recorded } from '#kernel/ledger/index.ts'
import type { ArticleEvent } from './article.ts'
import { historyOf } from './history.ts'

const event = (kind: ArticleEvent['kind'], actor: string, at: string, payload: object = {}) =>
  ({
    kind,
    actor,
    at,
    day: at.slice(0, 10),
    basis: [],
    payload: { edition: 1, ...payload },
  }) as unknown as Recorded<ArticleEvent>

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
