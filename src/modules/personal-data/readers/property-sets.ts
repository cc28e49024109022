import type { Compound } from './compound.ts'
import { decodeText } from './text-encoding.ts'

const SETS = ['\u0005SummaryInformation', '\u0005DocumentSummaryInformation']
const BYTES = 30
const WIDE = 31
const SECTIONS_AT = 24
const MOST_SECTIONS = 4
const MOST_PROPERTIES = 500

/** One property as text; nothing when it is a number, a date or a picture. */
function textAt(set: Buffer, at: number): string[] {
  const type = set.readUInt32LE(at)
  const length = set.readUInt32LE(at + 4)
  const from = at + 8
  if (type === BYTES) return [decodeText(set.subarray(from, from + length)).replace(/\0+$/, '')]
  if (type === WIDE) return [set.toString('utf16le', from, from + 2 * length).replace(/\0+$/, '')]
  return []
}

function textsOfSection(set: Buffer, at: number): string[] {
  const count = Math.min(MOST_PROPERTIES, set.readUInt32LE(at + 4))
  return Array.from({ length: count }, (_, nth) => set.readUInt32LE(at + 8 + 8 * nth + 4)).flatMap((offset) =>
    textAt(set, at + offset),
  )
}

function textsOfSet(set: Buffer): string[] {
  const count = Math.min(MOST_SECTIONS, set.readUInt32LE(SECTIONS_AT))
  return Array.from({ length: count }, (_, nth) => set.readUInt32LE(SECTIONS_AT + 4 + 20 * nth + 16)).flatMap(
    (at) => textsOfSection(set, at),
  )
}

/** The properties of an old office file that are texts: title, author, remarks, and those somebody made up. */
export function propertyTexts(compound: Compound): string[] {
  return SETS.flatMap((name) => {
    const set = compound.stream(name)
    try {
      return set ? textsOfSet(set) : []
    } catch {
      // A set cut off has told what it could; the bytes are looked through as well.
      return []
    }
  })
}
