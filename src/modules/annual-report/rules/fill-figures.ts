import { type Basis, REPORT_FORM } from '#law/index.ts'

/** A figure the narrative may name in double braces, so that text and tables cannot differ. */
export interface Placeholder {
  readonly name: PlaceholderName
  readonly label: string
  /** Which module counts it, and what it counts. */
  readonly source: string
  readonly basis: Basis
}

/** The name of a figure that can be filled in. */
export type PlaceholderName =
  | 'articlesPublished'
  | 'newReceived'
  | 'repliedTotal'
  | 'carriedOut'
  | 'tasksTotal'
  | 'tasksConfirmed'
  | 'trainingsHeld'
  | 'trainingAttendances'
  | 'consultationsOpened'
  | 'consultationsAnswered'

/** The computed figures of a year; a report submitted before a figure was counted has it not. */
export type NarrativeFigures = Readonly<Partial<Record<PlaceholderName, number>>>

const [FIRST, THIRD] = [REPORT_FORM.cite('第一部分'), REPORT_FORM.cite('第三部分')]

/** Every figure that can be named. */
export const PLACEHOLDERS: readonly Placeholder[] = [
  {
    name: 'articlesPublished',
    label: '本年公开信息条数',
    source: '稿件：本年首次发布、现仍公开的',
    basis: FIRST,
  },
  { name: 'newReceived', label: '本年新收申请件数', source: '依申请公开：表三“本年新收”总计', basis: THIRD },
  { name: 'repliedTotal', label: '本年办结申请件数', source: '依申请公开：表三“总计”行', basis: THIRD },
  { name: 'carriedOut', label: '结转下年度件数', source: '依申请公开：表三“结转下年度”总计', basis: THIRD },
  { name: 'tasksTotal', label: '本年重点任务项数', source: '重点任务：本年分工方案里的任务', basis: FIRST },
  { name: 'tasksConfirmed', label: '其中已完成项数', source: '重点任务：已确认完成的', basis: FIRST },
  { name: 'trainingsHeld', label: '本年业务学习次数', source: '业务学习：学习日在本年的', basis: FIRST },
  {
    name: 'trainingAttendances',
    label: '本年业务学习参加人次',
    source: '业务学习：各部门参加人数之和',
    basis: FIRST,
  },
  {
    name: 'consultationsOpened',
    label: '本年公开征求意见次数',
    source: '意见征集：开始日在本年的',
    basis: FIRST,
  },
  {
    name: 'consultationsAnswered',
    label: '其中已公布采纳情况次数',
    source: '意见征集：已公布采纳情况的',
    basis: FIRST,
  },
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
    return isKnown(name) ? String(figures[name] ?? 0) : mark
  })
}
