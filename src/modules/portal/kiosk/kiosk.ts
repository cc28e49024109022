/** A touch screen in a hall: the site it belongs to, and after how many idle seconds it goes home. */
export interface Kiosk {
  /** '/yangqing/' */
  site: string
  idle: number
}

const COOKIE = /(?:^|;\s*)kiosk=(\d{2,3})\.([a-z0-9-]*)(?:;|$)/

export const KIOSK_COOKIE = 'kiosk'

const LEAST_IDLE = 30
const MOST_IDLE = 900

/** A number of idle seconds somebody may set; anything else means what the operator set. */
export function idleOf(asked: string, usual: number): number {
  const seconds = /^\d{2,3}$/.test(asked) ? Number(asked) : Number.NaN
  return seconds >= LEAST_IDLE && seconds <= MOST_IDLE ? seconds : usual
}

/** What a touch screen's cookie says: '90.yangqing'. */
export const kioskWords = ({ site, idle }: Kiosk) => `${idle}.${site.replaceAll('/', '')}`

/** The touch screen that asks, by its cookie; undefined for everybody else. */
export function kioskIn(cookies: string | undefined): Kiosk | undefined {
  const [, idle, name] = COOKIE.exec(cookies ?? '') ?? []
  if (idle === undefined) return undefined
  return { site: name ? `/${name}/` : '/', idle: Number(idle) }
}

/** Where a touch screen goes when it is left alone. */
export const kioskHome = (site: string) => `${site}kiosk`

const READING = '/reading'
/** The staff's console, and the prompt before a link leads away. */
const OTHERS = /^\/(?:console|api|leaving)(?:\/|$)/
const FILE = /\/files\/|\.(?!html$)[a-z0-9]+$/i

/** Whether an address is a page of the touch screen's own site. */
export function isOwnPage(path: string, site: string): boolean {
  return path === READING || (path.startsWith(site) && !OTHERS.test(path))
}

/** Where a link leads, seen from a touch screen. */
export type Target = { to: 'inside' } | { to: 'away'; address: string } | { to: 'call'; number: string }

const INSIDE: Target = { to: 'inside' }

/** What a touch screen makes of a link on the page at `from`: pages of its site stay links, the rest is for a phone. */
export function targetOf(href: string, from: URL, site: string, pastPrompt: (url: URL) => URL): Target {
  if (/^tel:/i.test(href)) return { to: 'call', number: href.slice('tel:'.length) }
  if (!URL.canParse(href, from.href)) return INSIDE
  const url = pastPrompt(new URL(href, from.href))
  if (url.protocol === 'mailto:') return { to: 'away', address: decodeURIComponent(url.pathname) }
  if (url.origin !== from.origin) return { to: 'away', address: url.href }
  if (isOwnPage(url.pathname, site) && !FILE.test(url.pathname)) return INSIDE
  return { to: 'away', address: url.href }
}
