import { inflateSync } from 'node:zlib'

/** The tables of one font face, by their four-letter tag. */
export type FaceTables = ReadonlyMap<string, Buffer>

const WOFF = 0x774f4646
const COLLECTION = 0x74746366
const CFF = 0x4f54544f
const TRUETYPE = 0x00010000

const woffTables = (file: Buffer): FaceTables => {
  const tables = new Map<string, Buffer>()
  for (let i = 0; i < file.readUInt16BE(12); i++) {
    const entry = 44 + i * 20
    const offset = file.readUInt32BE(entry + 4)
    const packed = file.subarray(offset, offset + file.readUInt32BE(entry + 8))
    const whole = file.readUInt32BE(entry + 12)
    tables.set(
      file.toString('latin1', entry, entry + 4),
      packed.length < whole ? inflateSync(packed) : packed,
    )
  }
  return tables
}

const plainTables = (file: Buffer, start: number): FaceTables => {
  const tables = new Map<string, Buffer>()
  for (let i = 0; i < file.readUInt16BE(start + 4); i++) {
    const entry = start + 12 + i * 16
    const offset = file.readUInt32BE(entry + 8)
    tables.set(
      file.toString('latin1', entry, entry + 4),
      file.subarray(offset, offset + file.readUInt32BE(entry + 12)),
    )
  }
  return tables
}

/** Reads a TTF, OTF, WOFF or the first face of a TTC; throws a RangeError on a damaged file. */
export const readTables = (file: Buffer): FaceTables => {
  const magic = file.readUInt32BE(0)
  if (magic === WOFF) return woffTables(file)
  return plainTables(file, magic === COLLECTION ? file.readUInt32BE(12) : 0)
}

/** One table of a face; a face without it is an error of the font, so it throws. */
export const tableOf = (face: FaceTables, tag: string): Buffer => {
  const table = face.get(tag)
  if (!table) throw new RangeError(`font table ${tag} is missing`)
  return table
}

const checksum = (table: Buffer): number => {
  const padded = Buffer.alloc(Math.ceil(table.length / 4) * 4)
  table.copy(padded)
  let sum = 0
  for (let i = 0; i < padded.length; i += 4) sum = (sum + padded.readUInt32BE(i)) >>> 0
  return sum
}

/** Writes the tables as one TTF (or OTF, when the outlines are CFF). */
export const writeSfnt = (face: FaceTables): Buffer => {
  const tags = [...face.keys()].sort()
  const power = Math.floor(Math.log2(tags.length))
  const header = Buffer.alloc(12 + tags.length * 16)
  header.writeUInt32BE(face.has('CFF ') || face.has('CFF2') ? CFF : TRUETYPE, 0)
  header.writeUInt16BE(tags.length, 4)
  header.writeUInt16BE(16 * 2 ** power, 6)
  header.writeUInt16BE(power, 8)
  header.writeUInt16BE(tags.length * 16 - 16 * 2 ** power, 10)
  const parts: Buffer[] = [header]
  let offset = header.length
  tags.forEach((tag, i) => {
    const table = tableOf(face, tag)
    const entry = 12 + i * 16
    header.write(tag, entry, 'latin1')
    header.writeUInt32BE(checksum(table), entry + 4)
    header.writeUInt32BE(offset, entry + 8)
    header.writeUInt32BE(table.length, entry + 12)
    const padding = (4 - (table.length % 4)) % 4
    parts.push(table, Buffer.alloc(padding))
    offset += table.length + padding
  })
  return Buffer.concat(parts)
}
