import { LRUCache } from 'lru-cache'
import { sha256 } from '#kernel/canonical.ts'
import type { Context } from '#kernel/context.ts'
import type { Basis } from '#law/index.ts'
import { OGI } from '#law/index.ts'
import { organById } from '#modules/organs/index.ts'
import { KINDS, type Scan, scanBody, scanFile, scanText } from '#modules/personal-data/index.ts'
import type { Attachment, Content } from '../edition.ts'
import { factLines } from '../rules/class-facts.ts'

/** One finding in an edition, as it may be shown. */
export interface EditionHit {
  /** Tells findings of one content apart; made of the place, not of what was found. */
  id: string
  kind: string
  kindName: string
  place: string
  masked: string
  basis: Basis
}

const MOST_SCANS = 500
const UNREADABLE = 'unreadable'

// What bytes hold does not change: each file is read once as long as the program runs.
const scans = new LRUCache<string, Scan>({ max: MOST_SCANS })

/** What belongs to the organ itself and may stand anywhere. */
export async function ownWords(ctx: Context, organ: string): Promise<ReadonlySet<string>> {
  const { contact } = await organById(ctx, organ)
  return new Set([contact.email, contact.telephone, contact.fax].filter((words) => words !== ''))
}

async function scanAttachment(
  ctx: Context,
  { hash, name }: Attachment,
  own: ReadonlySet<string>,
): Promise<Scan> {
  const key = [hash, name, ...own].join('\n')
  const known = scans.get(key)
  if (known) return known
  const scan = await scanFile({ name, path: ctx.files.pathOf(hash) }, { own })
  scans.set(key, scan)
  return scan
}

function named({ hits, unreadable }: Scan, within: string): Omit<EditionHit, 'id'>[] {
  const place = (words: string) => [within, words].filter((one) => one !== '').join(' ')
  return [
    ...hits.map(({ kind, place: at, masked }) => ({
      kind,
      kindName: KINDS[kind].name,
      place: place(at),
      masked,
      basis: KINDS[kind].basis,
    })),
    ...unreadable.map((why) => ({
      kind: UNREADABLE,
      kindName: '读不出来，无法确认',
      place: place(why),
      masked: '',
      basis: OGI.cite('15'),
    })),
  ]
}

function numbered(hits: Omit<EditionHit, 'id'>[]): EditionHit[] {
  const seen = new Map<string, number>()
  return hits.map((hit) => {
    const key = `${hit.kind}\n${hit.place}`
    const nth = (seen.get(key) ?? 0) + 1
    seen.set(key, nth)
    return { ...hit, id: sha256(`${key}\n${nth}`).slice(0, 24) }
  })
}

/** Everything found in what an edition would make public: title, text, what is said of it, files and their names. */
export async function scanEdition(ctx: Context, organ: string, content: Content): Promise<EditionHit[]> {
  const own = await ownWords(ctx, organ)
  const { title, bodyHash, attachments, metadata } = content
  const body = (await ctx.files.get(bodyHash)).toString()
  const files = await Promise.all(attachments.map((file) => scanAttachment(ctx, file, own)))
  return numbered([
    ...named(scanText(title, '标题', own), ''),
    ...named(scanText(metadata.summary, '内容概述', own), ''),
    ...named(scanText(metadata.keywords.join('，'), '关键词', own), ''),
    ...factLines(metadata.facts).flatMap(({ label, value }) => named(scanText(value, label, own), '')),
    ...named(scanBody(body, own), ''),
    ...files.flatMap((scan, at) => named(scan, `附件“${maskedName(attachments[at]?.name ?? '', scan)}”`)),
  ])
}

/** A file may be called by its name only when that tells nothing. */
function maskedName(name: string, { hits }: Scan): string {
  return hits.some((hit) => hit.place === '文件名')
    ? `（文件名已隐去）${/\.\w+$/.exec(name)?.[0] ?? ''}`
    : name
}
