import { z } from 'zod'
import { sha256 } from '#kernel/canonical.ts'
import { dayAt } from '#kernel/clock.ts'
import type { Found, Incoming } from '../incoming.ts'

const words = z
  .unknown()
  .optional()
  .transform((value) => (value === null || value === undefined ? '' : String(value)))
const AttachmentSchema = z.object({ name: words, url: words })

const ArticleSchema = z.object({
  id: z.union([z.number(), z.string().min(1)]),
  title: words,
  document_number: words,
  keywords: words,
  date: z.unknown().optional(),
  display_publish_time: z.unknown().optional(),
  created_at: words,
  abstract: words,
  classify_main_name: words,
  classify_genre_name: words,
  classify_theme_name: words,
  url: words,
  post_url: words,
  attachment: z.array(z.unknown()).catch([]),
})

const PageSchema = z.object({
  classify: z.object({ post_count: z.coerce.number().int().min(0).catch(0) }).catch({ post_count: 0 }),
  articles: z.array(z.unknown()),
})

/** One page of a list of the provincial catalogue platform. */
export interface PlatformPage {
  total: number
  found: Found[]
}

const MOST_SECONDS = 4_102_444_800

/** The platform counts seconds; some sites write the day as words. */
function dayOf(value: unknown): string | null {
  const seconds = typeof value === 'number' ? value : Number(value)
  if (Number.isFinite(seconds) && seconds > 0 && seconds < MOST_SECONDS)
    return dayAt(new Date(seconds * 1000))
  const day = typeof value === 'string' ? value.slice(0, 10) : ''
  return /^[12]\d{3}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day)) ? day : null
}

function documentOf(raw: unknown): Found {
  const parsed = ArticleSchema.safeParse(raw)
  if (!parsed.success) {
    const key = `unreadable-${sha256(JSON.stringify(raw)).slice(0, 16)}`
    return { key, title: '', url: '', refused: '这一条的字段读不出来' }
  }
  const one = parsed.data
  const document: Incoming = {
    key: String(one.id),
    title: one.title.trim(),
    url: one.url || one.post_url,
    day: dayOf(one.display_publish_time) ?? dayOf(one.created_at),
    bodyHtml: '',
    documentNumber: one.document_number.trim(),
    madeOn: dayOf(one.date),
    keywords: one.keywords.split(/[\s,，;；、]+/).filter((word) => word !== ''),
    summary: one.abstract.trim(),
    theme: one.classify_theme_name,
    genre: one.classify_genre_name,
    category: one.classify_main_name,
    files: one.attachment.flatMap((file) => {
      const read = AttachmentSchema.safeParse(file)
      return read.success && read.data.url !== '' ? [read.data] : []
    }),
  }
  return { document }
}

/** Reads an answer of the platform's list; undefined when it is none. */
export function readPlatformPage(text: string): PlatformPage | undefined {
  const parsed = PageSchema.safeParse(jsonIn(text))
  if (!parsed.success) return undefined
  const { classify, articles } = parsed.data
  return { total: classify.post_count, found: articles.map(documentOf) }
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const CONTENT = /"content"\s*:\s*("(?:[^"\\]|\\.)*")/

/** The text in a document's page of the platform; undefined when the page has none that can be read. */
export function bodyInPage(html: string): string | undefined {
  const [, quoted] = CONTENT.exec(html) ?? []
  const body = quoted === undefined ? undefined : jsonIn(quoted)
  return typeof body === 'string' && body.trim() !== '' ? body : undefined
}

const DATA = /\.html$/

/** Where a site of this program has the same document as data. */
export function dataAddress(url: string): string | undefined {
  return DATA.test(url) ? url.replace(DATA, '.json') : undefined
}

/** The text and files in such data; undefined when it is something else. */
export function bodyInData(text: string): { bodyHtml: string; files: Incoming['files'] } | undefined {
  const parsed = z.object({ bodyHtml: z.string(), files: z.array(AttachmentSchema) }).safeParse(jsonIn(text))
  return parsed.success ? parsed.data : undefined
}
