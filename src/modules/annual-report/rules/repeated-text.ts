import { type Basis, REPORT_FORM } from '#law/index.ts'
import type { ReportWarning } from './warnings.ts'

/** Above this share of last year's text a report is called repeated; a provincial test deducts points from there on. */
const MOST_REPEATED = 0.5
const SHORTEST_SENTENCE = 8
const LONGEST_EXAMPLE = 20
const BASIS: Basis = REPORT_FORM.cite('第一部分')

/** W3: more than half of the text stands in last year's report word for word, figures aside. */
export function repeatedText(text: string, previous: string): ReportWarning[] {
  const { own, repeated, share } = repetition(text, previous)
  if (share <= MOST_REPEATED) return []
  const detail =
    `文字有 ${Math.round(share * 100)}% 与上一年度相同（不计数字），超过一半：${own.length} 句里有 ${repeated.length} 句相同，` +
    `例如“${repeated[0]?.slice(0, LONGEST_EXAMPLE)}”；请改写这些句子，写本年的工作`
  return [{ id: 'W3', where: '文字部分', detail, basis: BASIS }]
}

/** Which part of a text, by characters, are sentences of last year's; 0 for a text without sentences. */
export function repeatedShare(text: string, previous: string): number {
  return repetition(text, previous).share
}

const length = (some: readonly string[]) => some.reduce((sum, one) => sum + one.length, 0)

/** The sentences of a text, those of them that are last year's, and their share by characters. */
function repetition(text: string, previous: string) {
  const known = new Set(sentences(previous))
  const own = sentences(text)
  const repeated = own.filter((one) => known.has(one))
  return { own, repeated, share: own.length === 0 ? 0 : length(repeated) / length(own) }
}

/** Sentences without figures and marks; headings and other short ones are the form's, not the writer's. */
function sentences(text: string): string[] {
  return text
    .normalize('NFKC')
    .split(/[。;；!?！？\n]/)
    .map((one) => one.replace(/[^\p{Letter}]/gu, ''))
    .filter((one) => one.length >= SHORTEST_SENTENCE)
}
