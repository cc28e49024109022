const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' }
const BLOCK = /<\/(?:p|h\d|li|tr|caption|blockquote|table)>|<br\s*\/?>/g

/** The words of a cleaned body, a line for each paragraph, cells apart. */
export function plainBody(html: string): string {
  return html
    .replace(BLOCK, '\n')
    .replace(/<\/t[dh]>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_, name: string) => ENTITIES[name] ?? ' ')
    .replace(/[ \t]+/g, ' ')
    .replace(/\s*\n\s*/g, '\n')
    .trim()
}
