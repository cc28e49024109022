import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '#kernel/context.ts'
import { readTradeCase } from '../read-trade.ts'
import {
  announcedTrade,
  bids,
  closes,
  givesShares,
  openVillage,
  paidBidder,
  press,
  VILLAGE,
  type Village,
} from '../testing.ts'
import { waitingTrades } from '../waiting-trades.ts'
import { postResult } from './conclude-trade.ts'
import { returnDeposit, viewBidder } from './look-after-bidder.ts'
import { signContract } from './sign-contract.ts'

describe('deposits', () => {
  let village: Village
  beforeAll(async () => {
    village = await openVillage()
  })
  afterAll(() => village.office.close())

  const at = (id: string) => ({ organ: VILLAGE, id, key: press() })
  const back = (clerk: Context, id: string, bidder: number) =>
    returnDeposit(clerk, { ...at(id), bidder, move: 'out', note: '' })
  const waits = async (who: Context, permission: string) => {
    const allows = (asked: string) => asked === 'trade.read' || asked === permission
    return (await waitingTrades(who, VILLAGE, allows, 50)).map((one) => one.step)
  }

  it('stay while their bidder is in play, go back to the others, and are asked for at the desk until they have', async () => {
    const id = await announcedTrade(village)
    const [winner, loser] = [await paidBidder(village, id, '王一'), await paidBidder(village, id, '李二')]
    await bids(village, id, winner, 95_000)
    await bids(village, id, loser, 90_000)
    const clerk = village.at(village.clerk, '2026-03-31')
    await expect(back(clerk, id, loser.number)).rejects.toThrow('报价截止前')
    await closes(village, id)
    await expect(back(clerk, id, loser.number)).rejects.toThrow('还没有开标')
    expect(await waits(clerk, 'trade.write')).not.toContain('三资交易：退还 1 笔保证金')
    await givesShares(village, village.leader, id)
    await givesShares(village, village.county, id)
    expect(await waits(clerk, 'trade.write')).toContain('三资交易：退还 1 笔保证金')
    expect(await waits(village.leader, 'trade.review')).toEqual([])
    await expect(back(clerk, id, winner.number)).rejects.toThrow('合同登记以后再退')
    await back(clerk, id, loser.number)
    expect(await waits(clerk, 'trade.write')).toEqual(['三资交易：结果待公示'])

    await postResult(clerk, at(id))
    const signed = village.at(village.clerk, '2026-04-07')
    const contract = { number: '榕租2', startOn: '2026-05-01', endOn: null, paper: null }
    await signContract(signed, { ...at(id), contract })
    expect(await waits(signed, 'trade.write')).toContain('三资交易：退还 1 笔保证金')
    await back(signed, id, winner.number)
    const { state } = await readTradeCase(signed, VILLAGE, id)
    expect(state.bidders.map((one) => one.deposits.map(({ move }) => move))).toEqual([
      ['in', 'out'],
      ['in', 'out'],
    ])
    expect(await waits(signed, 'trade.write')).toEqual(['三资交易：待备案'])
  })

  it('are looked after by their bidder’s name only with a reason, which names nobody', async () => {
    const id = await announcedTrade(village)
    const { number: bidder } = await paidBidder(village, id, '王一')
    const look = (reason: string) => viewBidder(village.clerk, { ...at(id), bidder, reason })
    for (const reason of ['核对王一的退款账户', '退款前打电话13912345678核对'])
      await expect(look(reason)).rejects.toMatchObject({ problems: [{ field: 'reason' }] })
    expect(await look('核对退款账户')).toMatchObject({ name: '王一' })
  })
})
