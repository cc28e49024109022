const DATE_LINE = /^\d{4}年\d{1,2}月\d{1,2}日$/
const LONGEST_SIGNATURE = 30

/** Paragraphs of a cleaned text with their inner text, to be set as official letters are. */
const PARAGRAPH = /<p>([\s\S]*?)<\/p>/g

function isSignature(text: string): boolean {
  return text.length <= LONGEST_SIGNATURE && !/[。；：！？，]/.test(text)
}

/** Class of each paragraph: salutation flush left; signature and date, where the text ends with them, right. */
function classesOf(texts: string[]): (string | undefined)[] {
  const classes: (string | undefined)[] = texts.map((text, index) =>
    index === 0 && text.endsWith('：') ? 'flush' : undefined,
  )
  const last = texts.length - 1
  if (!DATE_LINE.test(texts[last] ?? '')) return classes
  classes[last] = 'signature'
  if (isSignature(texts[last - 1] ?? '。')) classes[last - 1] = 'signature'
  return classes
}

/**
 * Sets an article's text for reading: salutation and signature in their places, tables in a frame that scrolls on
 * a narrow screen. The text must have been cleaned on entry; nothing in it is changed.
 */
export function setText(html: string): string {
  const texts = [...html.matchAll(PARAGRAPH)].map((match) => (match[1] ?? '').replace(/<[^>]*>/g, '').trim())
  const classes = classesOf(texts)
  let index = -1
  const set = html.replace(PARAGRAPH, (paragraph) => {
    index += 1
    const name = classes[index]
    return name === undefined ? paragraph : paragraph.replace('<p>', `<p class="${name}">`)
  })
  return framedTables(set)
}

/** Several tables are numbered: a region of the page must be told from the others by its name. */
function framedTables(html: string): string {
  const several = (html.match(/<table\b/g) ?? []).length > 1
  let number = 0
  return html
    .replace(/<table\b/g, () => {
      number += 1
      const name = several ? `表格${number}` : '表格'
      return `<div class="table-scroll" role="region" aria-label="${name}" tabindex="0"><table`
    })
    .replace(/<\/table>/g, '</table></div>')
}
