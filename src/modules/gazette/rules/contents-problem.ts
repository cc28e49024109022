import { type Basis, OGI } from '#law/index.ts'

/** Why an issue cannot be published as composed, and what asks for it. */
export interface ContentsProblem {
  message: string
  basis: Basis
}

/** What stands against an issue with these contents: a gazette repeats what is public, and nothing else. */
export function contentsProblem(
  articles: readonly string[],
  live: ReadonlySet<string>,
): ContentsProblem | null {
  const problem = (message: string) => ({ message, basis: OGI.cite('23') })
  if (articles.length === 0) return problem('本期还没有选文件，请至少选一篇已经发布的稿件。')
  const lost = articles.filter((id) => !live.has(id)).length
  if (lost > 0) return problem(`目录中有 ${lost} 篇稿件没有发布或者已经撤回，请从目录中去掉后再出版。`)
  return null
}
