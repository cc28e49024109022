import type { Context } from '#kernel/context.ts'
import { act } from '#kernel/ledger/index.ts'
import { Refusal } from '#kernel/refusal.ts'
import { OPENNESS_POINTS } from '#law/index.ts'
import { maskBody, maskFile, maskLine, scanFile } from '#modules/personal-data/index.ts'
import { currentEdition } from '../article.ts'
import { articleProcedure } from '../article-procedure.ts'
import { withFileAddresses } from '../body.ts'
import { type Attachment, type Content, contentHash } from '../edition.ts'
import { readArticle } from '../read-article.ts'
import { editionToWrite, refuseStale, writable, written } from '../write-edition.ts'
import { ownWords, scanEdition } from './scan-edition.ts'

type Own = ReadonlySet<string>

/** A clean file in place of one with findings; a file without any stays as it is. */
async function maskedAttachment(ctx: Context, file: Attachment, own: Own): Promise<Attachment> {
  const { hits } = await scanFile({ name: file.name, path: ctx.files.pathOf(file.hash) }, { own })
  if (hits.length === 0) return file
  const clean = await maskFile({ name: file.name, bytes: await ctx.files.get(file.hash) }, own)
  const hash = await ctx.files.put(clean.bytes)
  return { ...file, name: clean.name, hash, bytes: clean.bytes.length }
}

/** The body with its findings covered, and its own files under their new names. */
function maskedText(html: string, renamed: ReadonlyMap<string, string>, own: Own): string {
  const addressed = withFileAddresses(
    html,
    (name) => `attachment:${encodeURIComponent(renamed.get(name) ?? name)}`,
  )
  return maskBody(renamed.size > 0 ? addressed : html, own).html
}

const maskedValues = (values: Readonly<Record<string, string>>, own: ReadonlySet<string>) =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, maskLine(value, own)]))

async function maskedContent(ctx: Context, organ: string, content: Content): Promise<Content> {
  const own = await ownWords(ctx, organ)
  const attachments: Attachment[] = []
  const renamed = new Map<string, string>()
  for (const file of content.attachments) {
    const clean = await maskedAttachment(ctx, file, own)
    if (clean.name !== file.name) renamed.set(file.name, clean.name)
    attachments.push(clean)
  }
  const body = (await ctx.files.get(content.bodyHash)).toString()
  const bodyHash = await ctx.files.put(Buffer.from(maskedText(body, renamed, own)))
  const { summary, keywords, facts } = content.metadata
  return {
    ...content,
    title: maskLine(content.title, own),
    bodyHash,
    attachments,
    metadata: {
      ...content.metadata,
      summary: maskLine(summary, own),
      keywords: keywords.map((keyword) => maskLine(keyword, own)),
      ...(facts ? { facts: { ...facts, values: maskedValues(facts.values, own) } } : {}),
    },
  }
}

/**
 * Covers everything found in the draft in one step: title, text, files and their names. Files are made anew and
 * read again; one that cannot be is refused with what to do, and then nothing changes.
 */
export async function maskEdition(
  ctx: Context,
  input: { organ: string; id: string; key: string; seen: string },
): Promise<void> {
  const { organ, id, key, seen } = input
  const { article } = await readArticle(ctx, organ, id)
  const before = currentEdition(article)
  refuseStale(before, seen)
  writable(ctx, organ, article)
  const hits = await scanEdition(ctx, organ, before.content)
  const content = await maskedContent(ctx, organ, before.content)
  if (contentHash(content) === before.contentHash) throw new Refusal('没有需要脱敏的内容。', 'conflict')
  await act(
    ctx,
    articleProcedure,
  )({
    organ,
    id,
    key,
    decide({ state }, inside) {
      const standing = writable(inside, organ, state)
      refuseStale(currentEdition(standing), seen)
      const payload = { ...written(editionToWrite(standing), content), masked: hits.length }
      return [{ kind: 'draft-saved', payload, basis: [OPENNESS_POINTS.cite('个人隐私')] }]
    },
  })
}
