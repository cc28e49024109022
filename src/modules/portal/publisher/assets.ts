import { stylesheetOf } from '../style/stylesheet.ts'
import { openSiteFolder } from './site-folder.ts'

/**
 * Writes the stylesheet and returns its address. Earlier ones stay, since pages written with them are still read
 * until their turn comes.
 */
export async function publishAssets(siteFolder: string, extraCss: string[]): Promise<string> {
  const { href, css } = stylesheetOf(extraCss)
  await openSiteFolder(siteFolder, true).writePage(href, css)
  return href
}
