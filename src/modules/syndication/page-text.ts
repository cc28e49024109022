import sanitizeHtml from 'sanitize-html'

const BLOCK_END = /<\/(?:p|h[1-6]|li|td|th|tr|caption|blockquote|div)>|<br\s*\/?>/gi

const UNESCAPED: [RegExp, string][] = [
  [/&lt;/g, '<'],
  [/&gt;/g, '>'],
  [/&quot;/g, '"'],
  [/&amp;/g, '&'],
]

function plain(html: string): string {
  const text = sanitizeHtml(html, { allowedTags: [], allowedAttributes: {} })
  return UNESCAPED.reduce((done, [code, char]) => done.replace(code, char), text)
}

/** The parts of a text people see one by one: paragraphs, headings, list items, cells. */
export function textParts(html: string): string[] {
  return plain(html.replace(BLOCK_END, (end) => `${end}\n`))
    .split('\n')
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

const NAMED = /charset\s*=\s*["']?([\w-]+)/i
const HEAD_BYTES = 2048

/** The characters of a page in the encoding it names; older portals still write GB 2312. */
export function decodePage(bytes: Buffer, type: string): string {
  const named = NAMED.exec(type)?.[1] ?? NAMED.exec(bytes.subarray(0, HEAD_BYTES).toString('latin1'))?.[1]
  const label = named?.toLowerCase() ?? 'utf-8'
  return new TextDecoder(/^gb/.test(label) ? 'gb18030' : usable(label)).decode(bytes)
}

function usable(label: string): string {
  try {
    return new TextDecoder(label).encoding
  } catch {
    return 'utf-8'
  }
}

/** All that people see of a page, without its scripts and styles. */
export function pageText(html: string): string {
  return plain(html)
}
