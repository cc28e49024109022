import { expect, it } from 'vitest'
import { readFilter, writeFilter } from './article-filter.ts'

it('keeps what the list is narrowed to through the address and back', () => {
  const filter = { status: 'draft' as const, column: 'news', text: '低保', page: 3 }
  expect(readFilter(new URLSearchParams(writeFilter(filter)))).toEqual(filter)
})

it('finds the recycle bin', () => {
  expect(readFilter(new URLSearchParams('status=binned'))).toEqual({ status: 'binned' })
})

it('leaves out what makes no sense', () => {
  expect(readFilter(new URLSearchParams('status=nonsense&page=0&text='))).toEqual({})
  expect(readFilter(new URLSearchParams('page=1.5'))).toEqual({})
})

it('writes no first page and nothing empty', () => {
  expect(writeFilter({ page: 1, text: '' })).toEqual({})
})
