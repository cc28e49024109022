import type { Context } from '#kernel/context.ts'
import { codeHash, queryCode } from '#kernel/inquiry/query-code.ts'
import { NotFound, Refusal } from '#kernel/refusal.ts'
import { seal } from '#kernel/vault/vault.ts'
import { GUANGDONG_ASSETS, PIPL } from '#law/index.ts'
import { moveTrade, type TradeCommand } from '../move-trade.ts'
import { shownName } from '../shown-name.ts'
import type { Registration, Trade } from '../trade.ts'

/** Who wants to take part; stands in the vault. */
export interface BidderForm {
  kind: 'person' | 'organisation'
  name: string
  idNumber: string
  phone: string
  address: string
  member: 'yes' | 'no'
}

/** What a bidder is given. */
export interface BidderReceipt {
  number: number
  code: string
}

function requireOpenFor(ctx: Context, trade: Trade, form: BidderForm): void {
  const { notice, terms } = trade
  if (!notice || ctx.clock.now().toISOString() > notice.registerBy)
    throw new Refusal('报名时间已过，不能再报名。', 'conflict')
  const message = '这项交易只面向本集体经济组织成员。'
  if (!terms.outsiders && form.member === 'no')
    throw new Refusal(message, 'invalid', [{ field: 'member', message }])
}

const hashOf = (ctx: Context, { organ, id, key }: TradeCommand) => {
  const code = queryCode(ctx.secrets, `trade-bidder\n${organ}\n${id}\n${key}`)
  return { code, hash: codeHash(ctx.secrets, code, id) }
}

/** Registers a bidder, online or at the counter: gives a running number and a code, and seals who it is. */
export async function registerBidder(
  ctx: Context,
  command: TradeCommand & { form: BidderForm; channel: Registration['channel'] },
): Promise<BidderReceipt> {
  const { form, channel, ...at } = command
  const { code, hash } = hashOf(ctx, at)
  const trade = await moveTrade(ctx, at, 'register', async (now, inside) => {
    requireOpenFor(inside, now, form)
    const registration: Registration = {
      number: now.bidders.length + 1,
      shownAs: shownName(form.kind, form.name),
      person: form.kind === 'person',
      member: form.member === 'yes',
      channel,
      identity: await seal(inside, at.organ, '村级交易：报名人', form),
      codeHash: hash,
    }
    const basis = [GUANGDONG_ASSETS.cite('进场交易'), PIPL.cite('34')]
    return [{ kind: 'registered', basis, payload: { registration } }]
  })
  const own = trade.bidders.find((one) => one.codeHash === hash)
  if (!own) throw new NotFound('这次报名')
  return { number: own.number, code }
}
