import { timingSafeEqual } from 'node:crypto'
import { sha256 } from '#kernel/canonical.ts'
import type { Context } from '#kernel/context.ts'
import { act, findCase } from '#kernel/ledger/index.ts'
import { may } from '#kernel/permissions.ts'
import { NotFound, Refusal } from '#kernel/refusal.ts'
import { OGI } from '#law/index.ts'
import { type Article, currentEdition } from '../article.ts'
import { type ArticlePage, editionForPage } from '../article-page.ts'
import { articleProcedure } from '../article-procedure.ts'
import { noPersonalData } from '../personal-data/gate.ts'
import { articleWithin, readArticle } from '../read-article.ts'
import { noteVisit, visitsOf } from './store.ts'

const MOST_OPEN = 10
const LINK_LENGTH = 16
const DAY_MS = 24 * 3_600_000

/** Nobody can work it out without the secret of this installation, and nothing stored gives it away. */
function tokenOf(ctx: Pick<Context, 'secrets'>, organ: string, id: string, link: string): string {
  return ctx.secrets.keyedHash(`article preview\n${organ}\n${id}\n${link}`)
}

function sameText(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/** Where a preview stands: of the desk, or of whoever holds the token. */
const previewPath = (organ: string, id: string, token: string) => `/preview/${organ}/${id}/${token}/`

const isOpen = (preview: Article['previews'][number], now: Date) =>
  preview.closed === null && new Date(preview.until) > now

/** A reader without an account is the public: what may not be published is not shown to one either. */
async function heldBack(ctx: Context, organ: string, id: string, article: Article): Promise<Refusal | null> {
  const [first, ...more] = await noPersonalData.check(ctx, { organ, id, edition: currentEdition(article) })
  if (!first) return null
  const others = more.length > 0 ? `（另有 ${more.length} 处）` : ''
  return new Refusal(`稿件里有个人信息，不能给没有账号的人看。${first.message}${others}`, 'conflict')
}

/** Opens a link under which somebody without an account may read the document before it is public. */
export async function openPreview(
  ctx: Context,
  input: { organ: string; id: string; key: string; reader: string; days: number },
): Promise<void> {
  const { organ, id, key, reader, days } = input
  await act(
    ctx,
    articleProcedure,
  )({
    organ,
    id,
    key,
    async decide({ state }, inside) {
      const article = articleWithin(inside, organ, state, 'article.write')
      const held = await heldBack(inside, organ, id, article)
      if (held) throw held
      const now = inside.clock.now()
      if (article.previews.filter((one) => isOpen(one, now)).length >= MOST_OPEN)
        throw new Refusal(`同时有效的预览链接最多 ${MOST_OPEN} 个，请先收回不用的。`, 'conflict')
      const link = sha256(key).slice(0, LINK_LENGTH)
      const until = new Date(now.getTime() + days * DAY_MS).toISOString()
      const payload = { edition: currentEdition(article).number, link, reader, until }
      return [{ kind: 'preview-opened', payload, basis: [OGI.cite('17')] }]
    },
  })
}

/** Takes a preview link back: from then on it shows nothing. */
export async function closePreview(
  ctx: Context,
  input: { organ: string; id: string; key: string; link: string },
): Promise<void> {
  const { organ, id, key, link } = input
  await act(
    ctx,
    articleProcedure,
  )({
    organ,
    id,
    key,
    decide({ state }, inside) {
      const article = articleWithin(inside, organ, state, 'article.write')
      const preview = article.previews.find((one) => one.link === link)
      if (!preview) throw new NotFound('这个预览链接')
      if (preview.closed !== null) return []
      return [{ kind: 'preview-closed', payload: { edition: preview.edition, link } }]
    },
  })
}

/** The preview links of a document, the newest first, with how often each was opened. */
export async function previewsOnDesk(ctx: Context, organ: string, id: string) {
  const { article } = await readArticle(ctx, organ, id)
  const visits = await visitsOf(ctx.db, organ, id)
  const now = ctx.clock.now()
  return {
    own: previewPath(organ, id, OWN),
    items: article.previews.toReversed().map((preview) => ({
      link: preview.link,
      reader: preview.reader,
      until: preview.until,
      open: isOpen(preview, now),
      closed: preview.closed !== null,
      path: isOpen(preview, now) ? previewPath(organ, id, tokenOf(ctx, organ, id, preview.link)) : null,
      times: visits.get(preview.link)?.times ?? 0,
      last: visits.get(preview.link)?.last ?? null,
    })),
  }
}

// What staff use in place of a token; their session says who they are.
const OWN = 'desk'
// What stands in it is not for the reader to know.
const HELD = new Refusal('这篇稿件正在修改，暂时不能看。请过些时候再打开，或者问给您链接的人。', 'not-found')
const GONE = new Refusal('这个预览链接不存在、已过期，或者已经收回。请向给您链接的人再要一个。', 'not-found')

/** A preview that may be shown. */
export interface Preview {
  page: ArticlePage
  /** When the link ends; null for staff. */
  until: string | null
  /** Notes that the page was read by the holder of a link. */
  visited(): Promise<void>
  file(name: string): Promise<{ bytes: Buffer; mime: string } | undefined>
}

/** What a preview address shows to this caller; refuses alike whether it never was, has ended or was taken back. */
export async function readPreview(
  ctx: Context,
  { organ, id, token }: { organ: string; id: string; token: string },
): Promise<Preview> {
  if (token === OWN) {
    if (!may(ctx.actor.grants, 'article.read', ctx.lineage(organ))) throw GONE
    return shown(ctx, organ, id, (await readArticle(ctx, organ, id)).article, token, null)
  }
  const article = (await findCase(ctx, articleProcedure, organ, id))?.state
  const now = ctx.clock.now()
  const preview = article?.previews.find(
    (one) => isOpen(one, now) && sameText(tokenOf(ctx, organ, id, one.link), token),
  )
  if (!article || !preview) throw GONE
  if (await heldBack(ctx, organ, id, article)) throw HELD
  const { contentHash } = currentEdition(article)
  const visit = { organ, article: id, link: preview.link, at: now.toISOString(), contentHash }
  return {
    ...(await shown(ctx, organ, id, article, token, preview.until)),
    visited: () => noteVisit(ctx.db, visit),
  }
}

async function shown(
  ctx: Context,
  organ: string,
  id: string,
  article: Article,
  token: string,
  until: string | null,
): Promise<Preview> {
  const edition = currentEdition(article)
  const path = previewPath(organ, id, token)
  const fileAt = (name: string) => `${path}files/${encodeURIComponent(name)}`
  return {
    page: await editionForPage(ctx, { organ, id, article, edition, path, fileAt }),
    until,
    visited: async () => undefined,
    async file(name) {
      const file = edition.content.attachments.find((one) => one.name === name)
      return file && { bytes: await ctx.files.get(file.hash), mime: file.mime }
    },
  }
}
