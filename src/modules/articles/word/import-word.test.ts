import { deflateRawSync } from 'node:zlib'
import {
  AlignmentType,
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  ImageRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestOffice, type TestOffice } from '#kernel/testing.ts'
import { currentEdition } from '../article.ts'
import { type Newsroom, openNewsroom } from '../testing.ts'
import { importWord } from './import-word.ts'
import { readWord } from './read-word.ts'
import { titleAndRest } from './word-body.ts'

const cell = (text: string, more: { rowSpan?: number } = {}) =>
  new TableCell({ ...more, children: [new Paragraph(text)] })

async function aPaper(): Promise<Uint8Array> {
  const photo = await sharp({ create: { width: 2400, height: 60, channels: 3, background: '#486' } })
    .withMetadata({ exif: { IFD0: { Make: 'HUAWEI' } } })
    .jpeg()
    .toBuffer()
  const paper = new Document({
    footnotes: { 1: { children: [new Paragraph('以保险合同为准。')] } },
    numbering: {
      config: [
        {
          reference: 'steps',
          levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.START }],
        },
      ],
    },
    sections: [
      {
        children: [
          new Paragraph({ text: '关于晚稻保险的通知', heading: HeadingLevel.HEADING_1 }),
          new Paragraph({ text: '一、对象', heading: HeadingLevel.HEADING_2 }),
          new Paragraph({
            children: [
              new TextRun('投保农户'),
              new FootnoteReferenceRun(1),
              new TextRun({ text: '均可。', bold: true }),
            ],
          }),
          new Paragraph({ text: '填表', numbering: { reference: 'steps', level: 0 } }),
          new Table({
            rows: [
              new TableRow({ tableHeader: true, children: [cell('村'), cell('户数')] }),
              // Word writes out that this row is no head.
              new TableRow({ tableHeader: false, children: [cell('榕坡', { rowSpan: 2 }), cell('12')] }),
              new TableRow({ children: [cell('7')] }),
            ],
          }),
          new Paragraph({
            children: [
              new ImageRun({
                type: 'jpg',
                data: photo,
                transformation: { width: 120, height: 3 },
                altText: { title: '', name: '', description: '投保现场' },
              }),
            ],
          }),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(paper))
}

interface Part {
  name: string
  bytes: Buffer
  flag?: number
}

/** A zip of these parts, right or wrong. */
function zip(parts: Part[]): Uint8Array {
  const locals: Buffer[] = []
  const entries: Buffer[] = []
  let at = 0
  for (const { name, bytes, flag = 0 } of parts) {
    const packed = deflateRawSync(bytes)
    const local = Buffer.alloc(30 + name.length)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(8, 8)
    local.writeUInt16LE(name.length, 26)
    local.write(name, 30)
    const entry = Buffer.alloc(46 + name.length)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(flag, 8)
    entry.writeUInt16LE(8, 10)
    entry.writeUInt32LE(packed.length, 20)
    entry.writeUInt32LE(10, 24)
    entry.writeUInt16LE(name.length, 28)
    entry.writeUInt32LE(at, 42)
    entry.write(name, 46)
    locals.push(local, packed)
    entries.push(entry)
    at += local.length + packed.length
  }
  const size = entries.reduce((sum, entry) => sum + entry.length, 0)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(at, 16)
  return new Uint8Array(Buffer.concat([...locals, ...entries, end]))
}

const text = (name: string, words: string): Part => ({ name, bytes: Buffer.from(words) })
const DOCUMENT = text('word/document.xml', '<w:document/>')

describe('a document of Word', () => {
  it.each<[string, string, () => Uint8Array, string]>([
    ['has another name', '表.doc', () => zip([DOCUMENT]), '不是 Word 文档'],
    ['is a text', '表.docx', () => Buffer.from('甲'), '不是 Word 文档'],
    ['is empty', '表.docx', () => new Uint8Array(), '不是 Word 文档'],
    ['has a password', '表.docx', () => Buffer.from('d0cf11e0a1b11ae1000000', 'hex'), '加了密码'],
    ['has a part with a password', '表.docx', () => zip([{ ...DOCUMENT, flag: 1 }]), '加了密码'],
    ['is a table', '表.docx', () => zip([text('xl/workbook.xml', '<w/>')]), '不是 Word 文档'],
    ['brings a program', '表.docx', () => zip([DOCUMENT, text('word/vbaProject.bin', 'x')]), '宏'],
    ['points outside of itself', '表.docx', () => zip([DOCUMENT, text('../../etc/passwd', 'x')]), '不该有'],
    [
      'declares what is to be fetched',
      '表.docx',
      () =>
        zip([text('word/document.xml', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>')]),
      '不该有',
    ],
    [
      'unpacks without end',
      '表.docx',
      () => zip([DOCUMENT, { name: 'word/media/a.png', bytes: Buffer.alloc(130 * 1024 * 1024) }]),
      '大得不正常',
    ],
    ['is cut off', '表.docx', () => zip([DOCUMENT]).subarray(0, 60), '已损坏'],
    ['has nothing in it that can be read', '表.docx', () => zip([DOCUMENT]), '已损坏'],
  ])('is refused when it %s', async (_what, name, bytes, said) => {
    await expect(readWord(name, bytes())).rejects.toThrow(said)
  })

  it('is given up when reading takes too long', async () => {
    await expect(readWord('表.docx', await aPaper(), 0)).rejects.toThrow('太多')
  })

  it('is called after its first heading, else after its file', () => {
    expect(titleAndRest('<h1>通知 &amp; <strong>公告</strong></h1><p>甲</p>', 'a.docx')).toEqual({
      title: '通知 & 公告',
      rest: '<p>甲</p>',
    })
    expect(titleAndRest('<p>甲</p>', '关于保险.DOCX').title).toBe('关于保险')
    expect(titleAndRest('', '.docx').title).toBe('未命名')
  })
})

describe('importing', () => {
  let office: TestOffice
  let room: Newsroom

  beforeAll(async () => {
    office = await openTestOffice()
    room = await openNewsroom(office)
  })
  afterAll(() => office.close())

  it('makes a draft of it with headings, list, table, note and a small picture without traces', async () => {
    const input = { organ: 'yangqing', key: room.key(), column: 'news', department: 'agriculture' }
    const file = { name: '通知.docx', bytes: await aPaper() }
    const { id, notices } = await importWord(room.writer, { ...input, file })
    expect(notices).toEqual([])
    const { content } = currentEdition(await room.read(id))
    expect(content.title).toBe('关于晚稻保险的通知')
    const body = (await office.ctx.files.get(content.bodyHash)).toString()
    expect(body).toBe(
      '<h2>一、对象</h2><p>投保农户<sup><a href="#note-1" id="note-ref-1">[1]</a></sup><strong>均可。</strong></p>' +
        '<ol><li>填表</li></ol>' +
        '<table><thead><tr><th scope="col"><p>村</p></th><th scope="col"><p>户数</p></th></tr></thead><tbody>' +
        '<tr><td rowspan="2"><p>榕坡</p></td><td><p>12</p></td></tr><tr><td><p>7</p></td></tr></tbody></table>' +
        `<p><img alt="投保现场" src="attachment:${encodeURIComponent('图片1.jpg')}" /></p>` +
        '<h3>注释</h3><ol><li id="note-1">以保险合同为准。 <a href="#note-ref-1">返回</a></li></ol>',
    )
    const [picture] = content.attachments
    const bytes = await office.ctx.files.get(picture?.hash ?? '')
    expect(bytes.includes('HUAWEI')).toBe(false)
    expect((await sharp(bytes).metadata()).width).toBe(1600)
    expect((await importWord(room.writer, { ...input, file })).id).toBe(id)
  })

  it('files it under a class, whose own fields are then asked for before review', async () => {
    const input = { organ: 'yangqing', column: 'news', department: 'agriculture' }
    const file = { name: '通知.docx', bytes: await aPaper() }
    const classed = { articleClass: 'farm-subsidy', genre: '公示' }
    const { id } = await importWord(room.writer, { ...input, ...classed, key: room.key(), file })
    const { metadata } = currentEdition(await room.read(id)).content
    expect([metadata.facts, metadata.genre]).toEqual([{ class: 'farm-subsidy', values: {} }, '公示'])
    await expect(room.submit(id)).rejects.toThrow()
    const unknown = importWord(room.writer, { ...input, key: room.key(), file, articleClass: 'poem' })
    await expect(unknown).rejects.toThrow('没有这一类稿件')
  })

  it('says what is wrong with the place it should go to, and makes nothing', async () => {
    const file = { name: '通知.docx', bytes: await aPaper() }
    const wrong = { organ: 'yangqing', key: room.key(), column: 'nowhere', department: 'agriculture', file }
    await expect(importWord(room.writer, wrong)).rejects.toThrow('没有这个栏目')
  })
})
