import { PUNCTUATION } from '#law/index.ts'

const PAIRS: Record<string, string> = {
  '（': '）',
  '(': ')',
  '《': '》',
  '〈': '〉',
  '“': '”',
  '‘': '’',
  '〔': '〕',
  '【': '】',
  '「': '」',
}
const ANY_MARK = /[（(《〈“‘〔【「）)》〉”’〕】」]/g
const CLOSERS = new Map(Object.entries(PAIRS).map(([open, close]) => [close, open]))
const KIN: Record<string, string> = { '(': '（', ')': '）' }
const kin = (mark: string) => KIN[mark] ?? mark

// “1）” and “a)” number a list and have no partner; smileys and shares do not stand in official texts.
const LIST_NUMBER = /(?:^|[\s，；。：:;,])[\d一二三四五六七八九十a-zA-Z]{1,2}$/

const QUOTES = new Set(['“', '”', '‘', '’', '「', '」'])
const TITLES = new Set(['《', '》', '〈', '〉'])

function basisOf(mark: string) {
  if (QUOTES.has(mark)) return PUNCTUATION.cite('引号')
  return TITLES.has(mark) ? PUNCTUATION.cite('书名号') : PUNCTUATION.cite('括号')
}

interface Open {
  mark: string
  at: number
}

const markedAt = (mark: string, at: number, message: string, suggestion = '') => ({
  start: at,
  end: at + 1,
  suggestion,
  message,
  basis: basisOf(mark),
})

function closing(line: string, at: number, open: Open[]) {
  const mark = line[at] ?? ''
  const wanted = kin(CLOSERS.get(mark) ?? '')
  const found = open.findLastIndex((one) => kin(one.mark) === wanted)
  if (found >= 0) {
    // Whatever was opened since and not closed has no partner.
    return open
      .splice(found)
      .slice(1)
      .map((one) => markedAt(one.mark, one.at, `“${one.mark}”没有与它成对的符号`))
  }
  if (kin(mark) === '）' && LIST_NUMBER.test(line.slice(0, at))) return []
  return [markedAt(mark, at, `“${mark}”没有与它成对的符号`)]
}

const nested = (mark: string, open: readonly Open[]) => mark === '《' && open.some((one) => one.mark === '《')

function marksInLine(line: string) {
  const open: Open[] = []
  const found = [...line.matchAll(ANY_MARK)].flatMap(({ 0: mark, index: at }) => {
    if (CLOSERS.has(mark)) return closing(line, at, open)
    const inner = nested(mark, open)
      ? [markedAt(mark, at, '书名号里面再用书名号，里层用单书名号〈〉', '〈')]
      : []
    open.push({ mark, at })
    return inner
  })
  return [...found, ...open.map((one) => markedAt(one.mark, one.at, `“${one.mark}”没有与它成对的符号`))]
}

/** Quotation marks, brackets and title marks without their partner in the same paragraph. */
export function unpairedMarks(lines: readonly { start: number; text: string }[]) {
  return lines.flatMap(({ start, text }) =>
    marksInLine(text).map((mark) => ({ ...mark, start: mark.start + start, end: mark.end + start })),
  )
}
