import { type GlyphMap, readCmap, writeCmap } from './cmap.ts'
import { nameTable } from './name-table.ts'
import { type FaceTables, tableOf, writeSfnt } from './sfnt.ts'

interface Merged {
  outlines: Buffer[]
  metrics: Buffer[]
  characters: GlyphMap
}

type Take = (glyph: number) => number

const ARGS_ARE_WORDS = 0x0001
const HAS_SCALE = 0x0008
const MORE_COMPONENTS = 0x0020
const HAS_XY_SCALE = 0x0040
const HAS_MATRIX = 0x0080

const componentSize = (flags: number): number => {
  const args = flags & ARGS_ARE_WORDS ? 4 : 2
  if (flags & HAS_SCALE) return 4 + args + 2
  if (flags & HAS_XY_SCALE) return 4 + args + 4
  return 4 + args + (flags & HAS_MATRIX ? 8 : 0)
}

const renumberComponents = (outline: Buffer, take: Take): Buffer => {
  if (outline.length < 10 || outline.readInt16BE(0) >= 0) return outline
  const copy = Buffer.from(outline)
  let at = 10
  let flags = MORE_COMPONENTS
  while (flags & MORE_COMPONENTS) {
    flags = copy.readUInt16BE(at)
    copy.writeUInt16BE(take(copy.readUInt16BE(at + 2)), at + 2)
    at += componentSize(flags)
  }
  return copy
}

const outlineReader = (face: FaceTables): ((glyph: number) => Buffer) => {
  const glyf = tableOf(face, 'glyf')
  const loca = tableOf(face, 'loca')
  const long = tableOf(face, 'head').readInt16BE(50) === 1
  const offset = (glyph: number) => (long ? loca.readUInt32BE(glyph * 4) : loca.readUInt16BE(glyph * 2) * 2)
  return (glyph) => glyf.subarray(offset(glyph), offset(glyph + 1))
}

const metricReader = (face: FaceTables): ((glyph: number) => Buffer) => {
  const hmtx = tableOf(face, 'hmtx')
  const full = tableOf(face, 'hhea').readUInt16BE(34)
  return (glyph) => {
    const metric = Buffer.alloc(4)
    hmtx.copy(metric, 0, Math.min(glyph, full - 1) * 4, Math.min(glyph, full - 1) * 4 + 4)
    if (glyph >= full) hmtx.copy(metric, 2, full * 4 + (glyph - full) * 2, full * 4 + (glyph - full) * 2 + 2)
    return metric
  }
}

const glyphTaker = (face: FaceTables, merged: Merged): Take => {
  const outlineOf = outlineReader(face)
  const metricOf = metricReader(face)
  const taken = new Map<number, number>()
  const take: Take = (glyph) => {
    const known = taken.get(glyph)
    if (known !== undefined) return known
    const place = merged.outlines.push(Buffer.alloc(0)) - 1
    taken.set(glyph, place)
    merged.metrics[place] = metricOf(glyph)
    merged.outlines[place] = renumberComponents(outlineOf(glyph), take)
    return place
  }
  return take
}

const addFace = (face: FaceTables, merged: Merged): void => {
  const take = glyphTaker(face, merged)
  if (merged.outlines.length === 0) take(0)
  for (const [code, glyph] of readCmap(tableOf(face, 'cmap'))) {
    if (!merged.characters.has(code)) merged.characters.set(code, take(glyph))
  }
}

const outlineTables = (outlines: readonly Buffer[]): { glyf: Buffer; loca: Buffer } => {
  const padded = outlines.map((o) =>
    o.length % 4 ? Buffer.concat([o, Buffer.alloc(4 - (o.length % 4))]) : o,
  )
  const loca = Buffer.alloc((padded.length + 1) * 4)
  let offset = 0
  padded.forEach((outline, i) => {
    offset += outline.length
    loca.writeUInt32BE(offset, (i + 1) * 4)
  })
  return { glyf: Buffer.concat(padded), loca }
}

const patched = (table: Buffer, patch: (copy: Buffer) => void): Buffer => {
  const copy = Buffer.from(table)
  patch(copy)
  return copy
}

const largestMaxp = (faces: readonly FaceTables[], glyphs: number): Buffer => {
  const tables = faces.map((face) => tableOf(face, 'maxp'))
  return patched(tables[0] ?? Buffer.alloc(32), (copy) => {
    for (let at = 6; at + 1 < copy.length; at += 2) {
      copy.writeUInt16BE(Math.max(...tables.map((table) => table.readUInt16BE(at))), at)
    }
    copy.writeUInt16BE(glyphs, 4)
  })
}

const PLAIN_POST = patched(Buffer.alloc(32), (copy) => copy.writeUInt32BE(0x00030000, 0))

/** Joins subset files of one typeface (TrueType outlines) into one TTF; the first file that has a character wins. */
export const mergeFaces = (faces: readonly FaceTables[], family: string, postscript: string): Buffer => {
  const [first] = faces
  if (!first) throw new RangeError('no font face to merge')
  const merged: Merged = { outlines: [], metrics: [], characters: new Map() }
  for (const face of faces) addFace(face, merged)
  const glyphs = merged.outlines.length
  const { glyf, loca } = outlineTables(merged.outlines)
  return writeSfnt(
    new Map([
      ['OS/2', tableOf(first, 'OS/2')],
      ['cmap', writeCmap(merged.characters)],
      ['glyf', glyf],
      ['head', patched(tableOf(first, 'head'), (copy) => copy.writeInt16BE(1, 50))],
      ['hhea', patched(tableOf(first, 'hhea'), (copy) => copy.writeUInt16BE(glyphs, 34))],
      ['hmtx', Buffer.concat(merged.metrics)],
      ['loca', loca],
      ['maxp', largestMaxp(faces, glyphs)],
      ['name', nameTable(first, family, postscript)],
      ['post', PLAIN_POST],
    ]),
  )
}
