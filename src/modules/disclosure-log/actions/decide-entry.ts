import { type Context, today } from '#kernel/context.ts'
import { act, type Draft, findCase } from '#kernel/ledger/index.ts'
import { nextNumber } from '#kernel/numbering.ts'
import { announce } from '#kernel/outbox/outbox.ts'
import { NotFound, Refusal } from '#kernel/refusal.ts'
import { seal } from '#kernel/vault/vault.ts'
import { yearOf } from '#law/index.ts'
import { requireClean } from '../clean.ts'
import { type Entry, type EntryEvent, type EntryStanding, entryProcedure, type PublicFile } from '../entry.ts'
import { textsOf } from '../entry-text.ts'
import { chosenFiles } from '../released.ts'
import { decisionObjection, LOG_BASIS } from '../rules/entry.ts'

const SERIES = 'disclosure-log'

interface Deciding {
  organ: string
  id: string
  key: string
}

type Decide = (entry: Entry, inside: Context) => Promise<Draft<EntryEvent>>

async function decided(ctx: Context, on: Deciding, from: EntryStanding, decide: Decide): Promise<void> {
  await act(
    ctx,
    entryProcedure,
  )({
    ...on,
    async decide({ state }, inside) {
      if (!state) throw new NotFound('这一条')
      if (state.standing !== from) throw new Refusal('这一条已经有了别的处理，请刷新页面。', 'conflict')
      const draft = await decide(state, inside)
      await announce(inside, 'site', on.organ, `disclosure-log:${on.id}`)
      await announce(inside, 'search', on.organ, `disclosure-log:${on.id}`)
      return [draft]
    },
  })
}

function requireOther(ctx: Context, { proposer }: Entry): void {
  const objection = decisionObjection(proposer, ctx.actor.id)
  if (objection) throw new Refusal(objection, 'forbidden')
}

/** Makes a proposed answer public; what it holds is looked through once more. */
export async function approveEntry(ctx: Context, on: Deciding): Promise<void> {
  const { organ, id } = on
  const entry = (await findCase(ctx, entryProcedure, organ, id))?.state
  if (!entry) throw new NotFound('这一条')
  requireOther(ctx, entry)
  const text = (await textsOf(ctx, organ, [entry.text.vault])).get(entry.text.vault)
  if (!text) throw new Refusal('这一条的内容已销毁，请重新提出。', 'conflict')
  const files = await chosenFiles(ctx, organ, id, entry.files)
  await requireClean(ctx, on, text, files)
  const published: PublicFile[] = []
  for (const { name, bytes } of files)
    published.push({ name, hash: await ctx.files.put(bytes), bytes: bytes.length })
  await decided(ctx, on, 'proposed', async (state, inside) => {
    requireOther(inside, state)
    if (state.text.hash !== entry.text.hash) throw new Refusal('内容刚刚改过，请刷新页面。', 'conflict')
    const year = yearOf(today(inside))
    const taken = { series: SERIES, year, value: await nextNumber(inside, organ, SERIES, year) }
    return { kind: 'approved', payload: { taken, files: published }, basis: [...LOG_BASIS] }
  })
}

const words = (inside: Context, organ: string, text: string) =>
  seal(inside, organ, '依申请公开答复公开：理由', { text })

/** Sends a proposal back to whoever made it, with the reason. */
export function sendBackEntry(ctx: Context, { reason, ...on }: Deciding & { reason: string }): Promise<void> {
  return decided(ctx, on, 'proposed', async (_, inside) => ({
    kind: 'sent-back',
    payload: { text: await words(inside, on.organ, reason) },
    basis: [...LOG_BASIS],
  }))
}

/** Takes a public entry down: page, list and files go together. */
export function withdrawEntry(ctx: Context, { reason, ...on }: Deciding & { reason: string }): Promise<void> {
  return decided(ctx, on, 'public', async (_, inside) => ({
    kind: 'withdrawn',
    payload: { text: await words(inside, on.organ, reason) },
    basis: [...LOG_BASIS],
  }))
}
