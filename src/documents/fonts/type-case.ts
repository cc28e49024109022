import { readFileSync } from 'node:fs'
import { type Face, openFace } from './face.ts'
import { fontFileName, fontFiles } from './font-files.ts'
import { MissingGlyph } from './missing-glyph.ts'
import { notoSerif } from './noto-serif.ts'
import { type FontRole, RARE_FONTS, WANTED_FONTS } from './wanted-fonts.ts'

interface FoundFace {
  face: Face
  file: string
}

/** The fonts letters are set with: the right ones where found, the built-in ones always. */
export interface TypeCase {
  found: ReadonlyMap<FontRole, FoundFace>
  base: readonly Face[]
  /** Large fonts not opened yet. */
  rareFiles: string[]
  /** Large fonts opened so far, for characters no other font has. */
  rare: Face[]
}

/** Every role, in the order shown to people. */
export const FONT_ROLES = Object.keys(WANTED_FONTS) as FontRole[]

// No style word in the names: the typesetter drops “Bold” from a family name and would take one for the other.
const BASE = [
  { weight: 400, family: 'Gongkai Noto Text' },
  { weight: 700, family: 'Gongkai Noto Strong' },
] as const

const openFile = (file: string, family: string): Face | null => {
  try {
    return openFace(readFileSync(file), family)
  } catch {
    return null
  }
}

const findRole = (role: FontRole, files: readonly string[]): FoundFace | null => {
  const { files: wanted, family } = WANTED_FONTS[role]
  for (const file of files.filter((path) => wanted.test(fontFileName(path).normalize('NFC')))) {
    const face = openFile(file, family)
    if (face) return { face, file }
  }
  return null
}

/** Looks through the folder given and the system's folders and opens the fonts wanted. */
export const fillTypeCase = (folder: string | undefined): TypeCase => {
  const files = fontFiles(folder)
  const found = FONT_ROLES.flatMap((role) => {
    const hit = findRole(role, files)
    return hit ? [[role, hit] as const] : []
  })
  return {
    found: new Map(found),
    base: BASE.map(({ weight, family }) => openFace(notoSerif(weight), family)),
    rareFiles: files.filter((path) => RARE_FONTS.test(fontFileName(path))),
    rare: [],
  }
}

const facesOf = (fonts: TypeCase): Face[] => [...fonts.found.values()].map(({ face }) => face)

const isCovered = (fonts: TypeCase, code: number): boolean =>
  fonts.base.every((face) => face.characters.has(code)) ||
  [...facesOf(fonts), ...fonts.rare].some((face) => face.characters.has(code))

const openRareFor = (fonts: TypeCase, missing: readonly number[]): number[] => {
  let left = [...missing]
  while (left.length > 0) {
    const file = fonts.rareFiles.shift()
    if (file === undefined) break
    const face = openFile(file, `Gongkai Rare ${fonts.rareFiles.length}`)
    if (!face || !left.some((code) => face.characters.has(code))) continue
    fonts.rare.push(face)
    left = left.filter((code) => !face.characters.has(code))
  }
  return left
}

/** Makes sure every character of the text can be printed, opening large fonts when needed; else `MissingGlyph`. */
export const requireGlyphs = (fonts: TypeCase, text: string): void => {
  const codes = [...new Set(text)].map((character) => character.codePointAt(0) ?? 0)
  const missing = codes.filter((code) => !isCovered(fonts, code))
  const left = missing.length > 0 ? openRareFor(fonts, missing) : []
  if (left.length > 0) throw new MissingGlyph(left.map((code) => String.fromCodePoint(code)))
}

/** Family names to try for a role, the right one first. */
export const familyChain = (fonts: TypeCase, role: FontRole): string[] => {
  const own = fonts.found.get(role)?.face
  const base = WANTED_FONTS[role].standIn === 700 ? [...fonts.base].reverse() : fonts.base
  const others = facesOf(fonts).filter((face) => face !== own)
  return [...(own ? [own] : []), ...base, ...others, ...fonts.rare].map((face) => face.family)
}

/** Every font opened so far, as bytes for the typesetter. */
export const fontBytes = (fonts: TypeCase): Buffer[] =>
  [...facesOf(fonts), ...fonts.base, ...fonts.rare].map((face) => face.bytes)
