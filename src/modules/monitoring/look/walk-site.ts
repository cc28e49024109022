import type { Dirent } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join, relative } from 'node:path'

const isPage = (name: string) => name.endsWith('.html') && !name.endsWith('.gone.html') && name !== '404.html'

/**
 * The addresses of every page under a site's path, in order. Files people attached are not pages, and the folders of
 * other sites are left to their own organs.
 */
export async function walkSite(
  siteFolder: string,
  sitePath: string,
  otherSites: readonly string[],
): Promise<string[]> {
  const root = join(siteFolder, sitePath)
  const entries: Dirent[] = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => [])
  // The county's site stands at '/', which every path begins with; a town's is never above the county's.
  const foreign = [...otherSites.filter((path) => path.startsWith(sitePath)), `${sitePath}files/`]
  return entries
    .filter((entry) => entry.isFile() && isPage(entry.name))
    .map((entry) => `${sitePath}${relative(root, join(entry.parentPath, entry.name))}`)
    .filter((address) => !foreign.some((folder) => address.startsWith(folder)))
    .map((address) => address.replace(/index\.html$/, ''))
    .sort()
}
