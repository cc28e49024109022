import { gazettePdf, textBlocks } from '#documents/index.ts'
import { publicUrl } from '#kernel/config.ts'
import { type Context, today } from '#kernel/context.ts'
import { printed } from '#kernel/printed.ts'
import { Refusal } from '#kernel/refusal.ts'
import { formatDay } from '#law/index.ts'
import { liveText, type PublishedArticle, publishedByIds } from '#modules/articles/index.ts'
import { type Organ, organById } from '#modules/organs/index.ts'
import { issuePath } from './gazette-paths.ts'
import { type Content, type Issue, issueLabel } from './issue.ts'
import { contentsProblem } from './rules/contents-problem.ts'

const departmentName = (organ: Organ, id: string) =>
  organ.departments.find((department) => department.id === id)?.name ?? organ.shortName

const contentOf = (organ: Organ, article: PublishedArticle): Content => ({
  id: article.id,
  title: article.title,
  documentNumber: article.documentNumber ?? '',
  department: departmentName(organ, article.department),
  publishedOn: article.publishedOn,
  path: article.path,
  contentHash: article.contentHash,
})

async function itemOf(ctx: Context, organ: string, content: Content) {
  const text = await liveText(ctx, organ, content.id)
  if (!text) throw new Refusal('目录中有稿件刚刚被撤回，请刷新后再操作。', 'conflict')
  return {
    title: content.title,
    number: content.documentNumber,
    source: `${content.department}，${formatDay(content.publishedOn)}发布`,
    blocks: textBlocks(text.body),
  }
}

/** The live ones of an issue's documents in its order, as it would print them. */
export async function contentsOf(ctx: Pick<Context, 'db'>, organ: Organ, ids: string[]): Promise<Content[]> {
  const live = new Map((await publishedByIds(ctx, organ.id, ids)).map((article) => [article.id, article]))
  return ids.flatMap((id) => {
    const article = live.get(id)
    return article ? [contentOf(organ, article)] : []
  })
}

/** Sets an issue in type as composed; refuses what no issue may hold. */
export async function printIssue(
  ctx: Context,
  organId: string,
  issue: Issue,
): Promise<{ contents: Content[]; pdf: Uint8Array }> {
  const organ = await organById(ctx, organId)
  const contents = await contentsOf(ctx, organ, issue.articles)
  const problem = contentsProblem(issue.articles, new Set(contents.map(({ id }) => id)))
  if (problem)
    throw new Refusal(problem.message, 'invalid', [{ field: 'articles', message: problem.message }])
  const items = []
  for (const content of contents) items.push(await itemOf(ctx, organ.id, content))
  const label = issueLabel(issue)
  const pdf = await printed(
    gazettePdf({
      organName: organ.name,
      issue: issue.title ? `${label}　${issue.title}` : label,
      date: formatDay(today(ctx)),
      url: organ.site ? publicUrl(ctx.config) + issuePath(organ.site.path, issue) : '',
      items,
      demonstration: organ.demonstration,
    }),
  )
  return { contents, pdf }
}
