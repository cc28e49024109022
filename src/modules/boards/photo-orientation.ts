const EXIF_HEAD = Buffer.from('Exif\0\0', 'latin1')
const ORIENTATION = 0x0112
const [ENTRY_BYTES, MOST_ENTRIES] = [12, 200]

function orientationIn(tiff: Buffer): number {
  const little = tiff.toString('latin1', 0, 2) === 'II'
  const short = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const start = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  const entries = Math.min(short(start), MOST_ENTRIES)
  for (let entry = 0; entry < entries; entry++) {
    const at = start + 2 + entry * ENTRY_BYTES
    if (short(at) === ORIENTATION) return short(at + 8)
  }
  return 1
}

/** Which way up a camera says a picture is, 1 to 8; 1 when its segment does not say, or cannot be read. */
export function orientationOf(segment: Buffer): number {
  if (!segment.subarray(4, 10).equals(EXIF_HEAD)) return 1
  try {
    const orientation = orientationIn(segment.subarray(10))
    return orientation >= 1 && orientation <= 8 ? orientation : 1
  } catch {
    return 1
  }
}

/** A segment that says which way up a picture is, and nothing else. */
export function orientationSegment(orientation: number): Buffer {
  const entry = Buffer.alloc(ENTRY_BYTES)
  entry.writeUInt16BE(ORIENTATION, 0)
  entry.writeUInt16BE(3, 2)
  entry.writeUInt32BE(1, 4)
  entry.writeUInt16BE(orientation, 8)
  const tiff = Buffer.from([0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1])
  const body = Buffer.concat([EXIF_HEAD, tiff, entry, Buffer.alloc(4)])
  const head = Buffer.from([0xff, 0xe1, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([head, body])
}
