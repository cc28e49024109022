/** What is new at one place of a site, newest first. */
export interface Feed {
  title: string
  description: string
  /** Who speaks here. */
  author: string
  /** Whole address of the page that shows the same. */
  home: string
  /** Whole address of the feed itself. */
  self: string
  entries: FeedEntry[]
}

/** One public document in a feed. Addresses are whole, instants are of ISO 8601. */
export interface FeedEntry {
  url: string
  title: string
  summary: string
  published: string
  updated: string
  /** Name of its column. */
  section: string
  keywords: string[]
}

/** The forms a feed is written in; each stands at `feed.<form>`. */
export const FEED_FORMS = {
  atom: { name: 'Atom', type: 'application/atom+xml' },
  rss: { name: 'RSS', type: 'application/rss+xml' },
  json: { name: 'JSON Feed', type: 'application/feed+json' },
} as const

/** A form of feeds. */
export type FeedForm = keyof typeof FEED_FORMS

/** How many documents a feed holds at most. */
export const FEED_LENGTH = 20

// A feed that says nothing yet still has to name an instant, and must not change from one writing to the next.
const NEVER = '1970-01-01T00:00:00.000Z'

/** The instant of the latest change a feed tells of. */
export function updatedAt({ entries }: Pick<Feed, 'entries'>): string {
  return (
    entries
      .map(({ updated }) => updated)
      .sort()
      .at(-1) ?? NEVER
  )
}
