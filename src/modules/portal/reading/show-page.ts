import { READ_ALOUD, type Reading, readingWords } from './reading.ts'
import { traditional } from './traditional.ts'

const OPENING = /<html lang="(zh-CN|en)">/

/** The only script a page of the sites can have, and only for who asked for it. */
function withVoice(rest: string, { voice }: Reading): string {
  if (voice === 'silent') return rest
  const end = rest.lastIndexOf('</body>')
  return end < 0 ? rest : `${rest.slice(0, end)}<script src="${READ_ALOUD}" defer></script>${rest.slice(end)}`
}

/** A finished page as the reader chose to have it; a page that is not of the sites' frame stays as it is. */
export async function showPage(html: string, reading: Reading): Promise<string> {
  const found = OPENING.exec(html.slice(0, 80))
  if (!found) return html
  const [opened, written] = found
  const isTraditional = reading.script === 'traditional'
  const language = isTraditional && written === 'zh-CN' ? 'zh-Hant' : written
  const rest = withVoice(html.slice(found.index + opened.length), reading)
  const classes = readingWords({ ...reading, script: 'simplified' }).replaceAll('-', ' ')
  const opening = classes ? `<html lang="${language}" class="${classes}">` : `<html lang="${language}">`
  return `${html.slice(0, found.index)}${opening}${isTraditional ? await traditional(rest) : rest}`
}
