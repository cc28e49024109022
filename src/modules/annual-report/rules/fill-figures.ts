import { type Basis, REPORT_FORM } from '#law/index.ts'

const [FIRST, THIRD] = [REPORT_FORM.cite('第一部分'), REPORT_FORM.cite('第三部分')]

/** A figure the narrative may name in double braces, so that text and tables cannot differ. */
interface Placeholder {
  readonly name: string
  readonly label: string
  /** Which module counts it, and what it counts. */
  readonly source: string
}

/** The figures of a year by name. */
export type NarrativeFigures = Readonly<Record<string, number>>

/** Figures that stand in table three, named in the text. */
export const TABLE_PLACEHOLDERS = {
  newReceived: { label: '本年新收申请件数', source: '依申请公开：表三“本年新收”总计' },
  repliedTotal: { label: '本年办结申请件数', source: '依申请公开：表三“总计”行' },
  carriedOut: { label: '结转下年度件数', source: '依申请公开：表三“结转下年度”总计' },
} as const satisfies Record<string, Omit<Placeholder, 'name'>>

/** Why a figure is told: those of table three by the third part of the form, all others by the first. */
export function basisOfFigure(name: string): Basis {
  return Object.hasOwn(TABLE_PLACEHOLDERS, name) ? THIRD : FIRST
}

const MARK = /\{\{([^{}]*)\}\}/g

/** What in a text looks like a placeholder and is none: names nobody counts, and braces left open. */
export function unknownPlaceholders(text: string, figures: NarrativeFigures): string[] {
  const named = [...text.matchAll(MARK)].flatMap(([mark, inside = '']) =>
    Object.hasOwn(figures, inside.trim()) ? [] : [mark],
  )
  const rest = text.replace(MARK, '')
  return [...new Set([...named, ...['{{', '}}'].filter((brace) => rest.includes(brace))])]
}

/** The text with its placeholders filled in as far as they are known. */
export function fillKnown(text: string, figures: NarrativeFigures): string {
  return text.replace(MARK, (mark, inside: string) => {
    const name = inside.trim()
    return Object.hasOwn(figures, name) ? String(figures[name]) : mark
  })
}

/** The text with its placeholders filled in; refuses a text that has others. */
export function fillFigures(text: string, figures: NarrativeFigures): string {
  const unknown = unknownPlaceholders(text, figures)
  if (unknown.length > 0) throw new RangeError(`没有这样的占位符：${unknown.join('、')}`)
  return fillKnown(text, figures)
}
