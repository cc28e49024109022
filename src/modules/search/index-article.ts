import { type Context, inTransaction } from '#kernel/context.ts'
import { announce, type Notice, passOn } from '#kernel/outbox/outbox.ts'
import { textOfFile } from '#modules/personal-data/index.ts'
import { documentToIndex, type Indexed } from './documents.ts'
import { dropEntry, type FileText, putEntry, textsOf } from './store.ts'
import { termsOf } from './terms.ts'
import { countWords } from './word-store.ts'
import { titleWords } from './words.ts'

/** Announced with every change of what residents see of a document. */
export const SEARCH_TOPIC = 'search'

// Reading a file takes seconds at worst; the text of the document does not wait for it.
const FILES_TOPIC = 'search-files'

interface Kept {
  words: string[]
  files: FileText[]
}

async function keptOf(ctx: Context, organ: string, id: string): Promise<Kept> {
  const [kept] = await textsOf(ctx.db, [{ organ, id }])
  return kept ?? { words: [], files: [] }
}

async function filesOf(ctx: Context, document: Indexed, kept: Kept, reading: boolean): Promise<FileText[]> {
  const known = new Map(kept.files.map((file) => [file.hash, file]))
  const files: FileText[] = []
  for (const { hash, name, bytes, mime } of document.files) {
    if (mime.startsWith('image/')) continue
    const before = known.get(hash)
    if (before?.read || !reading)
      files.push({ hash, name, read: before?.read ?? false, text: before?.text ?? '' })
    else {
      const text = await textOfFile({ name, path: ctx.files.pathOf(hash), bytes })
      files.push({ hash, name, read: true, text: text ?? '' })
    }
  }
  return files
}

const minus = (these: readonly string[], those: readonly string[]) => {
  const known = new Set(those)
  return these.filter((one) => !known.has(one))
}

async function keep(
  ctx: Context,
  { organ, id }: { organ: string; id: string },
  document: Indexed,
  files: FileText[],
  kept: Kept,
): Promise<void> {
  const { title, body, titled, also, marks, publishedAt, contentHash } = document
  const words = await titleWords(title)
  await putEntry(ctx.db, {
    ...{ organ, id, publishedAt, contentHash, title, body, files, words },
    titleTerms: [...termsOf(...titled), ...marks],
    terms: [
      ...termsOf(...titled, ...also, body, ...files.flatMap((file) => [file.name, file.text])),
      ...marks,
    ],
  })
  await countWords(ctx.db, organ, { added: minus(words, kept.words), gone: minus(kept.words, words) })
}

/**
 * Brings the index up to what residents see of a document now: its live edition, or nothing. Says whether files
 * of it are still to be read.
 */
async function takeIn(ctx: Context, organ: string, id: string, reading: boolean): Promise<boolean> {
  return inTransaction(ctx, async (inside) => {
    const document = await documentToIndex(inside, organ, id)
    const kept = await keptOf(inside, organ, id)
    if (!document) {
      await dropEntry(inside.db, organ, id)
      await countWords(inside.db, organ, { added: [], gone: kept.words })
      return false
    }
    const files = await filesOf(inside, document, kept, reading)
    await keep(inside, { organ, id }, document, files, kept)
    return files.some((file) => !file.read)
  })
}

/** One of each document, in the order of the notices. */
const refsOf = (notices: Notice[]) => [
  ...new Map(notices.map(({ organ, ref }) => [`${organ} ${ref}`, { organ, id: ref }])).values(),
]

/** Follows what was published, changed or withdrawn: texts first, then the files that were not read yet. */
export async function followSearch(ctx: Context): Promise<void> {
  await passOn(ctx, SEARCH_TOPIC, async (notices, inside) => {
    for (const { organ, id } of refsOf(notices))
      if (await takeIn(inside, organ, id, false)) await announce(inside, FILES_TOPIC, organ, id)
  })
  await passOn(ctx, FILES_TOPIC, async (notices, inside) => {
    for (const { organ, id } of refsOf(notices)) await takeIn(inside, organ, id, true)
  })
}
