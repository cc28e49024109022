import { describe, expect, it } from 'vitest'
import { letterText } from './letter.ts'
import { rankParagraph } from './paragraph-rank.ts'
import { sampleLetter } from './testing.ts'

describe('the text of a letter', () => {
  it('writes the date in figures without leading zeros', () => {
    expect(letterText(sampleLetter()).date).toBe('2026年3月9日')
  })

  it('does not double the colon of the addressee or the brackets of the note', () => {
    const text = letterText(sampleLetter({ addressee: '陈某：', contact: '（联系电话：0759-0000000）' }))
    expect(text.addressee).toBe('陈某')
    expect(text.contact).toBe('联系电话：0759-0000000')
  })

  it('splits a pasted text into paragraphs and drops the indent it came with', () => {
    const text = letterText(sampleLetter({ paragraphs: ['　　第一段。\r\n\r\n　　第二段。'] }))
    expect(text.paragraphs.map((paragraph) => paragraph.text)).toEqual(['第一段。', '第二段。'])
  })

  it.each([
    ['一、总体情况', 'first'],
    ['十二、其他', 'first'],
    ['一、本机关认为，申请不属于本机关职责。', 'body'],
    ['（一）主动公开', 'second'],
    ['（一）主动公开信息320条。', 'body'],
    [`一、${'长'.repeat(38)}`, 'first'],
    [`一、${'长'.repeat(39)}`, 'body'],
    ['一是加强培训', 'body'],
  ])('ranks “%s” as %s', (text, rank) => {
    expect(rankParagraph(text).rank).toBe(rank)
  })
})
