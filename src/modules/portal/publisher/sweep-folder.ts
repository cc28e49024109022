import { readdir, rm } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'

const HALF_WRITTEN = /\.(?:\d+-\d+|[0-9a-f]{10})\.part$/
// Pages were once kept packed beside themselves; a packed copy must not outlive its page.
const PACKED = /\.(?:html|css|json)\.(?:br|gz)$/

function isLeftOver(path: string): boolean {
  if (HALF_WRITTEN.test(path)) return true
  return PACKED.test(path) && !path.split(sep).includes('files')
}

/** Takes away what a killed writer left half done, and packed copies of pages that nobody keeps up any more. */
export async function sweepFolder(siteFolder: string): Promise<void> {
  for (const entry of await readdir(siteFolder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isFile() && isLeftOver(relative(siteFolder, path))) await rm(path, { force: true })
  }
}
