import type { Context } from '#kernel/context.ts'
import { act } from '#kernel/ledger/index.ts'
import { Refusal } from '#kernel/refusal.ts'
import { OGI } from '#law/index.ts'
import { loadDirectory, type Organ } from '#modules/organs/index.ts'
import { readLive } from '../read-live.ts'
import { SENDING_STATUS_NAMES, type Sending, sendingProcedure } from '../sending.ts'
import { sendingId } from '../sending-id.ts'

function refuse(field: string, message: string): never {
  throw new Refusal(message, 'invalid', [{ field, message }])
}

/** The organ above to which items may be sent: it must have a site of its own. */
async function targetAbove(ctx: Context, organ: string, target: string): Promise<Organ> {
  const directory = await loadDirectory(ctx)
  const above = directory.lineage(organ).slice(1)
  const found = above.includes(target) ? directory.find(target) : undefined
  if (!found?.site) refuse('target', '只能向有网站的上级单位报送，请重新选择。')
  return found
}

const UNDER_WAY = new Set(['sent', 'adopted', 'published'])

function refuseTwice(sending: Sending | undefined, target: Organ): void {
  if (!sending) return
  if (sending.pending) throw new Refusal('上级网站的副本还没有撤下，撤下后才能再次报送。', 'conflict')
  if (UNDER_WAY.has(sending.status))
    throw new Refusal(
      `这篇稿件已向${target.shortName}报送，现在是“${SENDING_STATUS_NAMES[sending.status]}”，不用重复报送。`,
      'conflict',
    )
}

/** Sends a published document to the site of an organ above. It changes nothing there until that organ takes it. */
export async function sendArticle(
  ctx: Context,
  input: { organ: string; key: string; article: string; target: string; note: string },
): Promise<{ id: string }> {
  const { organ, key, article, target, note } = input
  const above = await targetAbove(ctx, organ, target)
  const id = sendingId(organ, article, target)
  await act(
    ctx,
    sendingProcedure,
  )({
    organ,
    id,
    key,
    async decide({ state }, inside) {
      refuseTwice(state, above)
      const { edition, contentHash, title } = await readLive(inside, organ, article)
      const payload = { article, target, title, edition, contentHash, note }
      return [{ kind: 'sent', payload, basis: [OGI.cite('24')] }]
    },
  })
  return { id }
}
