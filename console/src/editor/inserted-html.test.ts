import { expect, it } from 'vitest'
import { linkHtml, tableHtml } from './inserted-html.ts'

it('keeps quotes and marks of an address inside it', () => {
  expect(linkHtml('https://a.example/?q="><b>', '看<这里>')).toBe(
    '<a href="https://a.example/?q=&quot;&gt;&lt;b&gt;">看&lt;这里&gt;</a>',
  )
})

it('makes a table of so many rows, the head counted', () => {
  const table = tableHtml(3, 2)
  expect(table.match(/<tr>/g)).toHaveLength(3)
  expect(table.match(/<th>/g)).toHaveLength(2)
  expect(table.match(/<td>/g)).toHaveLength(4)
  expect(tableHtml(1, 1)).toContain('<tbody></tbody>')
})
