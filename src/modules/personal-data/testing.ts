import { crc32, deflateRawSync } from 'node:zlib'

/** Fictitious numbers that are valid by their checks. */
export const SAMPLE = {
  id: '440524188001010014',
  otherId: '11010519491231002X',
  card: '6222021234567890128',
  phone: '13800138000',
} as const

interface RawEntry {
  name: string
  bytes: Uint8Array
  /** What the directory says instead of the truth. */
  claims?: { size?: number; flags?: number; method?: number }
}

function headers({ name, bytes, claims = {} }: RawEntry, at: number) {
  const packed = deflateRawSync(bytes)
  const label = Buffer.from(name)
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(label.length, 26)
  const central = Buffer.alloc(46)
  central.writeUInt32LE(0x02014b50, 0)
  central.writeUInt16LE((claims.flags ?? 0) | 0x800, 8)
  central.writeUInt16LE(claims.method ?? 8, 10)
  central.writeUInt32LE(crc32(bytes), 16)
  central.writeUInt32LE(packed.length, 20)
  central.writeUInt32LE(claims.size ?? bytes.length, 24)
  central.writeUInt16LE(label.length, 28)
  central.writeUInt32LE(at, 42)
  return { local: Buffer.concat([local, label, packed]), central: Buffer.concat([central, label]) }
}

/** A zip of any files, also of such as no honest program would write. */
export function rawZip(entries: readonly RawEntry[]): Buffer {
  const locals: Buffer[] = []
  const centrals: Buffer[] = []
  let at = 0
  for (const entry of entries) {
    const { local, central } = headers(entry, at)
    locals.push(local)
    centrals.push(central)
    at += local.length
  }
  const directory = Buffer.concat(centrals)
  return Buffer.concat([...locals, directory, endOf(entries.length, directory.length, at)])
}

/** A zip whose directory names one file so many times over. */
export function sharedZip(entry: RawEntry, times: number): Buffer {
  const { local, central } = headers(entry, 0)
  const directory = Buffer.concat(Array.from({ length: times }, () => central))
  return Buffer.concat([local, directory, endOf(times, directory.length, local.length)])
}

function endOf(entries: number, length: number, at: number): Buffer {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries, 8)
  end.writeUInt16LE(entries, 10)
  end.writeUInt32LE(length, 12)
  end.writeUInt32LE(at, 16)
  return end
}

/** A zip of texts by name. */
export function zipOf(files: Record<string, string | Uint8Array>): Buffer {
  return rawZip(
    Object.entries(files).map(([name, content]) => ({
      name,
      bytes: typeof content === 'string' ? Buffer.from(content) : content,
    })),
  )
}

const TYPES =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'

/** A Word file with this body, and further parts. */
export function docxOf(body: string, parts: Record<string, string | Uint8Array> = {}): Buffer {
  return zipOf({
    '[Content_Types].xml': TYPES,
    'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`,
    ...parts,
  })
}

/** A paragraph of Word in as many runs as pieces are given. */
export const paragraph = (...pieces: string[]) =>
  `<w:p>${pieces.map((piece) => `<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${piece}</w:t></w:r>`).join('')}</w:p>`

interface SampleSheet {
  name: string
  state?: 'hidden' | 'veryHidden'
  /** The source of the sheet's inner part: columns, rows, and what follows. */
  inner: string
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const relations = (targets: readonly [type: string, target: string][]) =>
  `<?xml version="1.0"?><Relationships xmlns="${PACKAGE}/relationships">${targets
    .map(
      ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`

function typesOf(sheets: number): string {
  const parts: [string, string][] = [
    ['/xl/workbook.xml', 'sheet.main'],
    ['/xl/sharedStrings.xml', 'sharedStrings'],
    ...Array.from({ length: sheets }, (_, at): [string, string] => [
      `/xl/worksheets/sheet${at + 1}.xml`,
      'worksheet',
    ]),
  ]
  const overrides = parts.map(
    ([part, type]) => `<Override PartName="${part}" ContentType="${SHEET_TYPE}.${type}+xml"/>`,
  )
  return `<?xml version="1.0"?><Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`
}

/** An Excel file with these sheets and shared strings; other programs open it. */
export function xlsxOf(
  sheets: readonly SampleSheet[],
  strings: readonly string[] = [],
  parts: Record<string, string | Uint8Array> = {},
): Buffer {
  const listed = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${name}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="rId${at + 1}"/>`,
  )
  const items = strings.map((text) => `<si>${text.startsWith('<') ? text : `<t>${text}</t>`}</si>`)
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': typesOf(sheets.length),
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<?xml version="1.0"?><workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map((_, at): [string, string] => ['worksheet', `worksheets/sheet${at + 1}.xml`]),
      ['sharedStrings', 'sharedStrings.xml'],
    ]),
    'xl/sharedStrings.xml': `<?xml version="1.0"?><sst xmlns="${MAIN}">${items.join('')}</sst>`,
  }
  for (const [at, { inner }] of sheets.entries())
    files[`xl/worksheets/sheet${at + 1}.xml`] =
      `<?xml version="1.0"?><worksheet xmlns="${MAIN}">${inner}</worksheet>`
  return zipOf({ ...files, ...parts })
}

/** A row of cells that show shared strings by number. */
export const sharedRow = (number: number, indexes: readonly number[], attributes = '') =>
  `<row r="${number}"${attributes}>${indexes
    .map((index, column) => `<c r="${String.fromCharCode(65 + column)}${number}" t="s"><v>${index}</v></c>`)
    .join('')}</row>`

/** A text and where it stands on its page: in points from the lower left corner of a PDF. */
interface TextAt {
  x: number
  y: number
  text: string
}

/** A PDF of one page with this text. */
export function pdfOf(text: string): Buffer {
  return pdfPage([{ x: 20, y: 700, text }])
}

/** A PDF of one page with these texts, whose font tells which character each code is. */
export function pdfPage(texts: readonly TextAt[]): Buffer {
  const chars = [...new Set(texts.flatMap(({ text }) => [...text]))]
  const codes = chars.map((char, at) => ({ code: (at + 1).toString(16).padStart(4, '0'), char }))
  const codeOf = new Map(codes.map(({ code, char }) => [char, code]))
  const coded = (text: string) => [...text].map((char) => codeOf.get(char)).join('')
  const unicode = (char: string) => Buffer.from(char, 'utf16le').swap16().toString('hex')
  const map = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /S def /CMapType 2 def 1 begincodespacerange <0000> <ffff> endcodespacerange ${codes.map(({ code, char }) => `1 beginbfchar <${code}> <${unicode(char)}> endbfchar`).join(' ')} endcmap end end`
  const content = texts.map(({ x, y, text }) => `BT /F1 12 Tf ${x} ${y} Td <${coded(text)}> Tj ET`).join('\n')
  return pdfOfParts([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${content.length}>>stream\n${content}\nendstream`,
    '<</Type/Font/Subtype/Type0/BaseFont/S/Encoding/Identity-H/DescendantFonts[6 0 R]/ToUnicode 7 0 R>>',
    '<</Type/Font/Subtype/CIDFontType2/BaseFont/S/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 1000/FontDescriptor 8 0 R>>',
    `<</Length ${map.length}>>stream\n${map}\nendstream`,
    '<</Type/FontDescriptor/FontName/S/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 900/Descent -100/CapHeight 700/StemV 80>>',
  ])
}

/** A PDF of these objects, the first of which is its catalogue. */
export function pdfOfParts(parts: readonly string[], trailer = ''): Buffer {
  let text = '%PDF-1.4\n'
  const offsets = parts.map((part, at) => {
    const offset = text.length
    text += `${at + 1} 0 obj${part}endobj\n`
    return offset
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = parts.length + 1
  return Buffer.from(
    `${text}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer<</Size ${size}/Root 1 0 R${trailer}>>\nstartxref\n${text.length}\n%%EOF`,
    'latin1',
  )
}

/** An OFD file of one page with this text. */
export function ofdOf(text: string): Buffer {
  return ofdPage([{ x: 10, y: 20, text }])
}

/** An OFD file of one page with these texts, in millimetres from the upper left corner. */
export function ofdPage(texts: readonly TextAt[]): Buffer {
  const words = texts.map(
    ({ x, y, text }) =>
      `<ofd:TextObject Boundary="${x} ${y} ${text.length * 4} 5"><ofd:TextCode X="0" Y="4">${text}</ofd:TextCode></ofd:TextObject>`,
  )
  return zipOf({
    'OFD.xml': '<ofd:OFD><ofd:DocInfo/></ofd:OFD>',
    'Doc_0/Pages/Page_0/Content.xml': `<ofd:Page><ofd:Content>${words.join('')}</ofd:Content></ofd:Page>`,
  })
}

/** A JPEG without a picture, with these words written beside it. */
export function imageOf(words: string): Buffer {
  const comment = Buffer.from(words)
  const head = Buffer.from([0xff, 0xd8, 0xff, 0xfe, 0, 0])
  head.writeUInt16BE(comment.length + 2, 4)
  return Buffer.concat([head, comment, Buffer.from('ffda0002ffd9', 'hex')])
}
