import { type Basis, PLATFORM } from '#law/index.ts'

/** The section every site must have, and the columns that belong in it: the program writes into them by their keys. */
const SECTION = 'disclosure'
const KEPT: Record<string, string> = { system: '政府信息公开制度', reports: '政府信息公开年报' }

/** Why something may not be done to a column. */
export interface ColumnObjection {
  message: string
  basis: Basis
}

const basis = PLATFORM.cite('专栏')

/** What stands against taking a column off the site; null when nothing does. */
export function removalObjection(key: string): ColumnObjection | null {
  const statutory = KEPT[key]
  if (statutory === undefined) return null
  return { message: `“${statutory}”是规定必须有的栏目，不能停用，也不能移入回收站。`, basis }
}

/** What stands against putting a column into a section; null when nothing does. */
export function placeObjection({ key, group }: { key: string; group: string }): ColumnObjection | null {
  if (KEPT[key] === undefined || group === SECTION) return null
  return { message: `“${KEPT[key]}”只能放在“政府信息公开”下面。`, basis }
}
