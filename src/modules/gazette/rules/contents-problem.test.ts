import { describe, expect, it } from 'vitest'
import { OGI } from '#law/index.ts'
import { contentsProblem } from './contents-problem.ts'

const LIVE = new Set(['a', 'b'])

describe(`the contents of an issue, ${OGI.heading('23')}`, () => {
  it.each([
    { articles: ['a'], says: null },
    { articles: ['b', 'a'], says: null },
    { articles: [], says: '至少选一篇' },
    { articles: ['a', 'c'], says: '有 1 篇' },
    { articles: ['c', 'd'], says: '有 2 篇' },
  ])('$articles: $says', ({ articles, says }) => {
    const problem = contentsProblem(articles, LIVE)
    if (says === null) expect(problem).toBeNull()
    else expect(problem).toEqual({ message: expect.stringContaining(says), basis: OGI.cite('23') })
  })
})
