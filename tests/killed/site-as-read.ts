import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

/** Every page of a site as a reader may find it at one moment, by its address. */
export function pagesOf(siteFolder: string): Map<string, string> {
  const names = readdirSync(siteFolder, { recursive: true, withFileTypes: true })
  const files = names
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) => join(entry.parentPath, entry.name))
  return new Map(
    files.map((file) => [
      `/${relative(siteFolder, file)}`.replace(/index\.html$/, ''),
      readFileSync(file, 'utf8'),
    ]),
  )
}

const linksIn = (page: string) => [...page.matchAll(/href="(\/[^"#?]*)"/g)].map((match) => match[1] ?? '')

/** Links to articles that no page stands behind, and pages that do not end: what a reader must never meet. */
export function faultsIn(pages: Map<string, string>): string[] {
  const faults: string[] = []
  for (const [address, page] of pages) {
    if (!page.endsWith('</html>\n')) faults.push(`${address} 只有一半`)
    for (const link of linksIn(page))
      if (link.includes('/content/') && !pages.has(link)) faults.push(`${address} 指向没有的 ${link}`)
  }
  return faults
}

/** The addresses of the lists, home and gathering pages that name an article. */
export function pagesNaming(pages: Map<string, string>, address: string): string[] {
  const link = `href="${address}"`
  return [...pages].flatMap(([at, page]) =>
    !at.includes('/content/') && !at.includes('/evidence/') && page.includes(link) ? [at] : [],
  )
}
