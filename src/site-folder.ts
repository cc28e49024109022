import { join } from 'node:path'
import type { Office } from './office.ts'

/** Where the published pages of an office stand. */
export function siteFolderOf(office: Pick<Office, 'dataFolder'>): string {
  return join(office.dataFolder, 'site')
}
