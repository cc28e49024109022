const BLOCK = /<(?:p|div|table|ul|ol|h[1-6]|blockquote|pre)[\s>]/i
// What themes and plug-ins write in brackets, and the marks of the block editor; their words stay.
const SHORTCODE = /\[\/?[a-z][a-z0-9_-]*(?:\s[^\]]*)?\]/gi
const MARK = /<!--[\s\S]*?-->/g

/** A text of WordPress with its paragraphs: old ones have only empty lines between them. */
export function paragraphed(html: string): string {
  const plain = html.replace(MARK, '').replace(SHORTCODE, '')
  if (BLOCK.test(plain)) return plain
  return plain
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => `<p>${part.replaceAll('\n', '<br>')}</p>`)
    .join('')
}
