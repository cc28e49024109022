import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { docxPaper } from './docx-paper.ts'
import { UnreadablePaper } from './paper.ts'

const docx = (body: string) =>
  Buffer.from(zipSync({ 'word/document.xml': strToU8(`<w:document><w:body>${body}</w:body></w:document>`) }))
const p = (inside: string) => `<w:p>${inside}</w:p>`
const t = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`
const tc = (text: string, own = '') => `<w:tc><w:tcPr>${own}</w:tcPr>${p(t(text))}</w:tc>`
const textsOf = (bytes: Buffer) =>
  docxPaper(bytes).tables.map((rows) => rows.map((row) => row.map((one) => one.text)))

describe('a Word document as a report', () => {
  it('has merged cells in every place they cover, and each cell its place', () => {
    const table = `<w:tbl>
      <w:tr>${tc('办理结果', '<w:vMerge w:val="restart"/>')}${tc('申请人', '<w:gridSpan w:val="2"/>')}</w:tr>
      <w:tr>${tc('', '<w:vMerge/>')}${tc('1')}${tc('2')}</w:tr>
      <w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${tc('3')}${tc('4')}</w:tr></w:tbl>`
    expect(textsOf(docx(table))).toEqual([
      [
        ['办理结果', '申请人', '申请人'],
        ['办理结果', '1', '2'],
        ['', '3', '4'],
      ],
    ])
    expect(docxPaper(docx(table)).tables[0]?.[1]?.[2]?.place).toBe('第1个表格第2行第3列')
  })

  it('is read with tracked changes accepted and field codes left out', () => {
    const changed = `<w:del><w:r><w:delText>9</w:delText></w:r></w:del><w:ins>${t('8')}</w:ins><w:r><w:instrText>PAGE</w:instrText></w:r>`
    expect(docxPaper(docx(p(`${t('收到')}${changed}${t('件')}`))).text).toBe('收到8件')
  })

  it('of tables within a layout table, only the inner ones count', () => {
    const inner = `<w:tbl><w:tr>${tc('7')}</w:tr></w:tbl>`
    expect(textsOf(docx(`<w:tbl><w:tr><w:tc>${inner}${p('')}</w:tc></w:tr></w:tbl>`))).toEqual([[['7']]])
  })

  it.each([
    ['no archive', Buffer.from('PK nothing')],
    ['an archive without a document', Buffer.from(zipSync({ 'a.txt': strToU8('a') }))],
  ])('is told to be damaged when it is %s', (_, bytes) => {
    expect(() => docxPaper(bytes)).toThrow(UnreadablePaper)
  })
})
