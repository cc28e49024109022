import type { Directory } from '#modules/organs/index.ts'

/** Where all trades of the villages under a site's organ stand. */
export const tradingAddress = (site: string) => `${site}trading/`

/** Where a village's register and trades stand. */
export const villageAddress = (site: string, village: string) => `${tradingAddress(site)}${village}/`

/** Where the public reads of a trade: on the site of the town; undefined before it is public. */
export function tradeAddress(
  directory: Directory,
  village: string,
  trade: { slug: string },
): string | undefined {
  const town = directory.find(directory.find(village)?.parent ?? '')
  if (!town?.site || trade.slug === '') return undefined
  return `${villageAddress(town.site.path, village)}${trade.slug}/`
}
