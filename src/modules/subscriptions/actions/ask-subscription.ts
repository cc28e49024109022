import { type Context, inTransaction } from '#kernel/context.ts'
import { act, caseOfKey } from '#kernel/ledger/index.ts'
import { Refusal } from '#kernel/refusal.ts'
import { seal } from '#kernel/vault/vault.ts'
import type { Organ } from '#modules/organs/index.ts'
import type { SubscriptionForm } from '../contract.ts'
import { beginDelivery, countOfAddress } from '../store.ts'
import { subscriptionProcedure } from '../subscription.ts'

const DAY_MS = 24 * 60 * 60 * 1000
const MOST_A_DAY = 3
const MOST_HELD = 30
/** How long a letter waits after what caused it was saved. */
const CONFIRMATION_HOLD_MS = 60 * 1000

const wrong = (field: string, message: string) => new Refusal(message, 'invalid', [{ field, message }])

function whatOf({ kind, column, village, words }: SubscriptionForm, organ: Organ, villages: Organ[]): string {
  if (kind === 'column' && !organ.site?.columns.some(({ key }) => key === column))
    throw wrong('column', '没有这个栏目。')
  if (kind === 'village' && !villages.some(({ id }) => id === village))
    throw wrong('village', '没有这个村（社区）。')
  return { site: '', column, village, search: words }[kind]
}

/**
 * Enters a wish to be told; nothing is sent but one letter asking whether it was really them. An address entered
 * too often gets no more such letters, and the page does not tell, so that nobody learns or uses other people's.
 */
export async function askSubscription(
  ctx: Context,
  input: { organ: Organ; villages: Organ[]; key: string; form: SubscriptionForm },
): Promise<{ id: string }> {
  const { organ, villages, key, form } = input
  const what = whatOf(form, organ, villages)
  const email = form.email.toLowerCase()
  const id = caseOfKey(ctx, 'subscription', organ.id, key)
  const addressKey = ctx.secrets.keyedHash(`subscriber\n${email}`)
  const now = ctx.clock.now()
  await inTransaction(ctx, async (inside) => {
    const since = new Date(now.getTime() - DAY_MS).toISOString()
    const { lately, held } = await countOfAddress(inside.db, addressKey, since)
    if (lately >= MOST_A_DAY || held >= MOST_HELD) return
    await act(
      inside,
      subscriptionProcedure,
    )({
      organ: organ.id,
      id,
      key,
      async decide({ state }, within) {
        if (state) return []
        const address = await seal(within, organ.id, '订阅网站信息', { email })
        return [{ kind: 'subscription-asked', payload: { of: form.kind, what, address, addressKey } }]
      },
    })
    await beginDelivery(inside.db, {
      ...{ organ_id: organ.id, id, told_until: now.toISOString(), tries: 0, next_try: now.toISOString() },
      confirmation_due: new Date(now.getTime() + CONFIRMATION_HOLD_MS).toISOString(),
    })
  })
  return { id }
}
