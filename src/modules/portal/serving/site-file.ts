import { basename, extname } from 'node:path'
import { FEED_FORMS } from '../feeds/feed.ts'
import { fileFor } from '../publisher/disk-name.ts'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.atom': 'application/atom+xml; charset=utf-8',
  '.rss': 'application/rss+xml; charset=utf-8',
  '.jsonl': 'application/jsonl; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.pdf': 'application/pdf',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
}

/** The type a file of the site is served as. */
export function typeOf(file: string): string {
  if (basename(file) === 'feed.json') return FEED_FORMS.json.type
  return TYPES[extname(file)] ?? 'application/octet-stream'
}

// Every address the publisher makes is of these characters; whatever else is asked for does not exist.
const ADDRESS = /^\/(?:[A-Za-z0-9_-][A-Za-z0-9._-]*\/)*(?:[A-Za-z0-9_-][A-Za-z0-9._-]*)?$/
const INTERNAL = /\.(?:gz|br|part)$|\.gone\.html$|(?:^|\/)(?:404\.html|moved\.json)$/

// Attachments keep the names people gave them.
const ATTACHMENT = /^\/(?:[A-Za-z0-9_-]+\/)?files\/[A-Za-z0-9_-]+\/([^/]+)$/
const UNUSABLE = /[\p{Cc}/\\]/u

function attachmentFile(address: string, name: string): string | undefined {
  try {
    return UNUSABLE.test(decodeURIComponent(name)) ? undefined : fileFor(address)
  } catch {
    return undefined
  }
}

/** The file, relative to the site folder, that an address means; undefined when no file can be meant. */
export function siteFile(address: string): string | undefined {
  const name = ATTACHMENT.exec(address)?.[1]
  if (name !== undefined) return attachmentFile(address, name)
  if (!ADDRESS.test(address)) return undefined
  const file = fileFor(address)
  return INTERNAL.test(file) ? undefined : file
}

const COMPRESSED = new Set(['.html', '.css', '.json', '.xml', '.atom', '.rss', '.jsonl'])

/** Whether a file is a page of ours, held in memory; everything else is streamed from the disk to be saved. */
export function isPage(file: string): boolean {
  return (COMPRESSED.has(extname(file)) || file === 'robots.txt') && !/(?:^|\/)files\//.test(file)
}

/** Where an address looks for what is said instead of it (`404.html`): the nearest site's page first. */
export function explanationsFor(address: string, name: '404.html' | 'maintenance.html'): string[] {
  const folders = ADDRESS.test(address) ? address.split('/').slice(1, -1) : []
  return folders.map((_, index) => [...folders.slice(0, folders.length - index), name].join('/')).concat(name)
}
