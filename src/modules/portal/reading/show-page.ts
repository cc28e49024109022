import { type Reading, readingWords } from './reading.ts'
import { traditional } from './traditional.ts'

const OPENING = '<html lang="zh-CN">'

/** A finished page as the reader chose to have it; a page that is not of the sites' frame stays as it is. */
export async function showPage(html: string, reading: Reading): Promise<string> {
  const at = html.indexOf(OPENING)
  if (at < 0 || at > 40) return html
  const isTraditional = reading.script === 'traditional'
  const language = isTraditional ? 'zh-Hant' : 'zh-CN'
  const rest = html.slice(at + OPENING.length)
  const classes = readingWords({ ...reading, script: 'simplified' }).replaceAll('-', ' ')
  const opening = classes ? `<html lang="${language}" class="${classes}">` : `<html lang="${language}">`
  return `${html.slice(0, at)}${opening}${isTraditional ? await traditional(rest) : rest}`
}
