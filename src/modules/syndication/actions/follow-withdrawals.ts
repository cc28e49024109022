import { SYSTEM } from '#kernel/accounts/index.ts'
import { actingAs, type Context, MovedOn } from '#kernel/context.ts'
import { act } from '#kernel/ledger/index.ts'
import { Refusal } from '#kernel/refusal.ts'
import { OGI } from '#law/index.ts'
import { articleStandings, callBackArticle, withdrawArticle } from '#modules/articles/index.ts'
import { organById } from '#modules/organs/index.ts'
import { type CopyEnd, type Sending, sendingProcedure } from '../sending.ts'
import { type SendingRow, sendingsPending } from '../sending-store.ts'

type Item = Pick<SendingRow, 'organ_id' | 'id'>

/** Takes the copy of an item down, as the program; returns what had to be done. */
export type TakeDown = (inside: Context, item: Item, sending: Sending) => Promise<CopyEnd>

/** Takes a copy off the site, or calls it back from the reviews when it is not up yet. */
async function takeCopyDown(inside: Context, item: Item, sending: Sending): Promise<CopyEnd> {
  const { copy, target, pending } = sending
  if (!copy || !pending) return 'already-down'
  const { name } = await organById(inside, item.organ_id)
  const reason = `来源单位${name}已撤回原文：${pending.reason}`
  const standing = (await articleStandings(inside, target, [copy.article])).get(copy.article)
  if (!standing) throw new Refusal('上级网站的副本没有找到。', 'not-found')
  const program = actingAs(inside, SYSTEM)
  const step = { organ: target, id: copy.article, key: inside.newId(), reason }
  if (standing.live) {
    await withdrawArticle(program, step)
    return 'withdrawn'
  }
  await callBackArticle(program, step)
  return ['withdrawn', 'draft', 'returned'].includes(standing.status) ? 'already-down' : 'called-back'
}

async function follow(ctx: Context, item: Item, takeDown: TakeDown): Promise<void> {
  await act(
    ctx,
    sendingProcedure,
  )({
    organ: item.organ_id,
    id: item.id,
    key: ctx.newId(),
    async decide({ state }, inside) {
      if (!state?.pending) return []
      const how = await takeDown(inside, item, state)
      return [{ kind: 'copy-ended', payload: { how }, basis: [OGI.cite('10'), OGI.cite('17')] }]
    },
  })
}

const BROKEN = '系统出错，副本没有撤下。请联系管理员，或者由上级单位先手工撤下。'

async function noteFailure(ctx: Context, item: Item, error: unknown): Promise<void> {
  const message = error instanceof Refusal ? error.message : BROKEN
  if (!(error instanceof Refusal)) ctx.log.error({ err: error, item: item.id }, 'withdrawal not followed')
  await act(
    ctx,
    sendingProcedure,
  )({
    organ: item.organ_id,
    id: item.id,
    key: ctx.newId(),
    decide({ state }) {
      if (!state?.pending || state.pending.failure?.message === message) return []
      return [{ kind: 'follow-failed', payload: { message } }]
    },
  })
}

/** Follows the withdrawal of one item; a failure stays written on it, and the item stays to be followed. */
export async function followWithdrawal(
  ctx: Context,
  item: Item,
  takeDown: TakeDown = takeCopyDown,
): Promise<boolean> {
  try {
    await follow(ctx, item, takeDown)
    return true
  } catch (error) {
    // Somebody else is at this very item; it is looked at again at the next call.
    if (!(error instanceof MovedOn)) await noteFailure(ctx, item, error)
    return false
  }
}

const MOST = 500

/** Has every copy follow the withdrawal of its origin, each on its own: one that fails holds up no other. */
export async function followWithdrawals(ctx: Context, takeDown?: TakeDown): Promise<{ failed: number }> {
  let failed = 0
  for (const item of await sendingsPending(ctx.db, MOST))
    if (!(await followWithdrawal(ctx, item, takeDown))) failed += 1
  return { failed }
}
