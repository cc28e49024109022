import { inflateRawSync } from 'node:zlib'

const MOST_PARTS = 2000
const MOST_BYTES = 120 * 1024 * 1024
const END = 0x06054b50
const ENTRY = 0x02014b50

const refuse = (refused) => Object.assign(new Error(refused), { refused })

function endOf(zip) {
  for (let at = zip.length - 22; at >= Math.max(0, zip.length - 65_557); at--)
    if (zip.readUInt32LE(at) === END) return at
  throw refuse('damaged')
}

function entries(zip) {
  const end = endOf(zip)
  const count = zip.readUInt16LE(end + 10)
  if (count > MOST_PARTS) throw refuse('bomb')
  const found = []
  let at = zip.readUInt32LE(end + 16)
  for (let number = 0; number < count; number++) {
    if (zip.readUInt32LE(at) !== ENTRY) throw refuse('damaged')
    const [nameLength, extra, comment] = [28, 30, 32].map((field) => zip.readUInt16LE(at + field))
    found.push({
      name: zip.toString('utf8', at + 46, at + 46 + nameLength),
      encrypted: (zip.readUInt16LE(at + 8) & 1) === 1,
      method: zip.readUInt16LE(at + 10),
      packed: zip.readUInt32LE(at + 20),
      local: zip.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + extra + comment
  }
  return found
}

/** Unpacks one part, never to more than is allowed, whatever size it claims to have. */
function unpack(zip, { local, packed, method }, most) {
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
  const data = zip.subarray(start, start + packed)
  if (method === 0) return data
  if (method !== 8) throw refuse('damaged')
  try {
    return inflateRawSync(data, { maxOutputLength: most })
  } catch (error) {
    throw refuse(error.code === 'ERR_BUFFER_TOO_LARGE' ? 'bomb' : 'damaged')
  }
}

function refuseOdd({ name, encrypted }) {
  if (encrypted) throw refuse('encrypted')
  if (/vbaProject\.bin$|activeX\//i.test(name)) throw refuse('macro')
  if (/(^|[\\/])\.\.([\\/]|$)|^[\\/]|^[a-z]:/i.test(name)) throw refuse('odd')
}

const KEPT = ['word/document.xml', 'word/numbering.xml']
const ROW = /<w:tr[ >](?:(?!<w:tr[ >])[\s\S])*?(?=<w:tc[ >]|<\/w:tr>)/g
const NO_HEAD = /<w:tblHeader\b[^>]*\bw:val="(?:false|0|off)"/

/** Of each table row in its order, whether it says that it is no head. Word writes that out when the box is unticked. */
const rowsNotHeads = (document) => (document.match(ROW) ?? []).map((row) => NO_HEAD.test(row))

/** Looks through every part of a document before anything else reads it. Throws an error that says why not. */
export function readParts(bytes) {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let left = MOST_BYTES
  const kept = new Map(KEPT.map((name) => [name, '']))
  let isDocument = false
  for (const entry of entries(zip)) {
    refuseOdd(entry)
    const part = unpack(zip, entry, left + 1)
    left -= part.length
    if (left < 0) throw refuse('bomb')
    if (/\.(xml|rels)$/i.test(entry.name) && /<!(DOCTYPE|ENTITY)/i.test(part.toString('latin1')))
      throw refuse('odd')
    isDocument ||= entry.name === 'word/document.xml'
    if (kept.has(entry.name)) kept.set(entry.name, part.toString('utf8'))
  }
  if (!isDocument) throw refuse('other')
  const [document, numbering] = KEPT.map((name) => kept.get(name))
  return { numbering, notHeads: rowsNotHeads(document) }
}
