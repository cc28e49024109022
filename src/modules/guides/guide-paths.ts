import { sha256 } from '#kernel/canonical.ts'

const SHORT = 12
const NAME_DIGITS = 8

const root = (site: string) => `${site}window/`

/** Where the windows of a site are found: a page that a finger can use. */
export const kioskPath = root

/** Where one window's services stand; its name in figures, since addresses are not in Chinese. */
export function windowPath(site: string, window: string): string {
  return `${root(site)}w-${sha256(window).slice(0, NAME_DIGITS)}.html`
}

/** Where one guide is read. */
export function guidePath(site: string, id: string): string {
  return `${root(site)}${id.slice(0, SHORT)}.html`
}

/** Where its printed sheet is fetched. */
export function sheetPath(site: string, id: string, name: string): string {
  return `${site}files/window-${id.slice(0, SHORT)}/${encodeURIComponent(`${name}.pdf`)}`
}
