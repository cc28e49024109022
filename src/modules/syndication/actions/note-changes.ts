import type { Context } from '#kernel/context.ts'
import { act } from '#kernel/ledger/index.ts'
import type { Notice } from '#kernel/outbox/outbox.ts'
import { type ArticleStanding, articleStandings } from '#modules/articles/index.ts'
import { afterCopyChange } from '../after-copy-change.ts'
import { handSendingProcedure } from '../hand-sending.ts'
import { handSendingsOfArticles } from '../hand-store.ts'
import { afterOriginChange } from '../rules/after-origin-change.ts'
import { sendingProcedure } from '../sending.ts'
import { sendingsOfArticles, sendingsOfCopies } from '../sending-store.ts'

interface Stream {
  organ_id: string
  id: string
}

async function noteOrigin(inside: Context, { organ_id, id }: Stream, origin: ArticleStanding): Promise<void> {
  await act(
    inside,
    sendingProcedure,
  )({
    organ: organ_id,
    id,
    key: inside.newId(),
    decide({ state }) {
      if (!state) return []
      const { status, pending, latest } = state
      const item = { status, withdrawing: pending !== null, contentHash: latest.contentHash }
      const change = afterOriginChange(item, origin)
      return change ? [change] : []
    },
  })
}

async function noteCopy(inside: Context, { organ_id, id }: Stream, copy: ArticleStanding): Promise<void> {
  await act(
    inside,
    sendingProcedure,
  )({
    organ: organ_id,
    id,
    key: inside.newId(),
    decide({ state }) {
      if (!state) return []
      const change = afterCopyChange({ status: state.status, withdrawing: state.pending !== null }, copy)
      return change ? [change] : []
    },
  })
}

/** An item by hand is under way once prepared, and published once posted; both follow the origin alike. */
const AS_SENT = { prepared: 'sent', posted: 'published', removed: 'withdrawn', dropped: 'recalled' } as const

async function noteByHand(inside: Context, { organ_id, id }: Stream, origin: ArticleStanding): Promise<void> {
  await act(
    inside,
    handSendingProcedure,
  )({
    organ: organ_id,
    id,
    key: inside.newId(),
    decide({ state }) {
      if (!state) return []
      const { contentHash } = state.latest
      const withdrawing = state.withdrawn !== null && origin.live === null
      const change = afterOriginChange({ status: AS_SENT[state.status], withdrawing, contentHash }, origin)
      return change ? [change] : []
    },
  })
}

type Note = (inside: Context, row: Stream, now: ArticleStanding) => Promise<void>

async function noteAll<R extends Stream>(
  inside: Context,
  note: Note,
  rows: R[],
  standingOf: (row: R) => ArticleStanding | undefined,
): Promise<void> {
  for (const row of rows) {
    const now = standingOf(row)
    if (now) await note(inside, row, now)
  }
}

async function noteInOrgan(inside: Context, organ: string, articles: string[]): Promise<void> {
  const origins = await sendingsOfArticles(inside.db, organ, articles)
  const copies = await sendingsOfCopies(inside.db, organ, articles)
  const byHand = await handSendingsOfArticles(inside.db, organ, articles)
  if (origins.length + copies.length + byHand.length === 0) return
  const standings = await articleStandings(inside, organ, articles)
  await noteAll(inside, noteOrigin, origins, (row) => standings.get(row.article_id))
  await noteAll(inside, noteCopy, copies, (row) => standings.get(row.copy_id ?? ''))
  await noteAll(inside, noteByHand, byHand, (row) => standings.get(row.article_id))
}

/**
 * Notes on every item what became of its origin or its copy. It only writes down what must follow, so it cannot fail
 * for one item alone; what must be done in another organ is done item by item afterwards.
 */
export async function noteChanges(notices: Notice[], inside: Context): Promise<void> {
  for (const organ of new Set(notices.map((notice) => notice.organ))) {
    const articles = notices.filter((notice) => notice.organ === organ).map((notice) => notice.ref)
    await noteInOrgan(inside, organ, [...new Set(articles)])
  }
}
