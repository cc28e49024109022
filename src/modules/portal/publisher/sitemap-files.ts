import { publishedAddresses, publishedList } from '#modules/articles/index.ts'
import { robotsText, sitemap, sitemapIndex } from '../feeds/sitemap.ts'
import { columnAddress } from '../pages/neighbours.ts'
import { paths } from '../shell/paths.ts'
import type { Press } from './press.ts'

// An article keeps its place in the lists for good, so it keeps its map too, and a map never grows beyond this.
export const PER_MAP = 500

/** The part of the site that a place of the lists belongs to. */
export const partOf = (place: number) => Math.floor(place / PER_MAP) + 1

/** Address of the map an article at a place of the lists stands in. */
export function mapAddress(press: Press, place: number): string {
  return paths.sitemapPart(press.shell.site, `${partOf(place)}`)
}

async function writeMap(press: Press, map: number): Promise<void> {
  const { shell, organ } = press
  const from = (map - 1) * PER_MAP
  const rows = await publishedAddresses(press.ctx, organ, from, from + PER_MAP)
  const pages = rows.map(({ path, day }) => ({ url: `${shell.origin}${path}`, changed: day }))
  await press.folder.writeData(paths.sitemapPart(shell.site, `${map}`), sitemap(pages))
}

/** The number of the last part; 0 when nothing is live. */
export async function newestMap(press: Press): Promise<number> {
  const [newest] = await publishedList(press.ctx, press.organ, { from: 0, limit: 1, newest: true })
  return newest ? partOf(newest.position) : 0
}

async function writeIndex(press: Press): Promise<void> {
  const { site, origin } = press.shell
  const count = await newestMap(press)
  const parts = ['pages', ...Array.from({ length: count }, (_, at) => `${at + 1}`)]
  const urls = parts.map((part) => `${origin}${paths.sitemapPart(site, part)}`)
  await press.folder.writeData(paths.sitemap(site), sitemapIndex(urls))
}

/** Writes the maps in which the articles at these places stand, and what leads to them. */
export async function writeMaps(press: Press, places: Iterable<number>): Promise<void> {
  const maps = new Set([...places].map(partOf))
  for (const map of maps) await writeMap(press, map)
  if (maps.size > 0) await writeIndex(press)
}

/** The pages of a site that stand always. */
function standingPages({ shell }: Press): string[] {
  const { site, navigation } = shell
  const single = [paths.guide(site), paths.content(site), paths.reports(site), paths.openData(site)]
  const english = site.englishName ? [paths.english(site), paths.englishApply(site)] : []
  const ways = [paths.catalogue(site), paths.map(site), ...english]
  const columns = site.columns.map((column) => columnAddress(shell, column))
  return [...new Set([...navigation.map(({ href }) => href), ...columns, ...single, ...ways])]
}

const LOCATION = /<loc>([^<]+)<\/loc>/g

/** Keeps the map of single pages: takes some out, puts some in. */
export async function mapPages(press: Press, change: { add: string[]; drop: string[] }): Promise<void> {
  const { origin, site } = press.shell
  const address = paths.sitemapPart(site, 'pages')
  const before = [...((await press.folder.read(address)) ?? '').matchAll(LOCATION)].map(
    ([, url]) => url ?? '',
  )
  const dropped = new Set(change.drop.map((path) => `${origin}${path}`))
  const urls = new Set([...before, ...change.add.map((path) => `${origin}${path}`)])
  const kept = [...urls].filter((url) => !dropped.has(url))
  await press.folder.writeData(address, sitemap(kept.map((url) => ({ url }))))
}

/** Writes all maps of a site anew; `sourced` are the pages other modules brought. */
export async function writeSitemap(press: Press, sourced: string[]): Promise<void> {
  const { site, origin } = press.shell
  const urls = [...standingPages(press), ...sourced].map((path) => ({ url: `${origin}${path}` }))
  await press.folder.writeData(paths.sitemapPart(site, 'pages'), sitemap(urls))
  const count = await newestMap(press)
  for (let map = 1; map <= count; map += 1) await writeMap(press, map)
  await writeIndex(press)
  await writeRobots(press)
}

/** Tells robots of the maps of every site; the same whichever site is being written. */
async function writeRobots({ directory, shell, folder }: Press): Promise<void> {
  const sites = directory.all().flatMap(({ site }) => (site ? [site] : []))
  const asked = sites.flatMap((site) => [paths.search(site), paths.track(site), paths.mailboxTrack(site)])
  const maps = sites.map((site) => `${shell.origin}${paths.sitemap(site)}`)
  await folder.writeData('/robots.txt', robotsText(maps, ['/console/', ...asked]))
}
