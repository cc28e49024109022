import { type FaceTables, tableOf } from './sfnt.ts'

const FAMILY = 1
const STYLE = 2
const FULL = 4
const POSTSCRIPT = 6

const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16()

const nameRecords = (table: Buffer, id: number): string[] => {
  const strings = table.readUInt16BE(4)
  const found: string[] = []
  for (let i = 0; i < table.readUInt16BE(2); i++) {
    const entry = 6 + i * 12
    if (table.readUInt16BE(entry) !== 3 || table.readUInt16BE(entry + 6) !== id) continue
    const start = strings + table.readUInt16BE(entry + 10)
    const raw = Buffer.from(table.subarray(start, start + table.readUInt16BE(entry + 8)))
    found.push(raw.swap16().toString('utf16le'))
  }
  return found
}

/** The family name a face gives itself, the Chinese one before the English one. */
export const familyOf = (face: FaceTables): string => {
  const names = nameRecords(tableOf(face, 'name'), FAMILY)
  return names.find((name) => /\p{Script=Han}/u.test(name)) ?? names[0] ?? '未命名'
}

const ownPostscript = (face: FaceTables): string =>
  nameRecords(tableOf(face, 'name'), POSTSCRIPT)[0] ?? 'Unnamed'

/** A name table under whose family the typesetter finds the face; the PostScript name stays unless given. */
export const nameTable = (face: FaceTables, family: string, postscript = ownPostscript(face)): Buffer => {
  const names: [number, Buffer][] = [
    [FAMILY, utf16be(family)],
    [STYLE, utf16be('Regular')],
    [FULL, utf16be(family)],
    [POSTSCRIPT, utf16be(postscript)],
  ]
  const header = Buffer.alloc(6 + names.length * 12)
  header.writeUInt16BE(names.length, 2)
  header.writeUInt16BE(header.length, 4)
  let offset = 0
  names.forEach(([id, text], i) => {
    const fields = [3, 1, 0x409, id, text.length, offset]
    fields.forEach((value, field) => {
      header.writeUInt16BE(value, 6 + i * 12 + field * 2)
    })
    offset += text.length
  })
  return Buffer.concat([header, ...names.map(([, text]) => text)])
}
