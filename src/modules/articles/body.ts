import sanitizeHtml, { type Attributes, type IFrame } from 'sanitize-html'

/** How a body names a file of its own edition, whatever address the document will have. */
const OWN_FILE = 'attachment:'

/** The address a body uses for a file of its own edition. */
export const ownAddress = (name: string) => `${OWN_FILE}${encodeURIComponent(name)}`

const TAGS =
  'p h2 h3 h4 ul ol li table caption thead tbody tr th td strong em u a br img blockquote sup'.split(' ')

// Pasted texts bring byte order marks, soft hyphens and turned-round script; the joiner stays, some scripts need it.
const INVISIBLE = /[\p{Cc}\p{Cf}]/gu
const KEPT = new Set(['\n', '\t', '\u200d'])

const visible = (text: string) => text.replace(INVISIBLE, (char) => (KEPT.has(char) ? char : ''))

const fileNamed = (address: string) => decodeSafely(address.slice(OWN_FILE.length))

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function isOwn(address: string | undefined, names: ReadonlySet<string>): boolean {
  return address?.startsWith(OWN_FILE) === true && names.has(fileNamed(address))
}

const DEEPEST = 40

/** What is left out: pictures from elsewhere, and paragraphs with nothing in them. */
function dropped({ tag, attribs, text, mediaChildren }: IFrame, names: ReadonlySet<string>): boolean {
  if (tag === 'img') return !isOwn(attribs['src'], names)
  return tag === 'p' && text.trim() === '' && mediaChildren.length === 0
}

/** A link to a file the edition has not stays as text. */
function ownLink(attribs: Attributes, names: ReadonlySet<string>): Attributes {
  const { href = '' } = attribs
  return href.startsWith(OWN_FILE) && !isOwn(href, names) ? {} : attribs
}

/** Only notes may be pointed at: other marks could take the place of one of the page's own. */
function noteMark({ id, ...attribs }: Attributes): Attributes {
  return id !== undefined && /^note-(ref-)?[1-9]\d{0,2}$/.test(id) ? { ...attribs, id } : attribs
}

/** A list may begin later than with one, where something stands between. */
function counted({ start }: Attributes): Attributes {
  return start !== undefined && /^[1-9]\d{0,2}$/.test(start) && start !== '1' ? { start } : {}
}

function cleanOnce(html: string, names: ReadonlySet<string>): string {
  const clean = sanitizeHtml(visible(html), {
    allowedTags: TAGS,
    allowedAttributes: {
      a: ['href', 'id'],
      li: ['id'],
      ol: ['start'],
      img: ['src', 'alt'],
      td: ['colspan', 'rowspan'],
      th: ['colspan', 'rowspan', { name: 'scope', values: ['row', 'col', 'rowgroup', 'colgroup'] }],
    },
    allowedSchemes: ['http', 'https', 'attachment'],
    allowProtocolRelative: false,
    transformTags: {
      b: 'strong',
      i: 'em',
      h1: 'h2',
      a: (tagName, attribs) => ({ tagName, attribs: noteMark(ownLink(attribs, names)) }),
      li: (tagName, attribs) => ({ tagName, attribs: noteMark(attribs) }),
      ol: (tagName, attribs) => ({ tagName, attribs: counted(attribs) }),
    },
    nestingLimit: DEEPEST,
    exclusiveFilter: (frame) => dropped(frame, names),
  })
  return visible(clean).trim()
}

const MOST_PASSES = 5

/**
 * A body reduced to what the site shows: known tags, safe links, pictures only from the edition's own files.
 * Dropping one tag can change how its neighbours nest, so it is cleaned until it stays the same: a text opened
 * and saved again must keep its hash.
 */
export function cleanBody(html: string, attachmentNames: readonly string[]): string {
  const names = new Set(attachmentNames)
  let clean = html.toWellFormed()
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const again = cleanOnce(clean, names)
    if (again === clean) return clean
    clean = again
  }
  return clean
}

/** Whether a cleaned body still shows or links this file. */
export function usesFile(body: string, name: string): boolean {
  return [...body.matchAll(/(?:src|href)="attachment:([^"]*)"/g)].some(
    ([, address = '']) => decodeSafely(unescaped(address)) === name,
  )
}

const unescaped = (text: string) =>
  text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')

/** A cleaned body with the addresses of its own files filled in. */
export function withFileAddresses(body: string, addressOf: (name: string) => string): string {
  return body.replace(
    /(src|href)="attachment:([^"]*)"/g,
    (_, attribute: string, address: string) =>
      `${attribute}="${escaped(addressOf(decodeSafely(unescaped(address))))}"`,
  )
}
