import type { Context } from '#kernel/context.ts'
import { Refusal } from '#kernel/refusal.ts'
import {
  type ArticleFinding,
  type ArticleText,
  answersTo,
  canBeProofread,
  knowledgeOf,
  proofreadArticle,
  readFileForProof,
  unansweredBlocking,
} from '#modules/proofreading/index.ts'
import type { Attachment, Content, Edition } from '../edition.ts'

/** What was found in an edition, and which of its files could not be read. */
interface EditionProof {
  findings: ArticleFinding[]
  unread: string[]
  lexicon: string
}

async function textOf(ctx: Context, { hash, name }: Attachment): Promise<string | null> {
  if (!canBeProofread(name)) return null
  try {
    return (await readFileForProof(name, new Uint8Array(await ctx.files.get(hash)))).text
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

async function articleText(ctx: Context, { title, bodyHash, attachments }: Content) {
  const read = await Promise.all(
    attachments.map(async (file) => ({ name: file.name, text: await textOf(ctx, file) })),
  )
  const article: ArticleText = {
    title,
    body: (await ctx.files.get(bodyHash)).toString(),
    attachments: read.flatMap(({ name, text }) => (text === null ? [] : [{ name, text }])),
  }
  return { article, unread: read.flatMap(({ name, text }) => (text === null ? [name] : [])) }
}

/** Proofreads an edition with its files against what the organ knows today. */
export async function proofOf(ctx: Context, organ: string, edition: Edition): Promise<EditionProof> {
  const knowledge = await knowledgeOf(ctx, organ)
  const { article, unread } = await articleText(ctx, edition.content)
  return { findings: proofreadArticle(article, knowledge), unread, lexicon: knowledge.lexicon.version }
}

/** What stops an edition: found, weighing enough, and neither changed nor justified by somebody else. */
export async function stoppedByProof(
  ctx: Context,
  { organ, id, edition }: { organ: string; id: string; edition: Edition },
): Promise<ArticleFinding[]> {
  const { findings } = await proofOf(ctx, organ, edition)
  if (!findings.some((finding) => finding.severity === 'blocks')) return []
  return unansweredBlocking(findings, await answersTo(ctx, organ, id), edition.writers)
}
