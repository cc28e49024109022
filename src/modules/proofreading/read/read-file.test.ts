import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'
import { describe, expect, it } from 'vitest'
import { readFileForProof } from './read-file.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const textOf = async (name: string, bytes: Uint8Array) => (await readFileForProof(name, bytes)).text

const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] })

describe('reading a file for proofreading', () => {
  it.each([
    ['a.txt', bytesOf('\ufeff洋青镇\n布署'), '洋青镇\n布署'],
    ['a.txt', new Uint8Array([0xd1, 0xf3, 0xc7, 0xe0]), '洋青'],
    ['a.md', bytesOf('| 甲 | 乙 |'), '  甲 \t 乙  '],
    ['a.csv', bytesOf('村,金额\n榕坡村,3'), '村\t金额\n榕坡村\t3'],
    ['a.HTML', bytesOf('<p>洋青<b>镇</b></p>'), '洋青镇\n'],
  ])('%s', async (name, bytes, text) => {
    expect(await textOf(name, bytes)).toBe(text)
  })

  it('takes paragraphs and tables of a .docx', async () => {
    const table = new Table({ rows: [new TableRow({ children: [cell('榕坡村'), cell('3')] })] })
    const document = new Document({ sections: [{ children: [new Paragraph('关于部署的通知'), table] }] })
    const bytes = new Uint8Array(await Packer.toBuffer(document))
    expect(await textOf('通知.docx', bytes)).toBe('关于部署的通知\n榕坡村\t3')
  })

  it.each([
    ['a.exe', bytesOf('x'), '.exe'],
    ['a.pdf', bytesOf('x'), '损坏'],
    ['a.txt', new Uint8Array(), '空文件'],
    ['a.docx', bytesOf('not a zip'), '损坏'],
    ['a.docx', new Uint8Array([0x50, 0x4b, 3, 4, 0]), '损坏'],
    ['a.txt', new Uint8Array([0, 1, 2]), '不是文本'],
    ['a.txt', new Uint8Array([0xff, 0xff, 0xff]), '编码'],
  ])('refuses %s %j', async (name, bytes, told) => {
    await expect(textOf(name, bytes)).rejects.toThrow(told)
  })
})
