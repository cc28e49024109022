import { type Context, today } from '#kernel/context.ts'
import { publishedCount, publishedList } from '#modules/articles/index.ts'
import { loadDirectory } from '#modules/organs/index.ts'
import { HAND_STATUS_NAMES } from './hand-sending.ts'
import { handSendingsOfArticles } from './hand-store.ts'
import { portalSetting } from './portals.ts'
import { SENDING_STATUS_NAMES } from './sending.ts'
import { sendingsOfArticles } from './sending-store.ts'

const PAGE_SIZE = 20

/** The published documents of an organ, newest first, with where each was sent, and whereto they can be sent. */
export async function candidates(ctx: Context, organ: string, page: number) {
  const wanted = { from: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE, newest: true }
  const articles = await publishedList(ctx, organ, wanted)
  const ids = articles.map((article) => article.id)
  const sendings = await sendingsOfArticles(ctx.db, organ, ids)
  const byHand = await handSendingsOfArticles(ctx.db, organ, ids)
  const directory = await loadDirectory(ctx)
  const above = directory.lineage(organ).slice(1)
  const setting = await portalSetting(ctx, organ, today(ctx))
  return {
    items: articles.map(({ id, title, publishedOn, path }) => ({
      article: id,
      title,
      publishedOn,
      path,
      sent: [
        ...sendings
          .filter((row) => row.article_id === id)
          .map((row) => ({
            id: row.id,
            hand: false,
            to: directory.find(row.target)?.shortName ?? row.target,
            statusName: SENDING_STATUS_NAMES[row.status],
          })),
        ...byHand
          .filter((row) => row.article_id === id)
          .map((row) => ({
            id: row.id,
            hand: true,
            to: row.portal,
            statusName: HAND_STATUS_NAMES[row.status],
          })),
      ],
    })),
    total: await publishedCount(ctx, organ),
    page,
    pageSize: PAGE_SIZE,
    targets: above.flatMap((id) => {
      const target = directory.find(id)
      return target?.site ? [{ id, name: target.name }] : []
    }),
    portals: (setting?.portals ?? []).map(({ id, name }) => ({ id, name })),
  }
}
