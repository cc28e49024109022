import type { NamedBytes } from './look-through.ts'
import { coveringLooker, listingLooker, type Passage, passageFinder, type Stretch } from './passages.ts'
import { isPdf, readFile } from './read-file.ts'
import { changed } from './readers/looker.ts'

const MOST_STRETCHES = 3000

/** What covering passages in a file came to. */
export interface Redacted {
  /** How often each passage was found. */
  counts: number[]
  /** The file without them, where its format can be rewritten. */
  bytes?: Uint8Array
  /** A PDF is never rewritten: the text of its pages without them, to be set anew. */
  pages?: string[]
  unreadable: string[]
}

const pagesOf = async (bytes: Buffer) => (await import('./readers/pdf.ts')).pdfPages(bytes)

/** Covers passages in a file, its name left alone. */
export async function redactWithin({ name, bytes }: NamedBytes, passages: Passage[]): Promise<Redacted> {
  const finder = passageFinder(passages)
  if (isPdf(bytes)) {
    const { pages, unreadable } = await pagesOf(bytes)
    const covered = pages.map((page) => changed(page, finder.changes(page)))
    return { counts: finder.counts(), pages: covered, unreadable }
  }
  const { looker, unreadable } = coveringLooker(finder)
  const after = await readFile(name, bytes, looker)
  return { counts: finder.counts(), ...(after ? { bytes: after } : {}), unreadable: unreadable() }
}

/** The texts of a file, each with its place, for whoever must say what is to be held back. */
export async function stretchesOf({ name, bytes }: NamedBytes, most = MOST_STRETCHES): Promise<Stretch[]> {
  if (isPdf(bytes)) {
    const { pages } = await pagesOf(bytes)
    const lines = pages.flatMap((page, at) =>
      page.split('\n').map((text) => ({ place: `第${at + 1}页`, text })),
    )
    return lines.filter(({ text }) => text.trim() !== '').slice(0, most)
  }
  const { looker, stretches } = listingLooker(most)
  await readFile(name, bytes, looker)
  return stretches()
}
