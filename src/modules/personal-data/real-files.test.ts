import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { utils as containers, write as writeContainer } from 'cfb'
import { describe, expect, it } from 'vitest'
import { utils, write } from 'xlsx'
import { wordsOf } from './file-words.ts'
import { scanFile } from './scan-file.ts'
import { docxOf, paragraph, pdfOfParts, rawZip, SAMPLE, sharedZip } from './testing.ts'

const FOLDER = join(import.meta.dirname, 'samples')
const bytesOf = (name: string) => readFileSync(join(FOLDER, name))

const scanned = async (name: string, bytes: Uint8Array = bytesOf(name)) => scanFile({ name, bytes })
const told = async (name: string, bytes?: Uint8Array) =>
  (await scanned(name, bytes)).hits.map(({ kind, place, masked }) => `${kind} ${masked} ${place}`)

const UNSEEN = '看不见的部分（修订、隐藏的文字或页眉）'

describe('files as real programs write them', () => {
  it('.doc: text, table, headers, notes, comments, boxes, properties, deleted and hidden words', async () => {
    expect(await told('list.doc')).toEqual([
      'id-number 440524********0014 正文第2段',
      'phone 138****8003 正文第4段',
      'condition 李** 正文表格1第2行第1列',
      'phone 138****8006 正文表格1第2行第3列',
      'bank-card ***************0128 页眉页脚',
      'phone 138****8001 页眉页脚',
      'id-number 110105********002X 脚注',
      'phone 138****8002 批注',
      'email w***@qq.com 文本框',
      'phone 138****8004 文档属性',
      `phone 138****8005 ${UNSEEN}`,
    ])
  })

  it('.xls: hidden sheets, rows and columns, comments, headers, properties', async () => {
    expect(await told('list.xls')).toEqual([
      'condition 王* 工作表“名单”!A2',
      'id-number 440524********0014 工作表“名单”!B2',
      'phone 138****8003 工作表“名单”!C2（隐藏列）',
      'id-number 110105********002X 工作表“名单”!B3（隐藏行）',
      'phone 138****8002 工作表“名单”!A2的批注',
      'bank-card ***************0128 隐藏工作表“旧表”!A1',
      'phone 138****8004 文档属性',
      `phone 138****8001 ${UNSEEN}`,
      `phone 138****8002 ${UNSEEN}`,
    ])
  })

  it('.docx: the same document', async () => {
    expect(new Set((await told('list.docx')).map((line) => line.replace(/第\d+段/, '')))).toEqual(
      new Set([
        'phone 138****8004 文档属性',
        'id-number 440524********0014 正文',
        'phone 138****8005 正文（已删除的修订）',
        'phone 138****8003 正文',
        'email w***@qq.com 正文（文本框）',
        'condition 李** 正文表格1第2行第1列',
        'phone 138****8006 正文表格1第2行第3列',
        'bank-card ***************0128 页眉',
        'phone 138****8001 页脚',
        'id-number 110105********002X 脚注',
        'phone 138****8002 批注',
      ]),
    )
  })

  it('.xlsx: the same workbook', async () => {
    expect(new Set((await told('list.xlsx')).map((line) => line.replace(/（xl.*）/, '')))).toEqual(
      new Set([
        'condition 王* 工作表“名单”!A2',
        'id-number 440524********0014 工作表“名单”!B2',
        'phone 138****8003 工作表“名单”!C2（隐藏列）',
        'id-number 110105********002X 工作表“名单”!B3（隐藏行）',
        'bank-card ***************0128 隐藏工作表“旧表”!A1',
        'phone 138****8001 工作表的页眉页脚、提示和链接',
        'phone 138****8002 批注',
        'phone 138****8004 文档属性',
      ]),
    )
  })

  it('.pdf and .pptx: what the page, the slide and its remarks say', async () => {
    const pdf = await told('list.pdf')
    expect(pdf).toContain('id-number 440524********0014 第1页')
    expect(pdf).toContain('phone 138****8004 文档属性')
    expect(pdf).toContain('condition 李** 第1页表格第1行')
    expect(await told('list.pptx')).toEqual(['phone 138****8002 备注', 'id-number 440524********0014 幻灯片'])
  })

  it('a table of several pages in a .pdf: every name beside a condition, in its row, and no other', async () => {
    const { hits } = await scanned('table.pdf')
    const inRows = hits.filter(({ place }) => place.includes('表格'))
    // Of four people in turn the second has no disability; the sheet has sixty rows.
    expect(inRows).toHaveLength(45)
    expect(new Set(inRows.map(({ kind, masked }) => `${kind} ${masked}`))).toEqual(
      new Set(['condition 王*', 'condition 陈**', 'condition 欧***']),
    )
    expect(inRows.slice(0, 3).map(({ place }) => place)).toEqual([
      '第1页表格第1行',
      '第1页表格第3行',
      '第1页表格第4行',
    ])
  })

  it.each([
    ['公告.wps', 'list.doc', 'id-number 440524********0014 正文第2段'],
    ['名单.et', 'list.xls', 'id-number 440524********0014 工作表“名单”!B2'],
  ])('%s of WPS is read like its kin', async (name, sample, hit) => {
    expect(await told(name, bytesOf(sample))).toContain(hit)
  })

  it('a workbook of Excel 95 is read too', async () => {
    const book = utils.book_new()
    utils.book_append_sheet(book, utils.aoa_to_sheet([['身份证'], [SAMPLE.id]]), 's')
    const bytes: Buffer = write(book, { type: 'buffer', bookType: 'biff5' })
    expect(await told('旧.xls', bytes)).toContain('id-number 440524********0014 工作表“s”!A2')
  })
})

/** An old Word file that brings a program along. */
function withMacros(): Buffer {
  const container = containers.cfb_new()
  containers.cfb_add(container, '/Macros/VBA/_VBA_PROJECT', Buffer.from('x'))
  containers.cfb_add(container, '/WordDocument', Buffer.alloc(512))
  return Buffer.from(writeContainer(container, { type: 'buffer' }))
}

/** A PDF whose page unfolds to far more than it weighs. */
function pdfBomb(): Buffer {
  const packed = deflateSync(Buffer.alloc(200 * 1024 * 1024, ' ')).toString('latin1')
  return pdfOfParts([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>',
    `<</Length ${packed.length}/Filter/FlateDecode>>stream\n${packed}\nendstream`,
  ])
}

/** Entities within entities: a few lines that mean gigabytes. */
const laughs = () => {
  const lines = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`)
  return `<!DOCTYPE w [<!ENTITY l0 "ha">${lines.join('')}]><w:document>&l9;</w:document>`
}

describe('files nobody can read say so, and the next one is read as ever', () => {
  const half = (name: string) => () => bytesOf(name).subarray(0, bytesOf(name).length >> 1)

  it.each<[string, string, () => Uint8Array, string]>([
    ['Word 97 with a password', '密.doc', () => bytesOf('locked.doc'), '加了密码'],
    ['Excel 97 with a password', '密.xls', () => bytesOf('locked.xls'), '加了密码'],
    ['.docx with a password', '密.docx', () => bytesOf('locked.docx'), '加了密码'],
    ['.xlsx with a password', '密.xlsx', () => bytesOf('locked.xlsx'), '加了密码'],
    ['.xlsx with an older password', '密.xlsx', () => bytesOf('locked-standard.xlsx'), '加了密码'],
    ['PDF with a password', '密.pdf', () => bytesOf('locked.pdf'), '加了密码'],
    ['Word 97 cut off', '断.doc', half('list.doc'), '读不出来'],
    ['Excel 97 cut off', '断.xls', half('list.xls'), '读不出来'],
    ['.docx cut off', '断.docx', half('list.docx'), '损坏'],
    ['.xlsx cut off', '断.xlsx', half('list.xlsx'), '损坏'],
    ['PDF cut off', '断.pdf', half('list.pdf'), '损坏'],
    ['OpenDocument', '公告.odt', () => bytesOf('list.odt'), '查不了'],
    ['Word 97 called a PDF', '公告.pdf', () => bytesOf('list.doc'), '与扩展名不符'],
    ['Word 97 called .docx', '公告.docx', () => bytesOf('list.doc'), '与扩展名不符'],
    ['.xlsx called .xls', '公告.xls', () => bytesOf('list.xlsx'), '与扩展名不符'],
    ['old Word with macros', '宏.doc', withMacros, '有宏'],
    ['a program called .doc', '公告.doc', () => Buffer.from('MZ\x90\0'.repeat(99)), '与扩展名不符'],
    [
      'a zip whose files all lie over one another',
      '叠.zip',
      () => sharedZip({ name: 'a.txt', bytes: Buffer.alloc(16 * 1024 * 1024) }, 200),
      '展开后过大',
    ],
    [
      'a document that laughs a billion times',
      '笑.docx',
      () => docxOf('', { 'word/document.xml': laughs() }),
      'DOCTYPE',
    ],
    [
      'a document with a path that leads outside',
      '坏.docx',
      () => docxOf(paragraph('a'), { '../../../etc/cron.d/x': 'a' }),
      '包外的路径',
    ],
    [
      'a document with an absolute path',
      '坏.zip',
      () => rawZip([{ name: '/etc/passwd', bytes: Buffer.from('a') }]),
      '包外的路径',
    ],
  ])('%s', async (_, name, make, why) => {
    const { unreadable } = await scanned(name, make())
    expect(unreadable.join()).toContain(why)
    expect(await told('短.txt', Buffer.from(SAMPLE.phone))).toEqual(['phone 138****8000 第1行'])
  })

  it('a PDF that unfolds to far more than it weighs is given up', async () => {
    const limits = { seconds: 1, megabytes: 1500 }
    const { unreadable } = await scanFile({ name: '炸弹.pdf', bytes: pdfBomb() }, { limits })
    expect(unreadable.join()).toContain('没有读完')
  })

  it('nor are their words given to proofreading', async () => {
    for (const name of ['locked.doc', 'locked.docx', 'locked.xlsx', 'locked.pdf'])
      expect(await wordsOf({ name, bytes: bytesOf(name) })).toEqual({
        failure: expect.stringContaining('加了密码'),
      })
    expect(await wordsOf({ name: '空.docx', bytes: Buffer.alloc(0) })).toEqual({
      failure: '这是一个空文件。',
    })
    const late = await wordsOf(
      { name: 'list.docx', bytes: bytesOf('list.docx') },
      { seconds: 0, megabytes: 1500 },
    )
    expect(late).toEqual({ failure: expect.stringContaining('没有读完') })
  })
})

describe('the words of a file as somebody reads them', () => {
  const wordsIn = async (name: string) => {
    const words = await wordsOf({ name, bytes: bytesOf(name) })
    return 'failure' in words ? [words.failure] : words.text.split('\n')
  }

  it.each(['list.doc', 'list.docx'])('%s: paragraphs and rows, nothing that was deleted', async (name) => {
    const lines = await wordsIn(name)
    expect(lines.slice(0, 2)).toEqual([
      '洋青镇惠农补贴发放名单',
      '王伟，身份证号440524188001010014，榕坡村人。',
    ])
    expect(lines.map((line) => line.trimEnd())).toContain('李小红\t肢体\t13800138006')
    expect(lines.join()).not.toContain('13800138005')
    expect(lines.join()).not.toContain('13800138002')
  })

  it.each(['list.xls', 'list.xlsx'])('%s: the rows of sheets that are shown', async (name) => {
    const lines = await wordsIn(name)
    expect(lines[0]).toBe('姓名\t身份证号\t手机\t残疾类别')
    expect(lines.join()).not.toContain('6222021234567890128')
  })

  it('says whether its lines end where the paper does', async () => {
    const form = async (name: string) => wordsOf({ name, bytes: bytesOf(name) })
    expect(await form('list.pdf')).toMatchObject({ brokenByLayout: true })
    expect(await form('list.docx')).toMatchObject({ brokenByLayout: false })
  })
})
