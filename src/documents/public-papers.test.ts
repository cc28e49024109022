import { describe, expect, it } from 'vitest'
import { MissingGlyph } from './fonts/missing-glyph.ts'
import { gazettePdf } from './gazette-pdf.ts'
import { type Poster, posterPdf } from './poster-pdf.ts'
import { serviceSheetPdf } from './service-sheet-pdf.ts'
import { HOSTILE } from './testing.ts'
import type { TextBlock } from './text-blocks.ts'

const A3 = /\/MediaBox ?\[0 0 841\.\d+ 1190\.\d+\]/
const A4 = /\/MediaBox ?\[0 0 595\.\d+ 841\.\d+\]/
const URL_OF_PAGE = 'https://www.suixi.example/yangqing/content/2026-00001.html'
const latin1 = (pdf: Uint8Array) => Buffer.from(pdf).toString('latin1')
const paragraph = (text: string): TextBlock => ({ kind: 'paragraph', text })

const poster = (changes: Partial<Poster> = {}) =>
  posterPdf({
    organName: '遂溪县洋青镇人民政府',
    title: '2026年早稻种植补贴发放公示',
    blocks: [paragraph('公示如下。')],
    period: '2026年3月2日至2026年3月8日',
    url: URL_OF_PAGE,
    paper: 'a4',
    demonstration: true,
    ...changes,
  })

describe('a poster', () => {
  it.each([
    ['a3', A3],
    ['a4', A4],
  ] as const)('on %s is one sheet, with a QR code where there is an address', async (paper, box) => {
    const { pdf, pages } = await poster({ paper })
    expect(pages).toBe(1)
    expect(latin1(pdf)).toMatch(box)
    expect(pdf.length).toBeGreaterThan((await poster({ paper, url: '' })).pdf.length + 1000)
  })

  it('goes on over several sheets rather than shrink below what can be read', async () => {
    const blocks = Array.from({ length: 40 }, () => paragraph('补贴标准为每亩八十九元，按核定面积发放。'))
    const small = await poster({ blocks })
    const large = await poster({ blocks, paper: 'a3' })
    expect(small.pages).toBeGreaterThan(1)
    expect(large.pages).toBeLessThan(small.pages)
  })

  it('prints hostile text, a ragged table and a long title as they are', async () => {
    const table: TextBlock = { kind: 'table', rows: [['姓名', '金额', '备注'], ['王*'], [HOSTILE, '1']] }
    const { pages } = await poster({ title: HOSTILE, blocks: [table, { kind: 'table', rows: [] }] })
    expect(pages).toBeGreaterThan(0)
  })

  it('is not made with a hole in it', async () => {
    await expect(poster({ title: '公示\u{1F600}' })).rejects.toBeInstanceOf(MissingGlyph)
  })
})

describe('a service sheet', () => {
  it('is A4, with a described QR code, however hostile its text', async () => {
    const pdf = await serviceSheetPdf({
      organName: '遂溪县洋青镇人民政府',
      windowName: '民政窗口',
      title: HOSTILE,
      elements: [
        ['申请条件', [HOSTILE, '第二项']],
        ['办理材料', []],
      ],
      asOf: '2026年3月2日更新',
      url: URL_OF_PAGE,
      demonstration: false,
    })
    expect(latin1(pdf)).toMatch(A4)
    expect(latin1(pdf)).toContain('/Figure')
  })
})

describe('an issue of the gazette', () => {
  it('has a cover, contents and its documents', async () => {
    const item = (title: string) => ({
      title,
      number: '洋青府〔2026〕1号',
      source: '党政和人大办公室，2026年3月2日发布',
      blocks: [
        { kind: 'heading', text: '一、总则' },
        { kind: 'table', rows: [['甲', '乙'], ['1']] },
        paragraph(HOSTILE),
        { kind: 'signature', text: '2026年3月2日' },
      ] satisfies TextBlock[],
    })
    const pdf = latin1(
      await gazettePdf({
        organName: '遂溪县洋青镇人民政府',
        issue: '2026年第1期（总第1期）',
        date: '2026年3月31日',
        url: URL_OF_PAGE,
        items: [item('甲'), item(HOSTILE)],
        demonstration: true,
      }),
    )
    expect(pdf.match(/\/Type ?\/Page\b(?!s)/g)?.length).toBeGreaterThanOrEqual(3)
    expect(pdf).toContain('/Table')
  })
})
