import { Refusal } from '#kernel/refusal.ts'
import { orientationOf, orientationSegment } from './photo-orientation.ts'

/** A photograph without what cameras write beside the picture: place, time, device, names. */
export interface PlainPhoto {
  mime: 'image/jpeg' | 'image/png'
  bytes: Uint8Array
}

const MARKER = 0xff
const [SOI, EOI, SOS] = [0xd8, 0xd9, 0xda]
// APP0 says how pixels are spaced and APP14 how colours are coded; every other APPn, and comments, may tell of people.
const [APP0, APP1, APP14, APP15, COMMENT] = [0xe0, 0xe1, 0xee, 0xef, 0xfe]

const broken = () => new Refusal('照片读不出来，可能已经损坏，请重新拍照或另存后再上传。')

const isKept = (marker: number) =>
  marker === APP0 || marker === APP14 || !((marker >= APP0 && marker <= APP15) || marker === COMMENT)

/** The end of the picture data that starts at `from`: the next marker that is not part of it. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = from; at + 1 < bytes.length; at++) {
    const next = bytes[at + 1] ?? 0
    if (bytes[at] === MARKER && next !== 0 && next !== MARKER && (next < 0xd0 || next > 0xd7)) return at
  }
  throw broken()
}

/** The marker at `at`, past fill bytes, and where its segment ends; of a scan, with its data. */
function segmentAt(bytes: Buffer, from: number): { marker: number; at: number; end: number } {
  let at = from
  while (bytes[at] === MARKER && bytes[at + 1] === MARKER) at += 1
  const marker = bytes[at + 1]
  if (bytes[at] !== MARKER || marker === undefined) throw broken()
  if (marker === EOI) return { marker, at, end: at + 2 }
  if (at + 4 > bytes.length) throw broken()
  const end = at + 2 + bytes.readUInt16BE(at + 2)
  if (end > bytes.length) throw broken()
  return { marker, at, end: marker === SOS ? endOfScan(bytes, end) : end }
}

/** The segments of a JPEG from its start to its end, each with its marker. */
function segmentsOf(bytes: Buffer): { marker: number; segment: Buffer }[] {
  if (bytes[0] !== MARKER || bytes[1] !== SOI) throw broken()
  const segments = [{ marker: SOI, segment: bytes.subarray(0, 2) }]
  for (let from = 2, last = SOI; last !== EOI; ) {
    const { marker, at, end } = segmentAt(bytes, from)
    segments.push({ marker, segment: bytes.subarray(at, end) })
    from = end
    last = marker
  }
  return segments
}

/** A JPEG reduced to its picture and which way up it is; what follows its end (a second picture, a film) goes. */
function plainJpeg(bytes: Buffer): Buffer {
  const segments = segmentsOf(bytes)
  const said = segments.filter(({ marker }) => marker === APP1).map(({ segment }) => orientationOf(segment))
  const orientation = said.find((one) => one !== 1)
  const [start, ...kept] = segments.filter(({ marker }) => isKept(marker)).map(({ segment }) => segment)
  const upright = orientation === undefined ? [] : [orientationSegment(orientation)]
  return Buffer.concat([...(start ? [start] : []), ...upright, ...kept])
}

const PNG_HEAD = 8
const PNG_KEPT = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'gAMA',
  'cHRM',
  'sRGB',
  'sBIT',
  'pHYs',
  'bKGD',
])

/** A PNG reduced to its picture. */
function plainPng(bytes: Buffer): Buffer {
  const kept = [bytes.subarray(0, PNG_HEAD)]
  for (let at = PNG_HEAD; at + 12 <= bytes.length; ) {
    const end = at + 12 + bytes.readUInt32BE(at)
    const name = bytes.toString('latin1', at + 4, at + 8)
    if (end > bytes.length) throw broken()
    if (PNG_KEPT.has(name)) kept.push(bytes.subarray(at, end))
    if (name === 'IEND') return Buffer.concat(kept)
    at = end
  }
  throw broken()
}

/** Takes out of a photograph all that is not picture. */
export function stripPhoto(mime: PlainPhoto['mime'], bytes: Uint8Array): PlainPhoto {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return { mime, bytes: mime === 'image/jpeg' ? plainJpeg(all) : plainPng(all) }
}
