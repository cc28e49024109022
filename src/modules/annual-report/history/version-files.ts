import type { Site } from '#modules/organs/index.ts'
import { reportPaths } from '../public-path.ts'
import { reportTitle } from '../report-year.ts'
import type { VersionRow } from './version-store.ts'

/** The forms of a version people download, and what they are called. */
const FORMS = { pdf: 'PDF', docx: 'Word', xlsx: 'Excel', csv: 'CSV', json: 'JSON' } as const

type Form = keyof typeof FORMS

/** A file of a version: its form, its address, its hash in the file store. */
export interface VersionFile {
  name: string
  path: string
  hash: string
}

/** The files of a version, in the order in which people look for them. */
export function versionFiles(
  site: Pick<Site, 'path'>,
  organName: string,
  { year, number, files }: Pick<VersionRow, 'year' | 'number' | 'files'>,
): VersionFile[] {
  const title = `${reportTitle(organName, year)}${number === 1 ? '' : `（第${number}版）`}`
  return Object.keys(FORMS).flatMap((form) => {
    const hash = files[form as Form]
    if (hash === undefined) return []
    return [
      { name: FORMS[form as Form], path: reportPaths.file(site, { year, number }, `${title}.${form}`), hash },
    ]
  })
}
