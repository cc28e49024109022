const END_OF_DIRECTORY = 0x06054b50
const ENTRY = 0x02014b50
const END_LENGTH = 22

const endOffset = (zip: Buffer): number => {
  for (let at = zip.length - END_LENGTH; at >= Math.max(0, zip.length - END_LENGTH - 0xffff); at--) {
    if (zip.readUInt32LE(at) === END_OF_DIRECTORY) return at
  }
  return -1
}

/** How many bytes a ZIP file says it holds unpacked, or null when it is not a ZIP file. */
export const unpackedSize = (zip: Buffer): number | null => {
  const end = endOffset(zip)
  if (end < 0) return null
  let at = zip.readUInt32LE(end + 16)
  let size = 0
  while (at + 46 <= zip.length && zip.readUInt32LE(at) === ENTRY) {
    size += zip.readUInt32LE(at + 24)
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return size
}
