import { type CheerioAPI, load } from 'cheerio'
import type { Context } from '#kernel/context.ts'
import { Refusal } from '#kernel/refusal.ts'
import { attachFile, attachPicture } from '#modules/articles/index.ts'
import type { Ask } from './platform/fetch-own.ts'

const MEGABYTE = 1024 * 1024
const MOST_IN_TEXT = 20
/** Files a text may lead to that belong to it; pages of the old site stay links. */
const FILE = /\.(?:pdf|docx?|xlsx?|pptx?|wps|et|ofd|zip|rar|txt|csv|jpe?g|png)$/i

/** Whose text it is, and from where its files may be had. */
export interface TextOf {
  organ: string
  id: string
  key: string
  /** Where the text stood: addresses in it are read from there. */
  base: string
  ask: Ask
}

const nameIn = (url: string) => {
  const last = new URL(url).pathname.split('/').at(-1) ?? ''
  try {
    return decodeURIComponent(last).replace(/[\\/]/g, '_')
  } catch {
    return last
  }
}

async function keep(
  ctx: Context,
  to: TextOf,
  url: string,
  isPicture: boolean,
  nth: number,
): Promise<string | Error> {
  const answer = await to.ask(url, ctx.config.GONGKAI_UPLOAD_MB * MEGABYTE)
  if ('fault' in answer) return new Error(answer.fault)
  const command = { organ: to.organ, id: to.id, key: `${to.key}-t${nth}` }
  try {
    if (isPicture) return (await attachPicture(ctx, { ...command, file: { bytes: answer.body } })).name
    const name = nameIn(url)
    await attachFile(ctx, { ...command, file: { name, bytes: answer.body } })
    return name
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
}

interface Reference {
  attribute: 'src' | 'href'
  url: URL
  point(name: string): void
}

function outerUrl(written: string, base: string): URL | undefined {
  const url = URL.canParse(written, base) ? new URL(written, base) : undefined
  return url && /^https?:$/.test(url.protocol) ? url : undefined
}

/** The pictures of a text and the files it leads to; pages of the old site stay links. */
function referencesIn($: CheerioAPI, base: string): Reference[] {
  return $('img[src], a[href]')
    .toArray()
    .flatMap((element) => {
      const attribute = element.tagName === 'img' ? ('src' as const) : ('href' as const)
      const written = $(element).attr(attribute) ?? ''
      const url = outerUrl(written, base)
      if (!url || (attribute === 'href' && !FILE.test(url.pathname))) return []
      const point = (name: string) =>
        void $(element).attr(attribute, `attachment:${encodeURIComponent(name)}`)
      return [{ attribute, url, point }]
    })
}

/**
 * The text with its pictures and files in the organ's own keeping, and what could not be had. Each goes through the
 * same gate as what a person uploads; only the site the operator named is asked.
 */
export async function withOwnFiles(
  ctx: Context,
  bodyHtml: string,
  to: TextOf,
): Promise<{ body: string; kept: number; notes: string[] }> {
  const $ = load(bodyHtml, null, false)
  const found = referencesIn($, to.base)
  const notes = found.length > MOST_IN_TEXT ? [`正文里的图片和文件多于 ${MOST_IN_TEXT} 个，其余没有取`] : []
  const known = new Map<string, string>()
  for (const [nth, { attribute, url, point }] of found.slice(0, MOST_IN_TEXT).entries()) {
    const isPicture = attribute === 'src'
    const name = known.get(url.href) ?? (await keep(ctx, to, url.href, isPicture, nth))
    if (typeof name === 'string') {
      known.set(url.href, name)
      point(name)
    } else notes.push(`正文里的${isPicture ? '图片' : '文件'}“${nameIn(url.href)}”：${name.message}`)
  }
  return { body: $.html(), kept: known.size, notes }
}
