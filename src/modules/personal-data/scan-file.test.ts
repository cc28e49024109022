import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { utils, write } from 'xlsx'
import { maskBody, maskFile, maskLine } from './mask-file.ts'
import { scanBody, scanFile, scanText } from './scan-file.ts'
import { docxOf, paragraph, pdfOf, rawZip, SAMPLE, sharedRow, xlsxOf, zipOf } from './testing.ts'

const { id, phone } = SAMPLE

describe('hostile files', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gongkai-scan-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  const doctype = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
  const zeros = Buffer.alloc(300 * 1024 * 1024)
  const bomb = () => zipOf({ 'a.txt': zeros, 'b.txt': zeros })
  const nested = (depth: number): Buffer =>
    zipOf({ 'in.zip': depth === 0 ? Buffer.from('x') : nested(depth - 1) })
  const many = () =>
    rawZip(Array.from({ length: 21_000 }, (_, at) => ({ name: `${at}.txt`, bytes: Buffer.from('a') })))
  const xls = (): Buffer => {
    const book = utils.book_new()
    utils.book_append_sheet(book, utils.aoa_to_sheet([['a']]), 's')
    return write(book, { type: 'buffer', bookType: 'biff8' })
  }

  it.each<[string, string, () => Buffer, string]>([
    ['a zip that unfolds to too much', '炸弹.zip', bomb, '展开后过大'],
    [
      'a zip whose directory lies about sizes',
      '炸弹.zip',
      () => rawZip([{ name: 'a.txt', bytes: Buffer.from('a'), claims: { size: 0xfffffff0 } }]),
      '展开后过大',
    ],
    ['zips in zips without end', '套娃.zip', () => nested(8), '套得太深'],
    ['a zip of too many files', '多.zip', many, '文件太多'],
    ['a path that leads outside', '坏.zip', () => zipOf({ '../../etc/cron.d/x.txt': 'a' }), '包外的路径'],
    ['a Windows path that leads outside', '坏.zip', () => zipOf({ '..\\x.txt': 'a' }), '包外的路径'],
    [
      'an encrypted zip',
      '密.zip',
      () => rawZip([{ name: 'a.txt', bytes: Buffer.from('a'), claims: { flags: 1 } }]),
      '加了密码',
    ],
    [
      'an uncommon way of packing',
      '怪.zip',
      () => rawZip([{ name: 'a.txt', bytes: Buffer.from('a'), claims: { method: 14 } }]),
      '压缩方式不常见',
    ],
    [
      'a document with an outside entity',
      '坏.docx',
      () => docxOf('', { 'word/header1.xml': `${doctype}<w:hdr>&e;</w:hdr>` }),
      '外部实体',
    ],
    [
      'a workbook with an outside entity',
      '坏.xlsx',
      () => xlsxOf([], [], { 'xl/comments1.xml': `${doctype}<a/>` }),
      '外部实体',
    ],
    ['macros', '宏.docx', () => docxOf(paragraph('a'), { 'word/vbaProject.bin': Buffer.from('x') }), '有宏'],
    ['a document renamed', '公告.pdf', () => docxOf(paragraph('a')), '与扩展名不符'],
    ['a text called a document', '公告.docx', () => Buffer.from('公告'), '与扩展名不符'],
    ['a zip called a document', '公告.docx', () => zipOf({ 'a.txt': 'a' }), '与扩展名不符'],
    ['a program in a zip', '包.zip', () => zipOf({ 'a.exe': 'MZ' }), '查不了'],
    ['a document cut off', '公告.docx', () => docxOf(paragraph('a'.repeat(3000))).subarray(0, 200), '损坏'],
    ['a PDF cut off', '公告.pdf', () => Buffer.from('%PDF-1.4\n1 0 obj'), '损坏'],
    [
      'old Word that is none',
      '公告.doc',
      () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2000)]),
      '读不出来',
    ],
    ['old Excel cut off', '公告.xls', () => Buffer.from(xls().subarray(0, 1000)), '读不出来'],
    ['a picture cut off', '公告.jpg', () => Buffer.from('ffd8ffe1ffff0000', 'hex'), '损坏'],
    ['a text with NUL in it', '公告.txt', () => Buffer.from('甲\0乙'), '与扩展名不符'],
    ['an empty file', '公告.txt', () => Buffer.alloc(0), '是空的'],
  ])('%s is said to be unreadable, and is never clean', async (_, name, make, why) => {
    const { unreadable } = await scanFile({ name, bytes: make() })
    expect(unreadable.join()).toContain(why)
  })

  it('a file of 500 MB is refused before it is read, and one that is not there too', async () => {
    const path = join(folder, '大.xlsx')
    await writeFile(path, '')
    await truncate(path, 500 * 1024 * 1024)
    expect((await scanFile({ name: '大.xlsx', path })).unreadable.join()).toContain('超过 200 MB')
    expect((await scanFile({ name: '无.txt', path: join(folder, '无.txt') })).unreadable.join()).toContain(
      '没有这个文件',
    )
  })

  it('what takes too long or too much memory is ended, and the next file is read as ever', async () => {
    const rows = Array.from({ length: 60_000 }, (_, at) => sharedRow(at + 1, [0])).join('')
    const bytes = xlsxOf([{ name: '长', inner: `<sheetData>${rows}</sheetData>` }], [id])
    const late = await scanFile({ name: '长.xlsx', bytes }, { limits: { seconds: 0.02, megabytes: 1500 } })
    expect(late.unreadable.join()).toContain('秒，没有读完')
    const large = await scanFile({ name: '长.xlsx', bytes }, { limits: { seconds: 60, megabytes: 1 } })
    expect(large.unreadable.join()).toContain('占用内存过多')
    const next = await scanFile({ name: '短.txt', bytes: Buffer.from(phone) })
    expect(next).toEqual({ hits: [{ kind: 'phone', place: '第1行', masked: '138****8000' }], unreadable: [] })
  })

  it('a part that cannot be read does not hide what is found in the others', async () => {
    const bytes = zipOf({ '坏.docx': 'x', '名单.csv': `a,${id}` })
    const { hits, unreadable } = await scanFile({ name: '包.zip', bytes })
    expect(hits).toHaveLength(1)
    expect(unreadable).toHaveLength(1)
  })
})

describe('covering', () => {
  it('makes a new file that is read again and clean, its name too', async () => {
    const file = await maskFile({ name: `${phone}名单.csv`, bytes: Buffer.from(`姓名,证件\n王伟,${id}\n`) })
    expect(file.name).toBe('138＊＊＊＊8000名单.csv')
    expect(file.bytes.includes(id)).toBe(false)
    expect(file.covered.map((hit) => hit.place)).toEqual(['文件名', '第2行第2列'])
  })

  it.each([
    ['名单.xls', '另存为 .xlsx'],
    ['名单.doc', '另存为 .docx'],
  ])('is refused for %s, with what to do', async (name, advice) => {
    const bytes = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from(` ${id} `)])
    await expect(maskFile({ name, bytes })).rejects.toThrow(advice)
  })

  it('is refused for a PDF: a box laid over the words would not hide them', async () => {
    const bytes = pdfOf(`身份证号 ${id}`)
    await expect(maskFile({ name: '名单.pdf', bytes })).rejects.toThrow('黑块挡不住复制')
  })

  it('is refused when a part cannot be read', async () => {
    const bytes = zipOf({ 'a.exe': 'MZ', 'a.txt': id })
    await expect(maskFile({ name: '包.zip', bytes })).rejects.toThrow('读不出来的部分')
  })

  it('works on the text of an article, in paragraphs and in tables', () => {
    const html = `<p>联系 <strong>1380</strong>0138000。</p><table><tr><th>姓名</th><th>病种</th></tr><tr><td>王伟</td><td>尿毒症</td></tr></table>`
    expect(scanBody(html).hits).toEqual([
      { kind: 'phone', place: '正文第1段', masked: '138****8000' },
      { kind: 'condition', place: '正文表格1第2行第1列', masked: '王*' },
    ])
    const { html: after } = maskBody(html)
    expect(after).toBe(
      '<p>联系 <strong>138****8000</strong>。</p><table><tr><th>姓名</th><th>病种</th></tr><tr><td>王*</td><td>尿毒症</td></tr></table>',
    )
    expect(scanBody(after).hits).toEqual([])
  })

  it('works on a title, and leaves what is the organ’s own', () => {
    expect(maskLine(`关于${phone}的公告`)).toBe('关于138****8000的公告')
    expect(scanText(`关于${phone}的公告`, '标题', new Set([phone])).hits).toEqual([])
  })
})
