import { describe, expect, it } from 'vitest'
import { usualItem } from './usual-item.ts'

const item = (id: string, level1: string, level2: string, content = '', method = '主动公开') => ({
  ...{ id, level1, level2, content, method, columns: [`column-${id}`] },
})
const ITEMS = [
  item('a', '社会救助', '临时救助', '救助和补贴的标准'),
  item('b', '涉农补贴', '耕地地力保护'),
  item('c', '农业', '农机购置补贴'),
  item('d', '应急', '突发事件', '', '依申请公开'),
]

describe('the usual item of a class of article', () => {
  it.each<[string[], string | null]>([
    [['补贴', '惠农'], 'c'],
    [['涉农', '补贴'], 'b'],
    [['没有的', '救助'], 'a'],
    [['标准'], 'a'],
    [['突发'], null],
    [[], null],
  ])('for %j is %s', (words, id) => {
    expect(usualItem(ITEMS, words, undefined)).toBe(id)
  })

  it('is one of the usual column, where one of those fits', () => {
    expect(usualItem(ITEMS, ['补贴'], 'column-b')).toBe('b')
    expect(usualItem(ITEMS, ['救助'], 'column-b')).toBe('a')
  })
})
