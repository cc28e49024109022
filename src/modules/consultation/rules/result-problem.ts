import { type Basis, MAJOR_DECISIONS } from '#law/index.ts'

/** Why every opinion is sorted, weighed and answered. */
export const RESULT_BASIS: Basis = MAJOR_DECISIONS.cite('18')

/** The group of comments that do not concern the draft; it is counted, not answered. */
export const UNRELATED = '与草案无关'

/** What was done about a group of opinions. */
export const VERDICTS = {
  adopted: '采纳',
  partly: '部分采纳',
  refused: '未采纳',
} as const

/** What was done about a group of opinions, by key. */
export type Verdict = keyof typeof VERDICTS

interface ResultFacts {
  unhandled: number
  /** The groups the comments were sorted into. */
  groups: readonly string[]
  answers: readonly { group: string; reason: string }[]
}

interface ResultProblem {
  field: string
  message: string
}

/** What a result still lacks: each comment is sorted, each group answered once, and no other. */
export function resultProblem({ unhandled, groups, answers }: ResultFacts): ResultProblem | null {
  if (unhandled > 0)
    return { field: 'answers', message: `还有 ${unhandled} 条意见没有处理，请先归纳完再公布结果。` }
  const wanted = groups.filter((group) => group !== UNRELATED)
  const given = answers.map((answer) => answer.group)
  const missing = wanted.find((group) => !given.includes(group))
  if (missing !== undefined) return { field: 'answers', message: `“${missing}”还没有写采纳情况和理由。` }
  const strange = given.findIndex((group, at) => !wanted.includes(group) || given.indexOf(group) !== at)
  if (strange < 0) return null
  return { field: `answers.${strange}.group`, message: '这一类意见不在归纳的类别里，或者重复了。' }
}
