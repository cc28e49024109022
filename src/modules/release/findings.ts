import { LRUCache } from 'lru-cache'
import { canonical, sha256 } from '#kernel/canonical.ts'
import type { Context } from '#kernel/context.ts'
import { type Basis, OGI } from '#law/index.ts'
import { applicantOwnWords } from '#modules/applications/index.ts'
import { organById } from '#modules/organs/index.ts'
import { KINDS, type Scan, scanFile, scanText } from '#modules/personal-data/index.ts'
import type { CaseFile } from './case-file.ts'
import { takeOut } from './file-safe.ts'

/** Personal data found in what is to go out, as it may be shown. */
export interface Finding {
  /** The content it was found in, so that a word given on it holds for nothing else. */
  source: string
  hit: string
  kind: string
  kindName: string
  place: string
  masked: string
  basis: Basis
}

/** The words of a reply that are looked through. */
export interface ReplyText {
  summary: string
  reason: string
  content: string
  attachments: string[]
}

const MOST_SCANS = 300

// What a file holds does not change: each is read once as long as the program runs.
const scans = new LRUCache<string, Scan>({ max: MOST_SCANS })

/** What may stand in a reply: the organ's own numbers, and what belongs to the applicant who gets it. */
async function ownWords(ctx: Context, organ: string, application: string): Promise<ReadonlySet<string>> {
  const { contact } = await organById(ctx, organ)
  const own = await applicantOwnWords(ctx, organ, application)
  return new Set([...own, contact.email, contact.telephone, contact.fax].filter((words) => words !== ''))
}

function named(scan: Scan, source: string, within: string): Finding[] {
  const found = [
    ...scan.hits.map(({ kind, place, masked }) => ({
      kind: kind as string,
      kindName: KINDS[kind].name as string,
      place: `${within}${place}`,
      masked,
      basis: KINDS[kind].basis,
    })),
    ...scan.unreadable.map((why) => ({
      kind: 'unreadable',
      kindName: '读不出来，无法确认',
      place: `${within}${why}`,
      masked: '',
      basis: OGI.cite('15'),
    })),
  ]
  const seen = new Map<string, number>()
  return found.map((one) => {
    const key = `${one.kind}\n${one.place}`
    const nth = (seen.get(key) ?? 0) + 1
    seen.set(key, nth)
    return { ...one, source, hit: sha256(`${key}\n${nth}`).slice(0, 24) }
  })
}

/** What stands for the words of a reply where a word is given on them; nobody can guess the words from it. */
export function textHash(ctx: Pick<Context, 'secrets'>, text: ReplyText): string {
  return ctx.secrets.keyedHash(canonical({ ...text })).slice(0, 32)
}

async function scannedFile(ctx: Context, organ: string, file: CaseFile, own: ReadonlySet<string>) {
  const key = sha256([organ, file.sealed.hash, ...own].join('\n'))
  const known = scans.get(key)
  if (known) return known
  const scan = await scanFile(await takeOut(ctx, organ, file), { own })
  scans.set(key, scan)
  return scan
}

/** Everything found in files that are to go out; the name of a file is told only where it tells nothing. */
export async function fileFindings(
  ctx: Context,
  { organ, id }: { organ: string; id: string },
  files: readonly CaseFile[],
  names: ReadonlyMap<string, string>,
): Promise<Finding[]> {
  if (files.length === 0) return []
  const own = await ownWords(ctx, organ, id)
  const each = await Promise.all(
    files.map(async (file) => {
      const scan = await scannedFile(ctx, organ, file, own)
      const hidden = scan.hits.some(({ place }) => place === '文件名')
      const name = hidden ? '（文件名已隐去）' : (names.get(file.id) ?? '')
      return named(scan, file.sealed.hash, `“${name}” `)
    }),
  )
  return each.flat()
}

/** Everything found in the words of a reply. */
export async function textFindings(
  ctx: Context,
  { organ, id }: { organ: string; id: string },
  text: ReplyText,
): Promise<Finding[]> {
  const own = await ownWords(ctx, organ, id)
  const source = textHash(ctx, text)
  const parts: [string, string][] = [
    ['申请内容摘要', text.summary],
    ['理由', text.reason],
    ['答复内容', text.content],
    ['附件名称', text.attachments.join('\n')],
  ]
  const scans = parts.map(([place, words]) => scanText(words, place, own))
  const whole = { hits: scans.flatMap(({ hits }) => hits), unreadable: [] }
  return named(whole, source, '')
}
