import { stylesheetOf } from '../style/stylesheet.ts'
import { themeSheet } from '../style/theme.ts'
import type { Press } from './press.ts'
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

/** Writes the colours of a site that chose its own, before any page asks for them. */
export async function writeTheme({ shell, folder }: Press): Promise<void> {
  const sheet = themeSheet(shell.site)
  if (sheet) await folder.writePage(sheet.href, sheet.css)
}
