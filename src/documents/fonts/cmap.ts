/** Which glyph a face shows for each character (code point). */
export type GlyphMap = Map<number, number>

const readFormat12 = (table: Buffer, glyphs: GlyphMap): void => {
  for (let i = 0; i < table.readUInt32BE(12); i++) {
    const first = table.readUInt32BE(16 + i * 12)
    const last = table.readUInt32BE(20 + i * 12)
    const glyph = table.readUInt32BE(24 + i * 12)
    for (let code = first; code <= last; code++) glyphs.set(code, glyph + code - first)
  }
}

const format4Glyph = (table: Buffer, segments: number, segment: number, code: number): number => {
  const delta = table.readUInt16BE(16 + 4 * segments + 2 * segment)
  const rangeAt = 16 + 6 * segments + 2 * segment
  const range = table.readUInt16BE(rangeAt)
  if (range === 0) return (code + delta) & 0xffff
  const at = rangeAt + range + 2 * (code - table.readUInt16BE(16 + 2 * segments + 2 * segment))
  const glyph = at + 1 < table.length ? table.readUInt16BE(at) : 0
  return glyph === 0 ? 0 : (glyph + delta) & 0xffff
}

const readFormat4 = (table: Buffer, glyphs: GlyphMap): void => {
  const segments = table.readUInt16BE(6) / 2
  for (let i = 0; i < segments; i++) {
    const last = Math.min(table.readUInt16BE(14 + 2 * i), 0xfffe)
    for (let code = table.readUInt16BE(16 + 2 * segments + 2 * i); code <= last; code++) {
      const glyph = format4Glyph(table, segments, i, code)
      if (glyph !== 0) glyphs.set(code, glyph)
    }
  }
}

const READERS = new Map([
  [4, readFormat4],
  [12, readFormat12],
])

const isUnicode = (platform: number, encoding: number): boolean =>
  platform === 0 || (platform === 3 && (encoding === 1 || encoding === 10))

/** Reads every Unicode subtable of formats 4 and 12. */
export const readCmap = (table: Buffer): GlyphMap => {
  const glyphs: GlyphMap = new Map()
  for (let i = 0; i < table.readUInt16BE(2); i++) {
    const entry = 4 + i * 8
    if (!isUnicode(table.readUInt16BE(entry), table.readUInt16BE(entry + 2))) continue
    const subtable = table.subarray(table.readUInt32BE(entry + 4))
    READERS.get(subtable.readUInt16BE(0))?.(subtable, glyphs)
  }
  return glyphs
}

const groupsOf = (glyphs: GlyphMap): number[][] => {
  const groups: number[][] = []
  for (const [code, glyph] of [...glyphs].sort((a, b) => a[0] - b[0])) {
    const group = groups.at(-1)
    const [first = 0, last = -2, start = 0] = group ?? []
    if (group && code === last + 1 && glyph === start + code - first) group[1] = code
    else groups.push([code, code, glyph])
  }
  return groups
}

/** Writes a character map with one format 12 subtable. */
export const writeCmap = (glyphs: GlyphMap): Buffer => {
  const groups = groupsOf(glyphs)
  const table = Buffer.alloc(28 + groups.length * 12)
  table.writeUInt16BE(1, 2)
  table.writeUInt16BE(3, 4)
  table.writeUInt16BE(10, 6)
  table.writeUInt32BE(12, 8)
  table.writeUInt16BE(12, 12)
  table.writeUInt32BE(16 + groups.length * 12, 16)
  table.writeUInt32BE(groups.length, 24)
  groups.flat().forEach((value, i) => {
    table.writeUInt32BE(value, 28 + i * 4)
  })
  return table
}
