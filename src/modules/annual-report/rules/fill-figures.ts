import { type Basis, REPORT_FORM } from '#law/index.ts'

/** A figure the narrative may name in double braces, so that text and tables cannot differ. */
export interface Placeholder {
  readonly name: PlaceholderName
  readonly label: string
  readonly basis: Basis
}

/** The name of a figure that can be filled in. */
export type PlaceholderName = 'articlesPublished' | 'newReceived' | 'repliedTotal' | 'carriedOut'

/** The computed figures of a year. */
export type NarrativeFigures = Readonly<Record<PlaceholderName, number>>

/** Every figure that can be named. */
export const PLACEHOLDERS: readonly Placeholder[] = [
  { name: 'articlesPublished', label: '本年公开信息条数', basis: REPORT_FORM.cite('第一部分') },
  { name: 'newReceived', label: '本年新收申请件数', basis: REPORT_FORM.cite('第三部分') },
  { name: 'repliedTotal', label: '本年办结申请件数', basis: REPORT_FORM.cite('第三部分') },
  { name: 'carriedOut', label: '结转下年度件数', basis: REPORT_FORM.cite('第三部分') },
]

const MARK = /\{\{([^{}]*)\}\}/g
const isKnown = (name: string): name is PlaceholderName => PLACEHOLDERS.some((one) => one.name === name)

/** What in a text looks like a placeholder and is none: unknown names, and braces left open. */
export function unknownPlaceholders(text: string): string[] {
  const named = [...text.matchAll(MARK)].flatMap(([mark, inside = '']) =>
    isKnown(inside.trim()) ? [] : [mark],
  )
  const rest = text.replace(MARK, '')
  return [...new Set([...named, ...['{{', '}}'].filter((brace) => rest.includes(brace))])]
}

/** The text with its placeholders filled in; refuses a text that has others. */
export function fillFigures(text: string, figures: NarrativeFigures): string {
  const unknown = unknownPlaceholders(text)
  if (unknown.length > 0) throw new RangeError(`没有这样的占位符：${unknown.join('、')}`)
  return text.replace(MARK, (mark, inside: string) => {
    const name = inside.trim()
    return isKnown(name) ? String(figures[name]) : mark
  })
}
