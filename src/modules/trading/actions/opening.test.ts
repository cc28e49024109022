import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rebuildable, rebuildReadModels, verifyLedger } from '#kernel/ledger/index.ts'
import { readTrade, readTradeCase } from '../read-trade.ts'
import { listTrades } from '../read-trades.ts'
import { sealContext } from '../seal-context.ts'
import { type Envelope, newKeyPair, openBid, openShare, type SealContext, sealBid } from '../sealing/index.ts'
import {
  announcedTrade,
  bidderForm,
  bids,
  closes,
  givesShares,
  OPENING,
  openedShares,
  openVillage,
  paidBidder,
  press,
  TERMS,
  VILLAGE,
  type Village,
} from '../testing.ts'
import type { Trade } from '../trade.ts'
import { tradeProcedure } from '../trade-procedure.ts'
import { closeBidding } from './close-bidding.ts'
import { notariseTrade, postResult } from './conclude-trade.ts'
import { enterBid, takePaperBid } from './enter-bid.ts'
import { giveShares, openPaper } from './give-shares.ts'
import { refuseBidder, returnDeposit } from './look-after-bidder.ts'
import { negotiateTrade } from './negotiate-trade.ts'
import { openBids, readEnvelope } from './open-bids.ts'
import { registerBidder } from './register-bidder.ts'
import { signContract } from './sign-contract.ts'

/** The stored envelope of the first bidder. */
function envelopeOf(trade: Trade): string {
  const entry = trade.bidders[0]?.entry
  if (entry?.via !== 'sealed') throw new Error('no envelope')
  return entry.envelope
}

/** Whether one of these keys opens one of the shares. */
function opensWithAny(context: SealContext, envelope: Envelope, keys: Iterable<string>): boolean {
  const opens = (holder: string, key: string) => {
    try {
      return openShare(context, envelope, holder, key) !== ''
    } catch {
      return false
    }
  }
  return [...keys].some((key) => context.holders.some((holder) => opens(holder.id, key)))
}

describe('sealed bids', () => {
  let village: Village
  beforeAll(async () => {
    village = await openVillage()
  })
  afterAll(() => village.office.close())

  const stateOf = async (id: string) => (await readTradeCase(village.clerk, VILLAGE, id)).state
  const at = (id: string) => ({ organ: VILLAGE, id, key: press() })

  /** Everything the server has: all rows of all tables, and all files. */
  async function everything(): Promise<string> {
    const { db, config } = village.office.ctx
    const { rows } = await sql<{ name: string }>`
      SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'`.execute(db)
    const texts: string[] = []
    for (const { name } of rows) {
      const all = await sql<{
        row: string
      }>`SELECT to_jsonb(t)::text AS row FROM ${sql.table(name)} AS t`.execute(db)
      texts.push(...all.rows.map((one) => one.row))
    }
    const folder = join(String(config.GONGKAI_DATA), 'files')
    const files = await readdir(folder, { recursive: true, withFileTypes: true })
    for (const file of files.filter((one) => one.isFile()))
      texts.push(await readFile(join(file.parentPath, file.name), 'utf8'))
    return texts.join('\n')
  }

  it('cannot be read from database, files and the server’s secret before the quorum, and can after it', async () => {
    const id = await announcedTrade(village)
    const [one, two] = [await paidBidder(village, id, '王一'), await paidBidder(village, id, '李二')]
    const fen = 98_765_000
    await bids(village, id, one, fen, '附言绝密七四一')
    await bids(village, id, two, 86_000)
    await closes(village, id)
    await givesShares(village, village.leader, id)
    const state = await stateOf(id)
    expect([state.stage, state.shares.length]).toEqual(['closed', 1])

    const found = await everything()
    for (const secret of [String(fen), '98765', '987650', '987,650', '附言绝密', '七四一'])
      expect(found).not.toContain(secret)

    const envelope = await readEnvelope(village.office.ctx, envelopeOf(state))
    expect(found).toContain(envelope.box)
    const context = sealContext(id, state, 1)
    // Every text of 64 hex digits the server holds, and the secret it keys its hashes with, tried as a private key.
    const keys = new Set(found.match(/\b[0-9a-f]{64}\b/g) ?? [])
    keys.add(Buffer.alloc(32, 7).toString('hex'))
    keys.add(village.office.ctx.secrets.keyedHash(id))
    expect(keys.size).toBeGreaterThan(20)
    expect(opensWithAny(context, envelope, keys)).toBe(false)
    expect(
      opensWithAny(context, envelope, [village.keys.get(village.leader.actor.id)?.secretKey ?? '']),
    ).toBe(true)
    const given = JSON.parse((await village.office.ctx.files.get(state.shares[0]?.shares ?? '')).toString())
    await expect(openBid(context, envelope, [given['1']])).rejects.toThrow('share-broken')

    const opened = await givesShares(village, village.county, id)
    expect(opened.stage).toBe('awarded')
    expect(opened.opening?.award).toEqual({ winner: 1, fen, lot: [] })
    expect(opened.opening?.bids.map((bid) => [bid.bidder, bid.fen, bid.fault])).toEqual([
      [1, fen, ''],
      [2, 86_000, ''],
    ])
    expect(await everything()).toContain(String(fen))
    expect((await verifyLedger(village.office.ctx)).broken).toEqual([])
  })

  it('that were changed in the store are refused by name, and the others stand', async () => {
    const id = await announcedTrade(village)
    const [one, two] = [await paidBidder(village, id, '王一'), await paidBidder(village, id, '李二')]
    await bids(village, id, one, 90_000)
    await bids(village, id, two, 86_000)
    const closed = await closes(village, id)
    const shares = {
      leader: await openedShares(village, village.leader, id),
      county: await openedShares(village, village.county, id),
    }
    const stored = envelopeOf(closed)
    const { files } = village.office.ctx
    const envelope = await readEnvelope(village.office.ctx, stored)
    const box = (envelope.box.startsWith('0') ? '1' : '0') + envelope.box.slice(1)
    const tampered = JSON.stringify({ ...envelope, box })
    const broken = {
      ...village.office.ctx,
      files: {
        ...files,
        get: async (hash: string) => (hash === stored ? Buffer.from(tampered) : files.get(hash)),
      },
    }
    const given = [
      { holder: 'leader', shares: shares.leader },
      { holder: 'county', shares: shares.county },
    ]
    const [opened] = await openBids(broken, VILLAGE, id, closed, given)
    if (opened?.kind !== 'opened') throw new Error('not opened')
    expect(opened.payload.bids[0]).toMatchObject({ bidder: 1, fen: null })
    expect(opened.payload.bids[0]?.fault).toContain('密文打不开')
    expect(opened.payload.award?.winner).toBe(2)
  })

  it('are replaced by a later one until the deadline, and none is taken after it', async () => {
    const id = await announcedTrade(village)
    const [one, two] = [await paidBidder(village, id, '王一'), await paidBidder(village, id, '李二')]
    await bids(village, id, one, 99_000)
    await bids(village, id, one, 88_000)
    await bids(village, id, two, 89_000)
    const state = await stateOf(id)
    const envelope = await sealBid(sealContext(id, state, 1), { fen: 99_000, note: '' })
    const late = village.at(village.office.ctx, '2026-03-30T17:00:01+08:00')
    await expect(enterBid(late, { ...at(id), proof: one, envelope })).rejects.toThrow('报价时间已过')
    await closes(village, id)
    await givesShares(village, village.leader, id)
    const opened = await givesShares(village, village.supervisor, id)
    expect(opened.opening?.award).toMatchObject({ winner: 2, fen: 89_000 })
    const { events } = await readTradeCase(village.clerk, VILLAGE, id)
    expect(events.filter((event) => event.kind === 'bid-entered')).toHaveLength(3)
  })

  it('are due on the very day of the notice, whatever the calendar says of it', async () => {
    const clocks = tradeProcedure.clocks?.(await stateOf(await announcedTrade(village)))
    expect(clocks).toMatchObject([{ name: 'bids', start: '2026-03-30', unit: 'fixed' }])
  })

  it('are taken only from a bidder with the right code whose deposit came in', async () => {
    const id = await announcedTrade(village)
    const form = { ...at(id), form: bidderForm('赵三'), channel: 'online' } as const
    const unpaid = await registerBidder(village.at(village.office.ctx, '2026-03-23'), form)
    await expect(bids(village, id, unpaid, 90_000)).rejects.toThrow('还没有收到您的保证金')
    const paid = await paidBidder(village, id, '王一')
    await expect(bids(village, id, { ...paid, code: 'AAAA-AAAA' }, 90_000)).rejects.toThrow('不相符')
    await expect(bids(village, id, { ...paid, number: unpaid.number }, 90_000)).rejects.toThrow('不相符')
    const clerk = village.at(village.clerk, '2026-03-24')
    await refuseBidder(clerk, { ...at(id), bidder: paid.number, reason: '有失信记录' })
    await expect(bids(village, id, paid, 90_000)).rejects.toThrow('有失信记录')
    const back = { bidder: paid.number, move: 'out', note: '' } as const
    await returnDeposit(clerk, { ...at(id), ...back })
    await expect(returnDeposit(clerk, { ...at(id), ...back })).rejects.toThrow('没有可退')
  })

  it('are opened neither before their time, nor by strangers, nor twice by one holder', async () => {
    const id = await announcedTrade(village)
    for (const name of ['王一', '李二']) await bids(village, id, await paidBidder(village, id, name), 90_000)
    const early = village.at(village.clerk, '2026-03-30T17:00:00+08:00')
    await expect(closeBidding(early, at(id))).rejects.toThrow('不能提前截止')
    await closes(village, id)
    const shares = await openedShares(village, village.leader, id)
    const before = village.at(village.leader, '2026-03-31T08:59:59+08:00')
    await expect(giveShares(before, { ...at(id), shares })).rejects.toThrow('还没有到公告的开标时间')
    await expect(giveShares(village.at(village.clerk, OPENING), { ...at(id), shares })).rejects.toThrow(
      '不是',
    )
    const wrong = { ...shares, '1': newKeyPair().secretKey.padEnd(66, '0') }
    const leader = village.at(village.leader, OPENING)
    await expect(giveShares(leader, { ...at(id), shares: wrong })).rejects.toThrow('1 号密封件')
    await giveShares(leader, { ...at(id), shares })
    await expect(giveShares(leader, { ...at(id), shares })).rejects.toThrow('已经用钥匙开过')
  })

  it('are not shut out by a holder who keeps one share back: the others make up for it', async () => {
    const id = await announcedTrade(village)
    for (const name of ['王一', '李二']) await bids(village, id, await paidBidder(village, id, name), 90_000)
    await closes(village, id)
    const { '1': _, ...most } = await openedShares(village, village.leader, id)
    await giveShares(village.at(village.leader, OPENING), { ...at(id), shares: most })
    expect((await givesShares(village, village.supervisor, id)).stage).toBe('closed')
    const opened = await givesShares(village, village.county, id)
    expect(opened.opening?.bids.every((bid) => bid.fault === '')).toBe(true)
  })

  it('on paper are opened at the table before the keys are used', async () => {
    const id = await announcedTrade(village)
    const [one, two] = [await paidBidder(village, id, '王一'), await paidBidder(village, id, '李二')]
    await bids(village, id, one, 90_000)
    const counter = village.at(village.clerk, '2026-03-27')
    await takePaperBid(counter, { ...at(id), bidder: two.number, label: '封-01' })
    await closes(village, id)
    const shares = await openedShares(village, village.leader, id)
    const leader = village.at(village.leader, OPENING)
    await expect(giveShares(leader, { ...at(id), shares })).rejects.toThrow('纸质密封件')
    const clerk = village.at(village.clerk, OPENING)
    await openPaper(clerk, { ...at(id), bidder: two.number, fen: 95_000 })
    await expect(openPaper(clerk, { ...at(id), bidder: two.number, fen: 96_000 })).rejects.toThrow('没有待拆')
    await givesShares(village, village.leader, id)
    const opened = await givesShares(village, village.supervisor, id)
    expect(opened.opening?.award).toMatchObject({ winner: two.number, fen: 95_000 })
  })

  it('that are too few, or of which none counts, fail the trade', async () => {
    const lonely = await announcedTrade(village)
    await bids(village, lonely, await paidBidder(village, lonely, '王一'), 90_000)
    expect((await closes(village, lonely)).ended?.text).toContain('少于 2 份')
    const low = await announcedTrade(village)
    for (const name of ['王一', '李二'])
      await bids(village, low, await paidBidder(village, low, name), 84_000)
    await closes(village, low)
    await givesShares(village, village.leader, low)
    const ended = await givesShares(village, village.supervisor, low)
    expect([ended.stage, ended.opening?.bids[0]?.fault]).toEqual(['failed', '低于底价'])
  })

  it('that are equal are told apart by a lot bound to the ledger’s entry of the closing', async () => {
    const id = await announcedTrade(village)
    for (const name of ['王一', '李二', '张三'])
      await bids(village, id, await paidBidder(village, id, name), 90_000)
    const { closing } = await closes(village, id)
    await givesShares(village, village.leader, id)
    const { opening } = await givesShares(village, village.supervisor, id)
    expect(opening?.award?.lot).toEqual([1, 2, 3])
    expect(opening?.award?.winner).toBe(Number(BigInt(`0x${closing?.seed}`) % 3n) + 1)
  })

  it('lead to a contract after the days of publicity, and to a notary’s paper bound to the opening', async () => {
    const id = await announcedTrade(village)
    for (const name of ['王一', '李二']) await bids(village, id, await paidBidder(village, id, name), 90_000)
    await closes(village, id)
    await givesShares(village, village.leader, id)
    const { opening } = await givesShares(village, village.supervisor, id)
    const on = (day: string) => village.at(village.clerk, day)
    const { publicity } = await postResult(on('2026-04-01'), at(id))
    expect(publicity).toEqual({ from: '2026-04-01', until: '2026-04-06' })
    const contract = { number: '榕租1', startOn: '2026-05-01', endOn: '2031-04-30', paper: null }
    await expect(signContract(on('2026-04-06'), { ...at(id), contract })).rejects.toThrow('2026-04-06')
    const signed = await signContract(on('2026-04-07'), { ...at(id), contract })
    expect(signed.contract?.fen).toBe(90_000)
    const notary = { office: '遂溪县公证处', number: '(2026)1' }
    const wrong = { ...at(id), ...notary, openingHash: 'f'.repeat(64) }
    await expect(notariseTrade(on('2026-04-08'), wrong)).rejects.toThrow('不一致')
    const bound = await notariseTrade(on('2026-04-08'), {
      ...{ ...at(id), ...notary, openingHash: opening?.hash ?? '' },
    })
    expect(bound.notary?.openingHash).toBe(opening?.hash)
  })

  it('are shown to nobody but their holders, and bidders to the console by their public names', async () => {
    const id = await announcedTrade(village)
    await paidBidder(village, id, '王小明')
    const shown = await readTrade(village.leader, VILLAGE, id)
    expect(shown.bidders[0]?.shownAs).toBe('王*')
    expect(JSON.stringify(shown)).not.toContain('王小明')
    expect(shown.steps).not.toContain('announce')
    await expect(openedShares(village, village.clerk, id)).rejects.toThrow('没有找到')
  })

  it('have no place in an open negotiation, whose best offer wins', async () => {
    const id = await announcedTrade(village, { ...TERMS, method: 'negotiation' })
    const one = await paidBidder(village, id, '王一')
    await expect(bids(village, id, one, 90_000)).rejects.toThrow('没有密封报价')
    const clerk = village.at(village.clerk, OPENING)
    await closes(village, id)
    const minutes = { text: '协商经过。' }
    const low = { ...at(id), offers: [{ bidder: one.number, fen: 84_000 }], minutes }
    await expect(negotiateTrade(clerk, low)).rejects.toThrow('低于底价')
    const fair = { ...at(id), offers: [{ bidder: one.number, fen: 85_000 }], minutes }
    expect((await negotiateTrade(clerk, fair)).opening?.award).toMatchObject({ winner: 1, fen: 85_000 })
  })

  it('leave lists that are the same when made again from the ledger', async () => {
    const before = await listTrades(village.leader, 'yangqing', {})
    expect(before.total).toBeGreaterThan(5)
    await rebuildReadModels(village.office.ctx, [rebuildable(tradeProcedure)])
    expect((await listTrades(village.leader, 'yangqing', {})).total).toBe(before.total)
  })
})
