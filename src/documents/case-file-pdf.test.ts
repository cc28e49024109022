import { extractText, getDocumentProxy } from 'unpdf'
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
  attached: [],
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

  it('carries files along as they are, shows pictures, and marks what no font has in copied words', async () => {
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    )
    const name = '随答复发出的文件：名单.csv'
    const blocks: CaseFile['parts'][number]['blocks'] = [
      { kind: 'copied', text: '序号,姓名\n1,岑\u{1f600}木' },
      { kind: 'picture', attached: 1, alt: '现场照片' },
    ]
    const attached = [
      { name: '名单/一.csv', bytes: Buffer.from('序号,姓名') },
      { name: '现场.png', bytes: png },
    ]
    const pdf = await caseFilePdf({ ...file, parts: [...file.parts, { name, date: '', blocks }], attached })
    const { text } = await extractText(new Uint8Array(pdf), { mergePages: true })
    expect(text).toContain('岑〓木')
    const document = await getDocumentProxy(new Uint8Array(pdf))
    const carried = (await document.getAttachments()) as Record<
      string,
      { filename: string; content: Uint8Array }
    >
    expect(Object.values(carried).map((one) => Buffer.from(one.content).length)).toEqual([
      Buffer.byteLength('序号,姓名'),
      png.length,
    ])
    expect(Object.values(carried).map((one) => one.filename)).toEqual(['1-名单_一.csv', '2-现场.png'])
    const after = await caseFilePdf(file)
    expect(await (await getDocumentProxy(after)).getAttachments()).toBeNull()
  })

  it('fails with the character named rather than leave a hole', async () => {
    const broken = { ...file, title: '案卷\u{1f600}' }
    await expect(caseFilePdf(broken)).rejects.toBeInstanceOf(MissingGlyph)
  })
})
