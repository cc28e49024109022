import { describe, expect, it } from 'vitest'
import { readFigure } from './read-figure.ts'

describe('a figure as people write it', () => {
  it.each([
    ['12', 12],
    ['０', 0],
    ['１２３', 123],
    ['1 234', 1234],
    ['1,234', 1234],
    ['１，２３４', 1234],
    ['12,345.67', 12345.67],
    ['3①', 3],
    ['3²', 3],
    ['3*', 3],
    ['3[1]', 3],
    ['3〔注2〕', 3],
    ['7件', 7],
    ['88.5万元', 88.5],
    ['-1', -1],
    ['\u200b5\u00a0', 5],
  ])('reads %j as %d', (text, figure) => expect(readFigure(text)).toBe(figure))

  it.each(['', ' ', '-', '—', '/', '无', '\u3000'])('takes %j for none', (text) =>
    expect(readFigure(text)).toBe(0),
  )

  it.each(['三', '1O', '12,34', '(3)', '1.2.3', '①', '约5', '５个'])('does not guess at %j', (text) => {
    const figure = readFigure(text)
    expect(text === '①' ? figure === 0 : Number.isNaN(figure)).toBe(true)
  })
})
