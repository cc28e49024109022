import type { Context } from '#kernel/context.ts'
import type { LookKind } from '../contract/look-back.ts'
import { namesFor } from '../desk-view.ts'
import { changedSince, rulesVersion } from './rules-version.ts'
import { findingsPage, latestLook } from './store.ts'

const PAGE_SIZE = 50

interface Wanted {
  kind: LookKind
  show: 'open' | 'all'
  page: number
}

/** The latest look of a kind: how far it has come, and one page of what it found. */
export async function looksOnDesk(ctx: Context, organ: string, { kind, show, page }: Wanted) {
  const look = await latestLook(ctx.db, organ, kind)
  if (!look) return { look: null, items: [], total: 0, page, pageSize: PAGE_SIZE }
  const wanted = { openOnly: show === 'open', from: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE }
  const { items, total, open } = await findingsPage(ctx.db, look, wanted)
  const changed = changedSince(kind, look.version, await rulesVersion(ctx, organ, kind))
  const nameOf = await namesFor(ctx, [look.asked_by, ...items.map((one) => one.dealt_by)])
  return {
    look: {
      ...{ id: look.id, name: nameOf(look.asked_by), at: look.asked_at, open },
      ...{ done: look.done, total: look.total, found: look.found, running: look.running },
      changed,
    },
    items: items.map((one) => ({
      ...{ article: one.article_id, key: one.key, title: one.title, weight: one.weight },
      ...{ place: one.place, words: one.words, message: one.message, standing: one.standing },
      ...{ reason: one.reason, name: one.dealt_by === '' ? '' : nameOf(one.dealt_by), day: one.dealt_on },
    })),
    total,
    page,
    pageSize: PAGE_SIZE,
  }
}
