import { FONT_ROLES, fillTypeCase, type TypeCase } from './type-case.ts'
import { WANTED_FONTS } from './wanted-fonts.ts'

/** Which font prints a role, and whether it only stands in for the one the standard names. */
export interface FontLine {
  role: string
  family: string
  file: string
  substitute: boolean
}

let folder: string | undefined
let current: TypeCase | undefined

/** Names a folder to be searched for fonts before the system's; takes effect with the next paper made. */
export const configureFonts = (options: { folder?: string }): void => {
  folder = options.folder
  current = undefined
}

/** The fonts in use; searched for and opened once. */
export const typeCase = (): TypeCase => {
  current ??= fillTypeCase(folder)
  return current
}

/** For each typeface the standard asks for: the font that will print it. */
export const fontReport = (): FontLine[] => {
  const fonts = typeCase()
  return FONT_ROLES.map((role) => {
    const { label, standIn } = WANTED_FONTS[role]
    const hit = fonts.found.get(role)
    if (hit) return { role: label, family: hit.face.ownName, file: hit.file, substitute: false }
    const family = standIn === 700 ? 'Noto Serif SC Bold' : 'Noto Serif SC'
    return { role: label, family, file: '@fontsource/noto-serif-sc', substitute: true }
  })
}
