import { describe, expect, it } from 'vitest'
import { MissingGlyph } from './fonts/missing-glyph.ts'
import type { FormSheet } from './form-sheet.ts'
import { formSheetText, listWidths } from './form-sheet.ts'
import { formSheetDocx } from './form-sheet-docx.ts'
import { formSheetPdf } from './form-sheet-pdf.ts'
import { HOSTILE, zipText } from './testing.ts'

const sheet = (changes: Partial<FormSheet> = {}): FormSheet => ({
  organName: '遂溪县洋青镇人民政府',
  title: '政府信息公开申请案卷目录',
  reference: '申请编号：洋青镇公开申〔2026〕12号',
  rows: [{ label: '申请事项', value: '“危房改造名单”——含金额……' }],
  list: { columns: ['序号', '材料名称'], rows: [['1', '补正告知书']] },
  notes: ['依法归档。'],
  signing: ['立卷人：'],
  demonstration: false,
  ...changes,
})

describe('a sheet of the file', () => {
  it('is a tagged PDF', async () => {
    const pdf = Buffer.from(await formSheetPdf(sheet())).toString('latin1')
    expect(pdf).toContain('/StructTreeRoot')
    expect(pdf).toContain('pdfuaid:part')
  })

  it('is a Word file with a repeated head of its list', async () => {
    const xml = zipText(await formSheetDocx(sheet()), 'word/document.xml')
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1)
    expect(xml).toContain('补正告知书')
  })

  it('prints markup as the text it is, and sheets without list, notes or signatures', async () => {
    const rows = [{ label: HOSTILE, value: `${HOSTILE}\n${HOSTILE}` }]
    const { list: _, ...bare } = sheet({ rows, notes: [], signing: [] })
    await expect(formSheetPdf(bare)).resolves.toBeInstanceOf(Uint8Array)
    await expect(formSheetPdf(sheet({ rows: [] }))).resolves.toBeInstanceOf(Uint8Array)
  })

  it('names a character no font has', async () => {
    await expect(formSheetPdf(sheet({ title: '😀' }))).rejects.toThrow(MissingGlyph)
  })

  it('gives short columns little room and long ones more', () => {
    expect(listWidths(formSheetText(sheet()))).toEqual([5, 7])
  })
})
