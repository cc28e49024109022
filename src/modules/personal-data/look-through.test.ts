import { deflateSync } from 'node:zlib'
import { Document, Packer, Paragraph } from 'docx'
import { describe, expect, it } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { utils, write } from 'xlsx'
import { coverIn, lookThrough } from './look-through.ts'
import { docxOf, paragraph, pdfOf, pdfOfParts, SAMPLE, sharedRow, xlsxOf, zipOf } from './testing.ts'

const { id, otherId, card, phone } = SAMPLE

const look = async (name: string, bytes: Buffer) => lookThrough({ name, bytes })
const places = async (name: string, bytes: Buffer) => (await look(name, bytes)).hits.map((hit) => hit.place)
const kinds = async (name: string, bytes: Buffer) => (await look(name, bytes)).hits.map((hit) => hit.kind)

/** The file after covering; there must be nothing left of the numbers, and reading it again must find nothing. */
async function covered(name: string, bytes: Buffer): Promise<Buffer> {
  const { bytes: after } = await coverIn({ name, bytes })
  if (!after) throw new Error('nothing was rewritten')
  expect(await look(name, after)).toEqual({ hits: [], unreadable: [] })
  return after
}

describe('a Word file', () => {
  it('is read where it shows and where it does not', async () => {
    const bytes = docxOf(
      paragraph('身份证', id.slice(0, 8), id.slice(8)) +
        `<w:p><w:del><w:r><w:delText>${otherId}</w:delText></w:r></w:del></w:p>` +
        `<w:p><w:r><w:pict><w:txbxContent>${paragraph(`电话${phone}`)}</w:txbxContent></w:pict></w:r></w:p>`,
      {
        'word/header1.xml': `<w:hdr>${paragraph(`页眉 ${id}`)}</w:hdr>`,
        'word/footnotes.xml': `<w:footnotes>${paragraph(`卡号${card}`)}</w:footnotes>`,
        'word/comments.xml': `<w:comments><w:comment w:author="经办 ${phone}">${paragraph(id)}</w:comment></w:comments>`,
        'docProps/core.xml': `<cp:coreProperties><dc:creator>张三 ${phone}</dc:creator></cp:coreProperties>`,
        'word/embeddings/list.xlsx': xlsxOf(
          [{ name: '内嵌', inner: `<sheetData>${sharedRow(1, [0])}</sheetData>` }],
          [id],
        ),
      },
    )
    const found = await places('名单.docx', bytes)
    expect(found).toEqual([
      '正文第1段',
      '正文第2段（已删除的修订）',
      '正文第3段（文本框）',
      '页眉',
      '脚注',
      '批注',
      '批注',
      '文档属性',
      '内嵌对象“word/embeddings/list.xlsx” 工作表“内嵌”!A1',
    ])
    const after = await covered('名单.docx', bytes)
    expect(after.includes(id)).toBe(false)
  })

  it('is read table by table, with the headings of columns', async () => {
    const row = (...cells: string[]) =>
      `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`
    const bytes = docxOf(
      `<w:tbl>${row('姓名', '残疾类别', '一卡通')}${row('王伟', '肢体', '800201234567890')}${row('李小红', '无', '')}</w:tbl>`,
    )
    expect((await look('表.docx', bytes)).hits).toEqual([
      { kind: 'condition', place: '正文表格1第2行第1列', masked: '王*' },
      { kind: 'bank-card', place: '正文表格1第2行第3列', masked: '***********7890' },
    ])
    await covered('表.docx', bytes)
  })

  it('of a real program is read, and opens after covering', async () => {
    const children = [new Paragraph(`联系人手机 ${phone}`)]
    const bytes = await Packer.toBuffer(new Document({ sections: [{ children }] }))
    expect(await kinds('通知.docx', bytes)).toEqual(['phone'])
    await covered('通知.docx', bytes)
  })
})

describe('an Excel file', () => {
  const inner = (rows: string, head = '', tail = '') => `${head}<sheetData>${rows}</sheetData>${tail}`

  it('is read with hidden sheets, rows and columns, comments, headers and strings nothing shows', async () => {
    const bytes = xlsxOf(
      [
        {
          name: '名单',
          inner: inner(
            `${sharedRow(1, [0, 1])}${sharedRow(2, [2, 3])}${sharedRow(3, [2, 4], ' hidden="1"')}<row r="4"><c r="B4"><v>1.3800138E10</v></c><c r="C4" t="str"><f>"${id}"&amp;""</f><v>${id}</v></c></row>`,
            '<cols><col min="2" max="2" hidden="1"/></cols>',
            `<headerFooter><oddHeader>&amp;C${phone}</oddHeader></headerFooter>`,
          ),
        },
        {
          name: '旧表',
          state: 'veryHidden',
          inner: inner(`<row r="1"><c r="A1" t="inlineStr"><is><t>${id}</t></is></c></row>`),
        },
      ],
      [
        '姓名',
        '证件号',
        '王伟',
        id,
        `<r><t>${otherId.slice(0, 9)}</t></r><r><t>${otherId.slice(9)}</t></r>`,
        card,
      ],
      {
        'xl/comments1.xml': `<comments><comment ref="A1"><text><r><t>${phone}</t></r></text></comment></comments>`,
      },
    )
    const found = await places('名单.xlsx', bytes)
    expect(found).toEqual([
      '工作表“名单”!B2（隐藏列）',
      '工作表“名单”!B3（隐藏行、隐藏列）',
      '工作表“名单”!B4（隐藏列）',
      '工作表“名单”!C4',
      '隐藏工作表“旧表”!A1',
      '工作簿里没有显示的文字',
      '工作表的页眉页脚、提示和链接（xl/worksheets/sheet1.xml）',
      '批注',
    ])
    const after = await covered('名单.xlsx', bytes)
    expect(await kinds('名单.xlsx', after)).toEqual([])
  })

  it('covers a name beside a condition only where it stands beside it', async () => {
    const bytes = xlsxOf(
      [{ name: '表', inner: inner(`${sharedRow(1, [0, 1])}${sharedRow(2, [2, 3])}${sharedRow(3, [2, 4])}`) }],
      ['姓名', '致贫原因', '王伟', '因病', '无'],
    )
    expect(await places('表.xlsx', bytes)).toEqual(['工作表“表”!A2'])
    await covered('表.xlsx', bytes)
  })

  it('of a real program is read, and opens after covering', async () => {
    const rows = [
      ['姓名', '手机'],
      ['王伟', phone],
    ].map((row) => row.map((value) => ({ value, type: String })))
    const bytes = await writeXlsxFile(rows).toBuffer()
    expect(await places('名单.xlsx', bytes)).toEqual(['工作表“Sheet1”!B2'])
    await covered('名单.xlsx', bytes)
  })
})

describe('old Excel files', () => {
  it('are read with hidden sheets and comments, from where the table starts', async () => {
    const sheet = utils.sheet_add_aoa(
      {},
      [
        ['姓名', '身份证号'],
        ['王伟', id],
      ],
      { origin: 'B3' },
    )
    const hidden = utils.aoa_to_sheet([[13800138000]])
    const book = utils.book_new()
    utils.book_append_sheet(book, sheet, '名单')
    utils.book_append_sheet(book, hidden, '旧')
    book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] }
    const bytes: Buffer = write(book, { type: 'buffer', bookType: 'biff8' })
    expect(await places('名单.xls', bytes)).toEqual(['工作表“名单”!C4', '隐藏工作表“旧”!A1'])
    expect((await coverIn({ name: '名单.xls', bytes })).bytes).toBeUndefined()
  })
})

/** A PDF of one page with this content, in an everyday Latin font, and a title that tells a telephone. */
const latinPdf = (content: string, extra: string) =>
  pdfOfParts(
    [
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Kids[3 0 R]/Count 1>>',
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>${extra}>>`,
      `<</Length ${content.length}>>stream\n${content}\nendstream`,
      '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
      `<</Title(case ${phone})>>`,
    ],
    '/Info 6 0 R',
  )

describe('a PDF', () => {
  it('is read with its notes and properties', async () => {
    const note = `/Annots[<</Type/Annot/Subtype/Text/Rect[0 0 9 9]/Contents(${otherId})>>]`
    const bytes = latinPdf(`BT /F1 12 Tf 50 700 Td (ID ${id}) Tj ET`, note)
    const found = await look('名单.pdf', bytes)
    expect(new Set(found.hits.map((hit) => hit.place))).toEqual(
      new Set(['第1页', '第1页的批注或表单', '文档属性', '文件结构']),
    )
    expect(found.unreadable).toEqual([])
  })
})

describe('a PDF with a black box over a number', () => {
  it('still tells the number under it', async () => {
    const bytes = latinPdf(`BT /F1 12 Tf 50 700 Td (${id}) Tj ET 0 0 0 rg 40 690 300 30 re f`, '')
    expect((await look('名单.pdf', bytes)).hits.map((hit) => `${hit.kind} ${hit.place}`)).toContain(
      'id-number 第1页',
    )
    expect((await coverIn({ name: '名单.pdf', bytes })).bytes).toBeUndefined()
  })
})

describe('a PDF whose page was cropped', () => {
  it('still tells what was cut off', async () => {
    const content = `BT /F1 12 Tf 50 700 Td (${id}) Tj 0 -400 Td (in sight) Tj ET`
    const packed = deflateSync(Buffer.from(content)).toString('latin1')
    const bytes = pdfOfParts([
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Kids[3 0 R]/Count 1>>',
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/CropBox[0 0 600 500]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
      `<</Length ${packed.length}/Filter/FlateDecode>>stream\n${packed}\nendstream`,
      '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    ])
    expect(await places('名单.pdf', bytes)).toEqual(['第1页'])
  })
})

describe('a PDF whose font names radicals', () => {
  it('is read as the characters they stand for', async () => {
    expect(await kinds('名单.pdf', pdfOf(`⺫前住址：洋⻘镇桥头村3组18号，⼿机${phone}`))).toEqual([
      'address',
      'phone',
    ])
  })

  it('that is only a picture is unreadable', async () => {
    const image =
      '<</Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray/Length 1>>stream\n0\nendstream'
    const bytes = pdfOfParts([
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Kids[3 0 R]/Count 1>>',
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R/Resources<</XObject<</I 5 0 R>>>>>>',
      '<</Length 22>>stream\nq 9 0 0 9 0 0 cm /I Do Q\nendstream',
      image,
    ])
    expect((await look('扫描.pdf', bytes)).unreadable.join()).toContain('扫描的图片')
  })
})

describe('an OFD file', () => {
  it('is read page by page, however its text is cut', async () => {
    const text = (x: number, words: string) =>
      `<ofd:TextObject Boundary="${x} 20 8 5"><ofd:TextCode X="0" Y="4">${words}</ofd:TextCode></ofd:TextObject>`
    const page = `<ofd:Page><ofd:Content>${text(10, id.slice(0, 9))}${text(18, id.slice(9))}</ofd:Content></ofd:Page>`
    const bytes = zipOf({
      'OFD.xml': `<ofd:OFD><ofd:DocInfo><ofd:Author>${phone}</ofd:Author></ofd:DocInfo></ofd:OFD>`,
      'Doc_0/Pages/Page_0/Content.xml': page,
    })
    expect(await places('名单.ofd', bytes)).toEqual(['部件“OFD.xml”', '第1页'])
  })
})

describe('texts and tables', () => {
  it.each([
    ['UTF-8', Buffer.from(`姓名,身份证号\n王伟,${id}\n`)],
    ['UTF-16', Buffer.from(`\ufeff姓名,身份证号\n王伟,${id}\n`, 'utf16le')],
    [
      'GB 18030',
      Buffer.concat([Buffer.from('d0d5c3fb2cc9edb7ddd6a4bac50a', 'hex'), Buffer.from(`a,${id}\n`)]),
    ],
  ])('are read in %s', async (_, bytes) => {
    expect(await places('名单.csv', bytes)).toEqual(['第2行第2列'])
    expect((await covered('名单.csv', bytes)).toString()).toContain('440524********0014')
  })

  it('are read line by line', async () => {
    const bytes = Buffer.from(`说明\r\n联系 ${phone}\r\n`)
    expect(await places('说明.txt', bytes)).toEqual(['第2行'])
    expect((await covered('说明.txt', bytes)).toString()).toBe('\ufeff说明\r\n联系 138****8000\r\n')
  })
})

describe('a zip', () => {
  it('is read with the names and the contents of its files, and of zips in it', async () => {
    const bytes = zipOf({
      [`${id}.txt`]: '没有',
      '内/表.zip': zipOf({ '名单.csv': `姓名,手机\n王伟,${phone}\n` }),
    })
    expect(await places('打包.zip', bytes)).toEqual([
      '压缩包内的文件名',
      '压缩包内“内/表.zip” 压缩包内“名单.csv” 第2行第2列',
    ])
    await covered('打包.zip', bytes)
  })
})

describe('a picture', () => {
  const jpeg = (...segments: [number, Buffer][]) =>
    Buffer.concat([
      Buffer.from('ffd8', 'hex'),
      ...segments.map(([marker, data]) => {
        const head = Buffer.from([0xff, marker, 0, 0])
        head.writeUInt16BE(data.length + 2, 2)
        return Buffer.concat([head, data])
      }),
      Buffer.from('ffda0002ffd9', 'hex'),
    ])

  it('is read for what is written beside it, and loses all of that', async () => {
    const gps = Buffer.from('457869660000494900002588040001000000', 'hex')
    const bytes = jpeg([0xe1, gps], [0xfe, Buffer.from(`拍摄 ${phone}`)])
    expect(await kinds('照片.jpg', bytes)).toEqual(['location', 'phone'])
    const after = await covered('照片.jpg', bytes)
    expect(after.includes(phone)).toBe(false)
  })

  it('of the other kind is read too, packed words included', async () => {
    const chunk = (kind: string, data: Buffer) => {
      const length = Buffer.alloc(4)
      length.writeUInt32BE(data.length)
      return Buffer.concat([length, Buffer.from(kind), data, Buffer.alloc(4)])
    }
    const packed = Buffer.concat([Buffer.from('Comment\0\0'), deflateSync(Buffer.from(id))])
    const bytes = Buffer.concat([
      Buffer.from('89504e470d0a1a0a', 'hex'),
      chunk('zTXt', packed),
      chunk('IEND', Buffer.alloc(0)),
    ])
    expect(await kinds('图.png', bytes)).toEqual(['id-number'])
    await covered('图.png', bytes)
  })
})

describe('the name of a file', () => {
  it('is looked at as well', async () => {
    expect(await places(`${id}的申请.txt`, Buffer.from('无'))).toEqual(['文件名'])
  })
})
