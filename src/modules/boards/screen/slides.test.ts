import { describe, expect, it } from 'vitest'
import type { TextBlock } from '#documents/index.ts'
import { slidesOf } from './slides.ts'

const paragraph = (text: string): TextBlock => ({ kind: 'paragraph', text })
const wordsOf = (blocks: TextBlock[]) =>
  blocks.map((block) => (block.kind === 'table' ? block.rows.flat().join('') : block.text)).join('')

describe('a poster on a screen', () => {
  it('fits on one screen when it is short, and stands long enough to be read', () => {
    const { slides, more } = slidesOf([paragraph('公示期内有异议的，请向镇纪委反映。')])
    expect(slides).toHaveLength(1)
    expect(slides[0]?.seconds).toBe(10)
    expect(more).toBe(false)
  })

  it('goes on over several screens without losing a word, cut after sentences', () => {
    const sentence = `${'公'.repeat(59)}。`
    const { slides } = slidesOf([paragraph(sentence.repeat(8))])
    expect(slides.length).toBeGreaterThan(1)
    expect(slides.map(({ blocks }) => wordsOf(blocks)).join('')).toBe(sentence.repeat(8))
    for (const { blocks, seconds } of slides) {
      expect(wordsOf(blocks).endsWith('。')).toBe(true)
      expect(seconds).toBeLessThanOrEqual(40)
    }
  })

  it('repeats the head of a table on every screen, and keeps the rows in order', () => {
    const rows = Array.from({ length: 20 }, (_, at) => [`户主${at}`, `${at}00`])
    const { slides } = slidesOf([{ kind: 'table', rows: [['姓名', '金额（元）'], ...rows] }])
    expect(slides.length).toBeGreaterThan(2)
    const tables = slides.map(({ blocks }) => (blocks[0]?.kind === 'table' ? blocks[0].rows : []))
    expect(tables.every(([head]) => head?.[0] === '姓名')).toBe(true)
    expect(tables.flatMap(([, ...own]) => own)).toEqual(rows)
  })

  it('leads to the site when it is longer than a screen should show', () => {
    const { slides, more } = slidesOf([paragraph('长'.repeat(30 * 10 * 7))])
    expect([slides.length, more]).toEqual([6, true])
  })
})
