import { inflateSync } from 'node:zlib'
import { Unreadable } from '../unreadable.ts'
import type { FileInHand } from './file-in-hand.ts'
import { decodeText } from './text-encoding.ts'

interface Segment {
  start: number
  end: number
  data: Buffer
}

const SAYS_MUCH = 4
const MOST_PACKED_TEXT = 4 * 1024 * 1024

const PICTURE_BEGINS = new Set([0xda, 0xd9])
const COMMENT = 0xfe
// Colours are described in APP2 and APP14; the other segments of programs hold words.
const holdsWords = (marker: number) =>
  marker === COMMENT || (marker >= 0xe1 && marker <= 0xef && marker !== 0xe2 && marker !== 0xee)

/** The segments of a JPEG before its picture: those of programs (APPn) and comments. */
function jpegSegments(bytes: Buffer): Segment[] {
  const found: Segment[] = []
  let at = 2
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0
    if (PICTURE_BEGINS.has(marker)) return found
    const end = at + 2 + bytes.readUInt16BE(at + 2)
    if (holdsWords(marker)) found.push({ start: at, end, data: bytes.subarray(at + 4, end) })
    at = end
  }
  throw new Unreadable('图片已损坏，读不出来。请用原来的软件重新保存。')
}

const PNG_TEXTS = new Set(['tEXt', 'zTXt', 'iTXt', 'eXIf'])

/** The text of a packed chunk, or the chunk as it is. */
function unpacked(kind: string, data: Buffer): Buffer {
  if (kind !== 'zTXt' && kind !== 'iTXt') return data
  const packedFrom = kind === 'zTXt' ? data.indexOf(0) + 2 : packedTextAt(data)
  if (packedFrom <= 1) return data
  try {
    const text = inflateSync(data.subarray(packedFrom), { maxOutputLength: MOST_PACKED_TEXT })
    return Buffer.concat([data.subarray(0, packedFrom), text])
  } catch {
    throw new Unreadable('图片里的附加信息读不出来，可能已损坏。请用原来的软件重新保存。')
  }
}

/** Where the text of an iTXt chunk starts when it is packed; 0 when it is not. */
function packedTextAt(data: Buffer): number {
  const keywordEnd = data.indexOf(0)
  if (data[keywordEnd + 1] !== 1) return 0
  const languageEnd = data.indexOf(0, keywordEnd + 3)
  return data.indexOf(0, languageEnd + 1) + 1
}

function pngSegments(bytes: Buffer): Segment[] {
  const found: Segment[] = []
  let at = 8
  while (at + 12 <= bytes.length) {
    const kind = bytes.toString('latin1', at + 4, at + 8)
    const end = at + 12 + bytes.readUInt32BE(at)
    if (end > bytes.length) break
    const data = bytes.subarray(at + 8, end - 4)
    if (PNG_TEXTS.has(kind)) found.push({ start: at, end, data: unpacked(kind, data) })
    if (kind === 'IEND') return found
    at = end
  }
  throw new Unreadable('图片已损坏，读不出来。请用原来的软件重新保存。')
}

// The tag of the block with the position, in both byte orders, as EXIF writes it: type LONG, one value.
const POSITION = [Buffer.from([0x25, 0x88, 4, 0, 1, 0, 0, 0]), Buffer.from([0x88, 0x25, 0, 4, 0, 0, 0, 1])]

const tellsPosition = (data: Buffer) =>
  POSITION.some((tag) => data.includes(tag)) ||
  data.includes('exif:GPSLatitude') ||
  data.includes('GPSLatitude=')

/** Readable words of a segment, in each of the ways cameras and programs write them. */
function wordsOf(data: Buffer): string[] {
  const printable = (text: string) => text.replace(/[\p{Cc}\ufffd]+/gu, '\n')
  const texts = [printable(decodeText(data)), printable(data.toString('utf8'))]
  if (data.includes(0))
    texts.push(printable(data.toString('utf16le')), printable(data.subarray(1).toString('utf16le')))
  return texts
}

function lookAt({ looker, inside }: FileInHand, { data }: Segment): boolean {
  const place = `${inside}图片附加信息`
  let told = tellsPosition(data)
  if (told) looker.found('location', place)
  for (const words of wordsOf(data))
    for (const line of words.split('\n'))
      if (line.length >= SAYS_MUCH && looker.text(line, () => place).length > 0) told = true
  return told
}

function without(bytes: Buffer, segments: readonly Segment[]): Buffer {
  const kept: Buffer[] = []
  let at = 0
  for (const { start, end } of segments) {
    kept.push(bytes.subarray(at, start))
    at = end
  }
  return Buffer.concat([...kept, bytes.subarray(at)])
}

/** What is written into a picture beside the picture: EXIF, XMP, IPTC, comments. Rewritten without all of it. */
export function readImage(file: FileInHand): Buffer | undefined {
  const isPng = file.bytes.readUInt32BE(0) === 0x89504e47
  const segments = isPng ? pngSegments(file.bytes) : jpegSegments(file.bytes)
  const told = segments.filter((segment) => lookAt(file, segment))
  return told.length === 0 ? undefined : without(file.bytes, segments)
}
