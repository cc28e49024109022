import { extractText } from 'unpdf'
import { describe, expect, it } from 'vitest'
import { pagesPdf } from './pages-pdf.ts'
import { redactionSheetPdf } from './redaction-sheet-pdf.ts'

const words = async (pdf: Uint8Array) =>
  (await extractText(new Uint8Array(pdf), { mergePages: true })).text.replace(/\s+/g, '')

const demonstration = false
const organName = '遂溪县洋青镇人民政府'

describe('papers about what is held back', () => {
  it('set the text of each page anew under its number', async () => {
    const pdf = await pagesPdf({
      organName,
      title: '合同',
      note: '由原文文字重新制作。',
      pages: ['甲方：■■■〔1〕\n第二行', '末页'],
      demonstration,
    })
    expect(await words(pdf)).toContain('原文第1页甲方：■■■〔1〕第二行原文第2页末页')
  })

  it('list every passage with its ground', async () => {
    const row = { number: 1, where: '合同.pdf', count: 2, ground: '《条例》第十五条：商业秘密', note: '' }
    const pdf = await redactionSheetPdf({
      organName,
      about: '洋青镇公复〔2026〕1号附件',
      day: '2026-03-02',
      rows: [row, { ...row, number: 2, note: '报价' }],
      demonstration,
    })
    const text = await words(pdf)
    expect(text).toContain('1合同.pdf2《条例》第十五条：商业秘密—')
    expect(text).toContain('2026年3月2日')
  })
})
