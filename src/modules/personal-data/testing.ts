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
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...locals, directory, end])
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

/** An Excel file with these sheets and shared strings. */
export function xlsxOf(
  sheets: readonly SampleSheet[],
  strings: readonly string[] = [],
  parts: Record<string, string | Uint8Array> = {},
): Buffer {
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': TYPES,
    'xl/workbook.xml': `<workbook xmlns:r="r"><sheets>${sheets
      .map(
        ({ name, state }, at) =>
          `<sheet name="${name}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="rId${at + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${sheets
      .map((_, at) => `<Relationship Id="rId${at + 1}" Target="worksheets/sheet${at + 1}.xml"/>`)
      .join('')}</Relationships>`,
    'xl/sharedStrings.xml': `<sst>${strings.map((text) => (text.startsWith('<') ? `<si>${text}</si>` : `<si><t>${text}</t></si>`)).join('')}</sst>`,
  }
  for (const [at, { inner }] of sheets.entries())
    files[`xl/worksheets/sheet${at + 1}.xml`] = `<worksheet>${inner}</worksheet>`
  return zipOf({ ...files, ...parts })
}

/** A row of cells that show shared strings by number. */
export const sharedRow = (number: number, indexes: readonly number[], attributes = '') =>
  `<row r="${number}"${attributes}>${indexes
    .map((index, column) => `<c r="${String.fromCharCode(65 + column)}${number}" t="s"><v>${index}</v></c>`)
    .join('')}</row>`
