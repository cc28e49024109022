import { sha256 } from '#kernel/canonical.ts'
import type { Context } from '#kernel/context.ts'
import { announce, passOn } from '#kernel/outbox/outbox.ts'
import { publishedAddresses } from '#modules/articles/index.ts'
import type { ArticleData } from '../pages/article-json.ts'
import { type BulkFile, type BulkPart, openDataPage } from '../pages/open-data-page.tsx'
import { dataPath, paths } from '../shell/paths.ts'
import type { Press } from './press.ts'
import { PER_MAP, partOf } from './sitemap-files.ts'

/** Where parts that grew wait until they are gathered. */
const TOPIC = 'open-data'
const BULK = 'bulk:'
const AT_ONCE = 50

/** The parts there are, as the file that lists them says. */
async function knownParts({ folder, shell }: Press): Promise<BulkPart[]> {
  const text = await folder.read(paths.bulk(shell.site, 'index.json'))
  return text === undefined ? [] : (JSON.parse(text) as { parts: BulkPart[] }).parts
}

/** What programs read of the documents in a part, in their order; only of those that are public now. */
async function dataOf(press: Press, part: number): Promise<ArticleData[]> {
  const from = (part - 1) * PER_MAP
  const rows = await publishedAddresses(press.ctx, press.organ, from, from + PER_MAP)
  const found: ArticleData[] = []
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    const texts = rows.slice(at, at + AT_ONCE).map(({ path }) => press.folder.read(dataPath(path)))
    for (const text of await Promise.all(texts)) if (text !== undefined) found.push(JSON.parse(text))
  }
  return found
}

async function writeLines(press: Press, name: string, lines: object[]): Promise<BulkFile> {
  const address = paths.bulk(press.shell.site, name)
  const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('')
  await press.folder.writeData(address, text)
  return {
    url: `${press.shell.origin}${address}`,
    lines: lines.length,
    bytes: Buffer.byteLength(text),
    sha256: sha256(text),
  }
}

const filesOf = ({ url, indexNumber, files }: ArticleData) =>
  files.map((file) => ({ article: url, indexNumber, ...file }))

const partNames = (part: number) => [`articles-${part}.jsonl`, `attachments-${part}.jsonl`] as const

async function writePart(press: Press, part: number, data: ArticleData[]): Promise<BulkPart> {
  const [articles, attachments] = partNames(part)
  return {
    part,
    articles: await writeLines(press, articles, data),
    attachments: await writeLines(press, attachments, data.flatMap(filesOf)),
  }
}

/** Where a document at a place of the lists stands in the bulk download. */
export function bulkAddresses({ shell }: Press, place: number): string[] {
  return partNames(partOf(place)).map((name) => paths.bulk(shell.site, name))
}

async function writeIndex({ shell, folder }: Press, parts: Iterable<BulkPart>): Promise<void> {
  const listed = [...parts].sort((a, b) => a.part - b.part)
  const index = { organ: { id: shell.organ.id, name: shell.organ.name }, parts: listed }
  await folder.writeData(paths.bulk(shell.site, 'index.json'), `${JSON.stringify(index, null, 1)}\n`)
  await folder.writePage(paths.openData(shell.site), openDataPage(shell, listed))
}

/** Gathers some parts anew, and lists them with the others as they are. */
export async function writeBulk(press: Press, parts: Iterable<number>): Promise<void> {
  const known = new Map((await knownParts(press)).map((part) => [part.part, part]))
  for (const part of new Set(parts)) known.set(part, await writePart(press, part, await dataOf(press, part)))
  await writeIndex(press, known.values())
}

/** Writes every part anew from documents that are handed in one by one, those of the newest place first. */
export interface BulkWriter {
  add(place: number, data: ArticleData): Promise<void>
  /** Writes what is left, and the list of all parts. */
  end(): Promise<void>
}

/** Holds the documents of one part at a time, so that a large site takes no more memory than a small one. */
export function bulkWriter(press: Press): BulkWriter {
  const written: BulkPart[] = []
  let newestFirst: ArticleData[] = []
  let current = 0
  const finish = async () => {
    if (current > 0) written.push(await writePart(press, current, newestFirst.reverse()))
    newestFirst = []
  }
  const startPart = async (part: number) => {
    await finish()
    // Parts whose documents were all withdrawn stand empty.
    for (let empty = current - 1; empty > part; empty -= 1) written.push(await writePart(press, empty, []))
    current = part
  }
  return {
    async add(place, data) {
      if (partOf(place) !== current) await startPart(partOf(place))
      newestFirst.push(data)
    },
    async end() {
      const before = await knownParts(press)
      await startPart(0)
      await writeIndex(press, written)
      const now = new Set(written.map(({ part }) => part))
      for (const { part } of before.filter((one) => !now.has(one.part)))
        for (const name of partNames(part)) await press.folder.removeFile(paths.bulk(press.shell.site, name))
    },
  }
}

/** Where an article stood before and stands now. */
interface Step {
  before: { place: number } | undefined
  after: { place: number } | undefined
}

/**
 * Keeps the parts up to what moved. What was public in another form, or is so no more, is taken out at once; what is
 * new waits until parts are gathered, so that one publication costs no more where there are many.
 */
export async function followBulk(press: Press, steps: Step[]): Promise<void> {
  const now = new Set(steps.flatMap(({ before }) => (before ? [partOf(before.place)] : [])))
  if (now.size > 0) await writeBulk(press, now)
  const later = new Set(steps.flatMap(({ before, after }) => (!before && after ? [partOf(after.place)] : [])))
  for (const part of later)
    if (!now.has(part)) await announce(press.ctx, TOPIC, press.organ, `${BULK}${part}`)
}

/** The parts that refs ask to be gathered. */
export function partsIn(refs: readonly string[]): number[] {
  return refs.filter((ref) => ref.startsWith(BULK)).map((ref) => Number(ref.slice(BULK.length)))
}

/** Has the parts that grew gathered, each once however often it grew. Returns how often they did. */
export function gatherOpenData(ctx: Context): Promise<number> {
  return passOn(ctx, TOPIC, async (notices, inside) => {
    const wanted = new Map(notices.map((notice) => [`${notice.organ} ${notice.ref}`, notice]))
    for (const { organ, ref } of wanted.values()) await announce(inside, 'site', organ, ref)
  })
}
