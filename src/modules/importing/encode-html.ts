const NAMES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Words as they may stand in HTML. */
export function encodeHtml(words: string): string {
  return words.replace(/[&<>"]/g, (sign) => NAMES[sign] ?? sign)
}
