import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeWhole } from './write-file.ts'

const markIn = (siteFolder: string) => join(siteFolder, 'assets', '.built-with')

/** Whether every page in the folder was written with this stylesheet. */
export async function wasBuiltWith(siteFolder: string, stylesheet: string): Promise<boolean> {
  return (await readFile(markIn(siteFolder), 'utf8').catch(() => '')) === stylesheet
}

/** Says, once all pages are written, what they were written with. */
export function markBuilt(siteFolder: string, stylesheet: string): Promise<void> {
  return writeWhole(markIn(siteFolder), Buffer.from(stylesheet), true)
}
