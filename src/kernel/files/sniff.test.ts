import { gzipSync } from 'node:zlib'
import { Document, Packer, Paragraph } from 'docx'
import { describe, expect, it } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { Refusal } from '../refusal.ts'
import { ACCEPTED_EXTENSIONS, acceptFile } from './sniff.ts'

const MB = 1024 * 1024
const text = (content: string) => Buffer.from(content, 'utf8')

const PDF = text(`%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>endobj
trailer<</Root 1 0 R>>
%%EOF`)
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const JPG = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=',
  'base64',
)
const OLD_OFFICE = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1528)])
const EXE = Buffer.concat([text('MZ'), Buffer.alloc(126), text('This program cannot be run in DOS mode.')])
const HTML = text('<!doctype html><html><script>alert(1)</script></html>')
const GBK = Buffer.from('c4fabac3', 'hex')

/** A zip holding one empty entry; whose checksum and sizes are all naught. */
function zip(entry: string): Buffer {
  const name = text(entry)
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(10, 4)
  local.writeUInt16LE(name.length, 26)
  const central = Buffer.alloc(46)
  central.writeUInt32LE(0x02014b50, 0)
  central.writeUInt16LE(10, 6)
  central.writeUInt16LE(name.length, 28)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(46 + name.length, 12)
  end.writeUInt32LE(30 + name.length, 16)
  return Buffer.concat([local, name, central, name, end])
}

const docx = () =>
  Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('洋青镇人民政府')] }] }))
const xlsx = () => writeXlsxFile([[{ value: '事项', type: String }]]).toBuffer()

const accept = (name: string, bytes: Uint8Array, maxBytes = MB) => acceptFile({ name, bytes, maxBytes })

describe('an upload', () => {
  const SAMPLES: Record<string, () => Uint8Array | Promise<Uint8Array>> = {
    pdf: () => PDF,
    docx,
    xlsx,
    doc: () => OLD_OFFICE,
    xls: () => OLD_OFFICE,
    ofd: () => zip('OFD.xml'),
    zip: () => zip('说明.txt'),
    jpg: () => JPG,
    jpeg: () => JPG,
    png: () => PNG,
    csv: () => text('\ufeff事项,内容\n机构职能,职责\n'),
    json: () => text('{"meta": {}}'),
    txt: () => text('洋青镇人民政府\r\n'),
  }

  it('may be of each extension that help texts name', () => {
    expect(Object.keys(SAMPLES).sort()).toEqual([...ACCEPTED_EXTENSIONS].sort())
  })

  it.each(Object.keys(SAMPLES))('is accepted as .%s, in small and in capital letters', async (extension) => {
    const bytes = (await SAMPLES[extension]?.()) ?? Buffer.alloc(0)
    const { mime } = await accept(`附件.${extension}`, bytes)
    expect(mime).toMatch(/^(application|image|text)\/[a-z0-9.+-]+(; charset=utf-8)?$/)
    expect(await accept(`附件.${extension.toUpperCase()}`, bytes)).toEqual({
      name: `附件.${extension.toUpperCase()}`,
      mime,
    })
  })

  it.each([
    ['text in the encoding of old Windows', '说明.txt', GBK],
    ['a page, which is served as plain text', '说明.txt', HTML],
    ['a name with two extensions, the last of which counts', '公告.exe.pdf', PDF],
  ])('is accepted: %s', async (_what, name, bytes) => {
    await expect(accept(name, bytes)).resolves.toMatchObject({ name })
  })

  it.each([
    ['a program renamed', '公告.pdf', EXE],
    ['a picture renamed', '公告.pdf', PNG],
    ['a document renamed', '公告.jpg', PDF],
    ['a zip called a picture', '公告.png', zip('a')],
    ['a page called a document', '公告.pdf', HTML],
    ['a text called a document', '公告.docx', text('洋青镇')],
    ['an old document called a new one', '公告.docx', OLD_OFFICE],
    ['a document called a text', '公告.txt', PDF],
    ['a text with NUL in it', '公告.txt', text('甲\u0000乙')],
    ['a packed file called a table', '公告.csv', gzipSync('甲')],
    ['a document cut off after three bytes', '公告.pdf', PDF.subarray(0, 3)],
    ['one byte', '公告.png', Buffer.from([1])],
  ])('is refused when it is not what it says: %s', async (_what, name, bytes) => {
    await expect(accept(name, bytes)).rejects.toThrow('与扩展名')
  })

  it.each([
    '公告.exe',
    '公告.pdf.exe',
    '公告.html',
    '公告.svg',
    '公告',
    'pdf',
    '公告.',
    '公告.pdf.',
    '公告.pdf ' + '\u0000.exe',
    '公告.constructor',
    '公告.__proto__',
    '.pdf',
    '..pdf',
    '/tmp/.pdf',
    '公告.pdf/',
    '',
  ])('is refused for its name %j', async (name) => {
    await expect(accept(name, PDF)).rejects.toThrow('不能上传这种文件')
  })

  it('tells which extensions would do, and which field it is about', async () => {
    const refusal = await accept('公告.exe', EXE).catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(Refusal)
    expect(refusal).toMatchObject({ kind: 'invalid', problems: [{ field: 'file' }] })
    expect((refusal as Refusal).message).toContain('pdf、docx、xlsx')
  })

  it.each([
    ['../../etc/公告.pdf', '公告.pdf'],
    ['C:\\用户\\公告.pdf', '公告.pdf'],
    ['甲\n/乙.pdf', '乙.pdf'],
    ['公\u0000告\r\n\u001b\u007f.pdf', '公告.pdf'],
    ['公告\u202efdp.pdf', '公告fdp.pdf'],
    ['公\ud83d告.pdf', '公告.pdf'],
    ['公\u2028告.pdf', '公告.pdf'],
    ['<公告>:"|?*.pdf', '_公告______.pdf'],
    ['  公告.pdf  ', '公告.pdf'],
    ['镕喆堃👍.pdf', '镕喆堃👍.pdf'],
  ])('called %j is kept as %j', async (given, kept) => {
    expect((await accept(given, PDF)).name).toBe(kept)
  })

  it('may have a name of 120 characters and not of 121', async () => {
    await expect(accept(`${'长'.repeat(116)}.pdf`, PDF)).resolves.toBeDefined()
    await expect(accept(`${'长'.repeat(117)}.pdf`, PDF)).rejects.toThrow('文件名太长，请改到 120 个字以内。')
  })

  it('may be as large as allowed and not one byte larger', async () => {
    const padded = (length: number) => Buffer.concat([PDF, Buffer.alloc(length - PDF.length, ' ')])
    await expect(accept('公告.pdf', padded(MB))).resolves.toBeDefined()
    await expect(accept('公告.pdf', padded(MB + 1))).rejects.toThrow('文件太大，不能超过 1 MB。')
  })

  it('must not be empty', async () => {
    await expect(accept('公告.pdf', Buffer.alloc(0))).rejects.toThrow('这个文件是空的')
  })
})
