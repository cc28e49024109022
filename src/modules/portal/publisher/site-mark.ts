import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeDurably } from './write-file.ts'

/** Raised whenever pages would be written otherwise than before by a change that the stylesheet does not show. */
const EDITION = 2

const markIn = (siteFolder: string) => join(siteFolder, 'assets', '.built-with')
const markOf = (stylesheet: string) => `${stylesheet} ${EDITION}`

/** Whether every page in the folder was written by this edition of the program with this stylesheet. */
export async function wasBuiltWith(siteFolder: string, stylesheet: string): Promise<boolean> {
  return (await readFile(markIn(siteFolder), 'utf8').catch(() => '')) === markOf(stylesheet)
}

/** Says, once all pages are written, what they were written with. */
export function markBuilt(siteFolder: string, stylesheet: string): Promise<void> {
  return writeDurably(markIn(siteFolder), Buffer.from(markOf(stylesheet)))
}
