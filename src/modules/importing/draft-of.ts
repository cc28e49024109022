import { encodeHtml } from './encode-html.ts'
import type { Incoming } from './incoming.ts'

const MOST_TITLE = 200
const MOST_SUMMARY = 300
const MOST_KEYWORDS = 10
const LONGEST_KEYWORD = 20
const LONGEST_CLASS = 60
const LONGEST_GENRE = 20

const CONTROL = /[^\P{Cc}\n]|[^\P{Cf}\u200d]/gu
const oneLine = (text: string) => text.replace(CONTROL, '').replace(/\s+/g, ' ').trim()
const cut = (text: string, most: number) => [...oneLine(text)].slice(0, most).join('')

/** Where it came from and when, said in the text itself: nothing is given an earlier day in silence. */
function originNote({ url, day }: Incoming, origin: string, today: string): string {
  const when = day === null ? '发布日期不详' : `${day} 发布`
  const where = /^https?:\/\//.test(url) ? `，原网址：${url}` : ''
  return `<p>（原载 ${encodeHtml(origin)}，${when}${encodeHtml(where)}；${today} 导入本网站。）</p>`
}

/** A document of a source as a draft of the organ. */
export function draftOf(
  incoming: Incoming,
  place: { column: string; department: string; origin: string; today: string },
) {
  const keywords = incoming.keywords
    .map(oneLine)
    .filter((word) => word !== '' && word.length <= LONGEST_KEYWORD)
  return {
    column: place.column,
    department: place.department,
    title: cut(incoming.title, MOST_TITLE),
    body: `${incoming.bodyHtml}${originNote(incoming, place.origin, place.today)}`,
    documentNumber: incoming.documentNumber === '' ? null : incoming.documentNumber,
    madeOn: incoming.madeOn,
    source: cut(`${place.origin}（历史信息）`, LONGEST_CLASS),
    theme: cut(incoming.theme, LONGEST_CLASS),
    genre: cut(incoming.genre, LONGEST_GENRE),
    keywords: [...new Set(keywords)].slice(0, MOST_KEYWORDS),
    summary: cut(incoming.summary.replace(/<[^>]*>/g, ''), MOST_SUMMARY),
  }
}
