import { extractText } from 'unpdf'
import { describe, expect, it } from 'vitest'
import { type CaseFile, caseFilePdf } from './case-file-pdf.ts'
import { MissingGlyph } from './fonts/missing-glyph.ts'

const file: CaseFile = {
  organName: '洋青镇人民政府',
  title: '行政复议案卷',
  facts: [['案号', '遂府行复〔2026〕9号']],
  parts: [
    {
      name: '政府信息公开申请',
      date: '2026年3月2日',
      blocks: [
        {
          kind: 'table',
          rows: [
            ['栏目', '内容'],
            ['申请编号', '洋青镇公开申〔2026〕1号'],
          ],
        },
      ],
    },
    {
      name: '答复书',
      date: '2026年3月9日',
      blocks: [{ kind: 'paragraph', text: '一、不予公开。\n二、可以申请复议。' }],
    },
    {
      name: '校验值清单',
      date: '',
      blocks: [
        {
          kind: 'table',
          rows: [
            ['序号', '材料', '校验值'],
            ['1', '申请', 'ab12'],
          ],
        },
      ],
    },
  ],
  demonstration: false,
}

describe('a case file', () => {
  it('has a cover, an index with the page of every paper, and each paper on a page of its own', async () => {
    const { text: pages } = await extractText(await caseFilePdf(file), { mergePages: false })
    expect(pages).toHaveLength(5)
    expect(pages[0]).toContain('行政复议案卷')
    for (const [at, { name }] of file.parts.entries()) {
      expect(pages[1]).toContain(name)
      expect(pages[at + 2]).toContain(name)
    }
  })

  it('fails with the character named rather than leave a hole', async () => {
    const broken = { ...file, title: '案卷\u{1f600}' }
    await expect(caseFilePdf(broken)).rejects.toBeInstanceOf(MissingGlyph)
  })
})
