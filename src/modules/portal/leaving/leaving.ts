import type { Secrets } from '#kernel/secrets.ts'

/** The page that is shown before a link leads away from the government's websites. */
export const LEAVING = '/leaving'

const MARK_LENGTH = 16

/** Whose links these are: a link that another wrote must not be shown in our name. */
export interface Outward {
  /** The address of the prompt for an address outside. */
  promptFor(url: string): string
  /** The address a prompt is for; undefined when it was not written by this installation. */
  targetOf(query: { to?: unknown; mark?: unknown }): string | undefined
}

const isGovernment = (host: string) => /(?:^|\.)gov\.cn$/.test(host)

function parsed(text: string): URL | undefined {
  try {
    return new URL(text)
  } catch {
    return undefined
  }
}

/** Whether a link leads off the government's websites, seen from a site at `origin`. */
export function leavesGovernment(href: string, origin: string): boolean {
  const url = parsed(href)
  if (!url || !/^https?:$/.test(url.protocol)) return false
  return url.origin !== origin && !isGovernment(url.hostname)
}

/** Marks links with the installation's secret, and knows them again. */
export function outwardWith(secrets: Secrets): Outward {
  const markOf = (url: string) => secrets.keyedHash(`leaving ${url}`).slice(0, MARK_LENGTH)
  return {
    promptFor: (url) => `${LEAVING}?${new URLSearchParams({ to: url, mark: markOf(url) })}`,
    targetOf: ({ to, mark }) =>
      typeof to === 'string' && mark === markOf(to) && parsed(to) !== undefined ? to : undefined,
  }
}

const LINK = /<a href="(https?:[^"]*)"/g

const plain = (attribute: string) => attribute.replaceAll('&amp;', '&').replaceAll('&quot;', '"')
const quoted = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')

/** Has every link of a cleaned text that leads off the government's websites pass by the prompt. */
export function withPrompts(html: string, origin: string, outward: Outward): string {
  return html.replace(LINK, (link, href: string) =>
    leavesGovernment(plain(href), origin) ? `<a href="${quoted(outward.promptFor(plain(href)))}"` : link,
  )
}

/** Where a link leads in the end: past the prompt, when it is one. */
export function pastPrompt(url: URL): URL {
  const to = url.pathname === LEAVING ? url.searchParams.get('to') : null
  return (to === null ? undefined : parsed(to)) ?? url
}
