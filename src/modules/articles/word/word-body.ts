const TITLE = /^\s*<h1>([\s\S]*?)<\/h1>/
const LONGEST_TITLE = 200

const wordsOf = (html: string) =>
  html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim()

/** The title of a document: its first heading, which then leaves the text; else the name of its file. */
export function titleAndRest(html: string, fileName: string): { title: string; rest: string } {
  const title = wordsOf(TITLE.exec(html)?.[1] ?? '')
  if (title === '' || title.length > LONGEST_TITLE)
    return {
      title:
        fileName
          .replace(/\.docx$/i, '')
          .trim()
          .slice(0, LONGEST_TITLE) || '未命名',
      rest: html,
    }
  return { title, rest: html.replace(TITLE, '') }
}

const NOTE = /(footnote|endnote)-(ref-)?(\w+)/g
const NOTE_LIST = /<ol><li id="note-\d+">[\s\S]*<\/ol>\s*$/

/** Foot- and endnotes in the marks the site knows: one row of numbers, with ways there and back. */
export function withNotes(html: string): string {
  const numbers = new Map<string, number>()
  for (const [, kind, , name] of html.matchAll(/href="#(footnote|endnote)-(ref-)?(\w+)"/g)) {
    const key = `${kind}-${name}`
    if (!numbers.has(key)) numbers.set(key, numbers.size + 1)
  }
  if (numbers.size === 0) return html
  return html
    .replace(/(id|href)="(#?)(?:footnote|endnote)-[^"]*"/g, (whole) =>
      whole.replace(
        NOTE,
        (_, kind: string, back = '', name: string) => `note-${back}${numbers.get(`${kind}-${name}`) ?? 0}`,
      ),
    )
    .replace(
      /(<a href="#note-(\d+)" id="note-ref-\d+">)\[\d+\](<\/a>)/g,
      (_, open: string, number: string, close: string) => `${open}[${number}]${close}`,
    )
    .replace(/<li id="(note-\d+)"><p>([\s\S]*?)<\/p><\/li>/g, '<li id="$1">$2</li>')
    .replace(/(<a href="#note-ref-\d+">)↑(<\/a>)/g, '$1返回$2')
    .replace(NOTE_LIST, (list) => `<h3>注释</h3>${list}`)
}
