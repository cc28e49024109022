import { createReadStream, statSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Publisher } from '../publisher/publisher.ts'
import { openPageCache, type PageCache } from './page-cache.ts'
import type { Encoding, SentPage } from './sent-page.ts'
import { openShownPages, type ShownPages } from './shown-pages.ts'
import { explanationsFor, isPage, siteFile, typeOf } from './site-file.ts'

const CACHE_BYTES = 64 * 1024 * 1024
const SHOWN_BYTES = 16 * 1024 * 1024

const POLICY =
  "default-src 'self'; style-src 'self'; img-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
// A file from outside must not act in our name, whatever it turns out to be.
const FILE_POLICY = "default-src 'none'; sandbox"

const FOREVER = 'public, max-age=31536000, immutable'
const ASK_AGAIN = 'public, no-cache'
const HASHED = /^assets\/.+-[0-9a-f]{12}\.css$/

interface Site {
  folder: string
  cache: PageCache
  shown: ShownPages
}

/** The best encoding the reader takes. */
function encodingFor(accepted: string | undefined): Encoding {
  const refused = /;\s*q=0(?:\.0+)?$/
  const words = (accepted ?? '').split(',').map((word) => word.trim().toLowerCase())
  const takes = (name: string) =>
    words.some((word) => word.split(';')[0]?.trim() === name && !refused.test(word))
  if (takes('br')) return 'br'
  return takes('gzip') ? 'gzip' : 'raw'
}

function known(request: FastifyRequest, etag: string): boolean {
  const asked = (request.headers['if-none-match'] ?? '').split(',').map((tag) => tag.trim())
  return asked.includes(etag) || asked.includes('*')
}

async function sendPage(
  site: Site,
  request: FastifyRequest,
  reply: FastifyReply,
  { written, status, file }: { written: SentPage; status: number; file: string },
) {
  const page = await site.shown.page(file, written, request.headers.cookie)
  void reply
    .header('content-security-policy', POLICY)
    .header('x-content-type-options', 'nosniff')
    .header('referrer-policy', 'same-origin')
    .header('cache-control', HASHED.test(file) ? FOREVER : ASK_AGAIN)
    .header('vary', file.endsWith('.html') ? 'accept-encoding, cookie' : 'accept-encoding')
    .header('etag', page.etag)
  if (status === 200 && known(request, page.etag)) return reply.status(304).send()
  const encoding = encodingFor(request.headers['accept-encoding'])
  if (encoding !== 'raw') void reply.header('content-encoding', encoding)
  return reply
    .status(status)
    .type(page.type)
    .send(await page.as(encoding))
}

/** An attachment: always saved, never shown as a page of ours. */
function sendFile(reply: FastifyReply, path: string, size: number) {
  return reply
    .header('content-security-policy', FILE_POLICY)
    .header('x-content-type-options', 'nosniff')
    .header('referrer-policy', 'same-origin')
    .header('cache-control', ASK_AGAIN)
    .header('content-disposition', 'attachment')
    .header('content-length', size)
    .type(typeOf(path))
    .send(createReadStream(path))
}

function sizeOf(path: string): number | undefined {
  const stats = statSync(path, { throwIfNoEntry: false })
  return stats?.isFile() ? stats.size : undefined
}

async function explain(site: Site, request: FastifyRequest, reply: FastifyReply, address: string) {
  for (const file of explanationsFor(address, '404.html')) {
    const page = await site.cache.page(file)
    if (page) return sendPage(site, request, reply, { written: page, status: 404, file })
  }
  return reply
    .status(404)
    .type('text/plain; charset=utf-8')
    .send('没有找到这个页面。网站还在准备中，请稍后再来。')
}

/** Whoever comes to an address of a column that moved is led on; it may come back, so nobody is told for good. */
async function elsewhere(site: Site, request: FastifyRequest, reply: FastifyReply, address: string) {
  const cut = address.lastIndexOf('/') + 1
  const folders = [address.slice(1, cut), `${address.slice(1)}/`]
  const notes = await Promise.all(folders.map((folder) => site.cache.page(`${folder}moved.json`)))
  const moved = notes.find((note) => note !== undefined)
  if (!moved) return explain(site, request, reply, address)
  const { to } = JSON.parse(moved.raw.toString()) as { to: string }
  const name = address.slice(cut)
  // Pages of a list are numbered anew where it went; what has another name, such as a feed, has it there too.
  const at = /\.(?!html$)[a-z]+$/.test(name) ? `${to}${name}` : to
  return reply.header('cache-control', ASK_AGAIN).redirect(at, 302)
}

async function answer(site: Site, request: FastifyRequest, reply: FastifyReply) {
  const address = request.url.split('?', 1)[0] ?? '/'
  const file = siteFile(address)
  if (file === undefined) return explain(site, request, reply, address)
  if (!isPage(file)) {
    const size = sizeOf(join(site.folder, file))
    if (size !== undefined) return sendFile(reply, join(site.folder, file), size)
    const inside = sizeOf(join(site.folder, file, 'index.html'))
    return inside === undefined
      ? elsewhere(site, request, reply, address)
      : reply.redirect(`${address}/`, 308)
  }
  const page = await site.cache.page(file)
  if (page) return sendPage(site, request, reply, { written: page, status: 200, file })
  const gone = await site.cache.page(file.replace(/\.(html|json)$/, '.gone.html'))
  if (!gone) return elsewhere(site, request, reply, address)
  const shown = file.replace(/\.json$/, '.html')
  return sendPage(site, request, reply, { written: gone, status: 410, file: shown })
}

/** What answers while the database is away; false when no site has anything to say yet. */
export type TellMaintenance = (request: FastifyRequest, reply: FastifyReply) => Promise<boolean>

async function tellMaintenance(site: Site, request: FastifyRequest, reply: FastifyReply): Promise<boolean> {
  const address = request.url.split('?', 1)[0] ?? '/'
  // '/yangqing/apply' stands in the folder of its site; so does '/apply' in the county's.
  for (const file of explanationsFor(address, 'maintenance.html')) {
    const written = await site.cache.page(file)
    if (!written) continue
    void reply.header('retry-after', '60')
    await sendPage(site, request, reply, { written, status: 503, file })
    return true
  }
  return false
}

/** Serves the published site: from memory, as fresh as the folder, and without the database. */
export function registerSite(
  app: FastifyInstance,
  { publisher }: { publisher: Pick<Publisher, 'siteFolder'> },
): { tellMaintenance: TellMaintenance } {
  const folder = publisher.siteFolder
  const site: Site = { folder, cache: openPageCache(folder, CACHE_BYTES), shown: openShownPages(SHOWN_BYTES) }
  app.get('/*', (request, reply) => answer(site, request, reply))
  return { tellMaintenance: (request, reply) => tellMaintenance(site, request, reply) }
}
