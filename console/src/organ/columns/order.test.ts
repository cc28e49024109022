import { describe, expect, it } from 'vitest'
import { moved, movedUnder } from './order.ts'

const COLUMNS = [
  { key: 'a', group: 'news' },
  { key: 'x', group: 'affairs' },
  { key: 'b', group: 'news' },
]
const keys = (order: { key: string }[]) => order.map(({ key }) => key).join('')

describe('the order of columns', () => {
  it('changes a column with the next of its own section, over those of others', () => {
    expect(keys(moved(COLUMNS, 'a', 1))).toBe('bxa')
    expect(keys(moved(COLUMNS, 'b', -1))).toBe('bxa')
  })

  it('stays at either end', () => {
    expect(keys(moved(COLUMNS, 'a', -1))).toBe('axb')
    expect(keys(moved(COLUMNS, 'b', 1))).toBe('axb')
  })

  it('takes a column to the end of another section', () => {
    const order = movedUnder(COLUMNS, 'a', 'affairs')
    expect(keys(order)).toBe('xba')
    expect(order.at(-1)?.group).toBe('affairs')
  })
})
