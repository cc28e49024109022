import { describe, expect, it } from 'vitest'
import { MissingGlyph } from './fonts/missing-glyph.ts'
import { letterText } from './letter.ts'
import { letterPdf, setLetter } from './letter-pdf.ts'
import { LETTER_TEMPLATE } from './templates/letter-template.ts'
import { HOSTILE, sampleLetter } from './testing.ts'
import { typeset } from './typeset.ts'

const latin1 = (pdf: Uint8Array): string => Buffer.from(pdf).toString('latin1')
const pagesOf = (letter = sampleLetter()): number =>
  typeset(LETTER_TEMPLATE, { text: { ...letterText(letter) } }).pages

describe('a letter as PDF', () => {
  it('is an accessible (PDF/UA-1) PDF in Chinese', async () => {
    const pdf = latin1(await letterPdf(sampleLetter()))
    expect(pdf.slice(0, 5)).toBe('%PDF-')
    expect(pdf).toContain('/StructTreeRoot')
    expect(pdf).toContain('pdfuaid:part')
    expect(pdf).toMatch(/\/Lang ?\(zh-CN\)/)
  })

  it('fits a short reply on one page and moves a long one to a second', () => {
    expect(pagesOf()).toBe(1)
    expect(pagesOf(sampleLetter({ paragraphs: Array(14).fill('本机关经检索未找到你申请的信息。') }))).toBe(2)
  })

  it('sets the lines closer where the page nearly holds the seal, and as usual where it cannot', () => {
    const of = (lines: number) =>
      sampleLetter({ paragraphs: Array(lines).fill('本机关经检索未找到你申请的信息。') })
    const set = [7, 8, 9, 10].map((lines) => setLetter(of(lines)))
    expect(set.map(({ pages, pitch }) => [pages, pitch])).toEqual([
      [1, 28.95],
      [1, 27],
      [1, 26],
      [2, 28.95],
    ])
  })

  it('prints markup as the text it is, in every field', async () => {
    const letter = sampleLetter({
      organName: HOSTILE,
      number: HOSTILE,
      title: HOSTILE,
      addressee: HOSTILE,
      paragraphs: [HOSTILE],
      remedies: [HOSTILE],
      attachments: [HOSTILE, HOSTILE],
      signature: HOSTILE,
      contact: HOSTILE,
    })
    await expect(letterPdf(letter)).resolves.toBeInstanceOf(Uint8Array)
  })

  it('prints a letter without attachments, contact or remedies', async () => {
    const bare = sampleLetter({ attachments: [], remedies: [], demonstration: true })
    await expect(letterPdf(bare)).resolves.toBeInstanceOf(Uint8Array)
  })

  it('prints a letter whose text is empty', async () => {
    await expect(
      letterPdf(sampleLetter({ organName: '', title: '', paragraphs: [], remedies: [] })),
    ).resolves.toBeInstanceOf(Uint8Array)
  })

  it('breaks a Latin word longer than a line instead of running off the sheet', () => {
    expect(pagesOf(sampleLetter({ paragraphs: ['x'.repeat(900)] }))).toBe(2)
  })

  it('drops control and invisible characters instead of failing on them', async () => {
    const dirty = sampleLetter({ paragraphs: ['陈\u0000某\u202e某\u200b\ufeff的\u0007申请\ud800'] })
    expect(letterText(dirty).paragraphs).toEqual([{ text: '陈某某的申请', rank: 'body' }])
    await expect(letterPdf(dirty)).resolves.toBeInstanceOf(Uint8Array)
  })

  it('refuses to print a character no font has, and names it', async () => {
    const refused = letterPdf(sampleLetter({ paragraphs: ['谢谢😀，再见\u{e000}'] }))
    await expect(refused).rejects.toThrow(MissingGlyph)
    await expect(refused).rejects.toMatchObject({ characters: ['😀', '\u{e000}'] })
    await expect(refused).rejects.toThrow(/“😀”（U\+1F600）/)
  })

  it('looks for the missing character in every field', async () => {
    await expect(letterPdf(sampleLetter({ attachments: ['😀'] }))).rejects.toThrow(MissingGlyph)
    await expect(letterPdf(sampleLetter({ contact: '😀' }))).rejects.toThrow(MissingGlyph)
  })
})
