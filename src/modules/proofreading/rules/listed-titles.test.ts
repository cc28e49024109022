import { describe, expect, it } from 'vitest'
import { PUNCTUATION } from '#law/index.ts'
import { listedTitleMarks } from './listed-titles.ts'

describe(PUNCTUATION.heading('顿号'), () => {
  it.each([
    ['《预算法》、《审计法》', 5],
    ['“一张图”、“一本账”', 5],
  ])('tells of the mark in %s', (text, start) => {
    const [mark] = listedTitleMarks(text)
    expect(mark).toMatchObject({ start, basis: PUNCTUATION.cite('顿号') })
  })

  it.each(['《预算法》《审计法》', '榕坡村、红土岭村', '《预算法》（主席令）、《审计法》'])(
    '%s stands',
    (text) => {
      expect(listedTitleMarks(text)).toEqual([])
    },
  )
})
