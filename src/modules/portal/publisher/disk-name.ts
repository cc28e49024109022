import { sha256 } from '#kernel/canonical.ts'

const LONGEST_NAME = 200
const KEPT = 40

/** What a file of this name is called on the disk: itself, unless the disk would not take it. */
function diskName(name: string): string {
  const visible = name.replace(/^\./, '_')
  if (Buffer.byteLength(visible) <= LONGEST_NAME) return visible
  const dot = visible.lastIndexOf('.')
  const extension = dot > 0 ? visible.slice(dot) : ''
  return `${visible.slice(0, KEPT)}-${sha256(name).slice(0, 12)}${extension}`
}

/** The file, relative to the site folder, of a page's or an attachment's address as the publisher writes it. */
export function fileFor(address: string): string {
  const path = address.endsWith('/') ? `${address}index.html` : address
  const cut = path.lastIndexOf('/') + 1
  return `${path.slice(1, cut)}${diskName(decodeURIComponent(path.slice(cut)))}`
}
