import type { Context } from '#kernel/context.ts'
import { organById } from '#modules/organs/index.ts'
import { HAND_DUE_NAMES, HAND_STATUS_NAMES } from './hand-sending.ts'
import { type HandRow, handSendingsOfArticles } from './hand-store.ts'
import { SENDING_STATUS_NAMES } from './sending.ts'
import { type SendingRow, sendingsOfArticles } from './sending-store.ts'

/** One place elsewhere a document was brought to, and whether it is gone from there. */
export interface CopyElsewhere {
  id: string
  place: string
  state: 'gone' | 'going' | 'to-do'
  note: string
}

function copyState({ status, pending, failure }: SendingRow): Pick<CopyElsewhere, 'state' | 'note'> {
  if (failure !== null) return { state: 'to-do', note: `没有撤成：${failure}` }
  if (pending) return { state: 'going', note: '正在撤下' }
  if (status === 'published') return { state: 'going', note: '等着跟随撤回' }
  return { state: 'gone', note: SENDING_STATUS_NAMES[status] }
}

function handState({ status, due }: HandRow): Pick<CopyElsewhere, 'state' | 'note'> {
  if (due !== null) return { state: 'to-do', note: `${HAND_DUE_NAMES[due]}，办完登记` }
  if (status === 'posted') return { state: 'going', note: '等着跟随撤回' }
  return { state: 'gone', note: HAND_STATUS_NAMES[status] }
}

/** Where a withdrawn document was brought to: sites above, and foreign portals by hand. */
export async function copiesOfArticle(
  ctx: Pick<Context, 'db'>,
  organ: string,
  article: string,
): Promise<{ copies: CopyElsewhere[]; byHand: CopyElsewhere[] }> {
  const sent = await sendingsOfArticles(ctx.db, organ, [article])
  const byHand = await handSendingsOfArticles(ctx.db, organ, [article])
  const copies: CopyElsewhere[] = []
  for (const row of sent)
    copies.push({ id: row.id, place: (await organById(ctx, row.target)).name, ...copyState(row) })
  return { copies, byHand: byHand.map((row) => ({ id: row.id, place: row.portal, ...handState(row) })) }
}
