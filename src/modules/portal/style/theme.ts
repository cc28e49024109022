import { sha256 } from '#kernel/canonical.ts'
import { type Site, shadesOf } from '#modules/organs/index.ts'

/** The few colours in which one site differs from the others. */
export interface ThemeSheet {
  /** '/assets/theme-<hash>.css' */
  href: string
  css: string
}

/** The sheet of a site that chose its own colour; a reader's stronger colours go before it. */
export function themeSheet(site: Pick<Site, 'theme'>): ThemeSheet | undefined {
  if (!site.theme) return undefined
  const { main, deep, tint, edge } = shadesOf(site.theme.colour)
  const css = `html:not(.contrast) { --main: ${main}; --main-deep: ${deep}; --main-tint: ${tint}; --main-edge: ${edge} }\n`
  return { href: `/assets/theme-${sha256(css).slice(0, 12)}.css`, css }
}
