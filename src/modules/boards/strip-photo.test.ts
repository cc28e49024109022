import { crc32 } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { orientationOf, orientationSegment } from './photo-orientation.ts'
import { stripPhoto } from './strip-photo.ts'

const SECRET = 'GPS 21.2N 110.1E'
const segment = (marker: number, content: Buffer) => {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(content.length + 2, 2)
  return Buffer.concat([head, content])
}
const secret = (marker: number) => segment(marker, Buffer.from(`Exif\0\0${SECRET}`, 'latin1'))
const JPEG = {
  soi: Buffer.from([0xff, 0xd8]),
  app0: segment(0xe0, Buffer.from('JFIF\0\x01\x01', 'latin1')),
  app14: segment(0xee, Buffer.from('Adobe\0d', 'latin1')),
  dqt: segment(0xdb, Buffer.alloc(65)),
  // Picture data with a stuffed FF and a restart marker in it.
  scan: Buffer.concat([segment(0xda, Buffer.alloc(6)), Buffer.from([1, 0xff, 0, 2, 0xff, 0xd0, 3])]),
  eoi: Buffer.from([0xff, 0xd9]),
}
const plain = Buffer.concat(Object.values(JPEG))
const strip = (...parts: Buffer[]) => Buffer.from(stripPhoto('image/jpeg', Buffer.concat(parts)).bytes)

const chunk = (name: string, content: Buffer) => {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content])
  const whole = Buffer.alloc(named.length + 8)
  whole.writeUInt32BE(content.length, 0)
  named.copy(whole, 4)
  whole.writeUInt32BE(crc32(named), named.length + 4)
  return whole
}
const PNG_HEAD = Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])
const png = (...between: Buffer[]) =>
  Buffer.concat([
    PNG_HEAD,
    chunk('IHDR', Buffer.alloc(13)),
    ...between,
    chunk('IDAT', Buffer.from([1, 2, 3])),
    chunk('IEND', Buffer.alloc(0)),
  ])

describe('a JPEG photograph', () => {
  const { soi, app0, app14, dqt, scan, eoi } = JPEG

  it('stays byte for byte when there is nothing beside the picture', () => {
    expect(strip(plain)).toEqual(plain)
  })

  it.each([0xe1, 0xe2, 0xed, 0xef, 0xfe])('loses segment %i', (marker) => {
    expect(strip(soi, app0, secret(marker), app14, dqt, secret(marker), scan, eoi)).toEqual(plain)
  })

  it('loses what stands between two scans and after its end', () => {
    const stripped = strip(soi, app0, dqt, scan, secret(0xe1), scan, eoi, Buffer.from(SECRET))
    expect(stripped).toEqual(Buffer.concat([soi, app0, dqt, scan, scan, eoi]))
  })

  it('keeps which way up it is, and nothing else of what the camera wrote', () => {
    const turned = orientationSegment(6)
    expect(orientationOf(turned)).toBe(6)
    const withMore = Buffer.concat([turned, Buffer.from(SECRET)])
    withMore.writeUInt16BE(withMore.length - 2, 2)
    const stripped = strip(soi, withMore, app0, dqt, scan, eoi)
    expect(stripped).toEqual(Buffer.concat([soi, turned, app0, dqt, scan, eoi]))
    expect(stripped.includes(SECRET)).toBe(false)
  })

  it.each([
    ['cut off in a segment', plain.subarray(0, 12)],
    ['cut off in the picture', plain.subarray(0, plain.length - 2)],
    ['of one byte', Buffer.from([0xff])],
    ['empty', Buffer.alloc(0)],
    ['with rubbish where a marker should be', Buffer.concat([soi, Buffer.from('rubbish')])],
    ['of fill bytes alone', Buffer.concat([soi, Buffer.alloc(99, 0xff)])],
  ])('%s is refused', (_what, bytes) => {
    expect(() => strip(bytes)).toThrow('读不出来')
  })

  it.each([0, 9, 65535])('with the impossible orientation %i is taken as upright', (orientation) => {
    expect(orientationOf(orientationSegment(orientation))).toBe(1)
  })

  it('whose own notes cannot be read is taken as upright', () => {
    expect(orientationOf(secret(0xe1))).toBe(1)
    expect(orientationOf(segment(0xe1, Buffer.from('Exif\0\0MM', 'latin1')))).toBe(1)
  })
})

describe('a PNG photograph', () => {
  const stripPng = (bytes: Buffer) => Buffer.from(stripPhoto('image/png', bytes).bytes)

  it.each(['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME', 'iCCP', 'caBX'])('loses its %s', (name) => {
    expect(stripPng(png(chunk(name, Buffer.from(SECRET))))).toEqual(png())
  })

  it('keeps what the picture needs, and nothing after its end', () => {
    const whole = png(chunk('gAMA', Buffer.alloc(4)), chunk('PLTE', Buffer.alloc(3)))
    expect(stripPng(Buffer.concat([whole, Buffer.from(SECRET)]))).toEqual(whole)
  })

  it.each([
    ['cut off', png().subarray(0, 40)],
    ['with a length beyond its end', Buffer.concat([PNG_HEAD, Buffer.alloc(20, 0xff)])],
    ['empty', Buffer.alloc(0)],
  ])('%s is refused', (_what, bytes) => {
    expect(() => stripPng(bytes)).toThrow('读不出来')
  })
})
