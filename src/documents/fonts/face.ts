import { type GlyphMap, readCmap } from './cmap.ts'
import { familyOf, nameTable } from './name-table.ts'
import { readTables, tableOf, writeSfnt } from './sfnt.ts'

/** One font, ready for the typesetter. */
export interface Face {
  /** Name inside the typesetter. */
  family: string
  /** Name the font gives itself. */
  ownName: string
  characters: GlyphMap
  bytes: Buffer
}

/** Opens a font file's bytes and gives the face the family name we look it up by; throws when damaged. */
export const openFace = (file: Buffer, family: string): Face => {
  const tables = readTables(file)
  const renamed = new Map([...tables, ['name', nameTable(tables, family)] as const])
  renamed.delete('DSIG')
  return {
    family,
    ownName: familyOf(tables),
    characters: readCmap(tableOf(tables, 'cmap')),
    bytes: writeSfnt(renamed),
  }
}
