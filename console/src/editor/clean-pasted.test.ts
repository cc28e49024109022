import { expect, it } from 'vitest'
import { paragraphsOf, pastedTag } from './clean-pasted.ts'

it.each([
  ['SCRIPT', 'drop'],
  ['IMG', 'drop'],
  ['SPAN', 'unwrap'],
  ['FONT', 'unwrap'],
  ['B', 'STRONG'],
  ['H1', 'H2'],
  ['DIV', 'P'],
  ['TD', 'TD'],
])('makes of a pasted %s: %s', (tag, becomes) => {
  expect(pastedTag(tag)).toBe(becomes)
})

it('makes a paragraph of each line and shows marks as they were typed', () => {
  expect(paragraphsOf('第一段 \r\n\r\n<b>第二段</b>&')).toBe(
    '<p>第一段</p><p>&lt;b&gt;第二段&lt;/b&gt;&amp;</p>',
  )
})
