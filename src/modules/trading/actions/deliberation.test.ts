import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { COLLECTIVE, LAND_CONTRACT, VILLAGE_PARTY } from '#law/index.ts'
import { readTradeCase } from '../read-trade.ts'
import {
  approvedTrade,
  noticeInput,
  openVillage,
  press,
  resolvedTrade,
  TERMS,
  VILLAGE,
  type Village,
} from '../testing.ts'
import { announceTrade } from './announce-trade.ts'
import { deliberateTrade, type MeetingRecord } from './deliberate-trade.ts'
import { makeSetting } from './make-setting.ts'
import { postResolution } from './post-resolution.ts'
import { proposeTrade, reviseTrade } from './propose-trade.ts'
import { reviewTrade, submitTrade } from './review-trade.ts'
import { showKey } from './show-key.ts'

describe('a trade on its way to its notice', () => {
  let village: Village
  beforeAll(async () => {
    village = await openVillage()
  })
  afterAll(() => village.office.close())

  const meeting = (change: Partial<MeetingRecord>): MeetingRecord => ({
    ...{ step: 'proposal', heldOn: '2026-03-02', place: '村委会', body: null, invitedOn: null },
    ...{ entitled: 5, attended: 5, inFavour: 5, against: 0 },
    ...change,
  })
  const record = (id: string, change: Partial<MeetingRecord>, on = '2026-03-20') =>
    deliberateTrade(village.at(village.clerk, on), {
      ...{ organ: VILLAGE, id, key: press(), record: meeting(change) },
      minutes: { text: '记录。' },
    })

  it('is talked over in order, with more than half of those present at each step', async () => {
    const { id } = await proposeTrade(village.clerk, { organ: VILLAGE, key: press(), terms: TERMS })
    await expect(record(id, { step: 'committees' })).rejects.toThrow('村党组织提议')
    await expect(record(id, { attended: 4, inFavour: 2 })).rejects.toThrow('没有过半')
    await expect(record(id, { heldOn: '2026-03-21' })).rejects.toThrow('不能晚于今天')
    await expect(record(id, { inFavour: 3, against: 3 })).rejects.toThrow('多于到会人数')
    await record(id, {})
    await expect(record(id, {})).rejects.toThrow('“两委”')
    await expect(record(id, { step: 'committees', heldOn: '2026-03-01' })).rejects.toThrow('不能早于')
  })

  it('needs two thirds of all delegates, and says which article asks for them', async () => {
    const id = await (async () => {
      const { id: made } = await proposeTrade(village.clerk, { organ: VILLAGE, key: press(), terms: TERMS })
      for (const step of ['proposal', 'committees', 'party-members'] as const) await record(made, { step })
      return made
    })()
    const resolution = { step: 'resolution', body: 'delegates', invitedOn: '2026-03-02' } as const
    const counts = { entitled: 45, attended: 44, heldOn: '2026-03-16' }
    await expect(record(id, { ...resolution, ...counts, inFavour: 29 })).rejects.toThrow('第二十八条')
    await record(id, { ...resolution, ...counts, inFavour: 30 })
    const { state, events } = await readTradeCase(village.clerk, VILLAGE, id)
    expect(state.stage).toBe('resolved')
    expect(events.at(-1)?.basis).toEqual([
      VILLAGE_PARTY.cite('四议两公开'),
      COLLECTIVE.cite('28'),
      COLLECTIVE.cite('26(11)'),
    ])
  })

  it('over land is not for delegates', async () => {
    const terms = { ...TERMS, kind: 'land' as const, outsiders: false }
    const { id } = await proposeTrade(village.clerk, { organ: VILLAGE, key: press(), terms })
    for (const step of ['proposal', 'committees', 'party-members'] as const) await record(id, { step })
    const counts = { entitled: 300, attended: 250, inFavour: 250, heldOn: '2026-03-16' }
    const invited = { step: 'resolution', invitedOn: '2026-03-02' } as const
    await expect(record(id, { ...invited, ...counts, body: 'delegates' })).rejects.toThrow('不能代行')
    await record(id, { ...invited, ...counts, body: 'assembly' })
  })

  it('starts its deliberation anew when its terms change', async () => {
    const { id } = await proposeTrade(village.clerk, { organ: VILLAGE, key: press(), terms: TERMS })
    await record(id, {})
    const terms = { ...TERMS, baseFen: 90_000 }
    const state = await reviseTrade(village.clerk, { organ: VILLAGE, id, key: press(), terms })
    expect([state.held, state.stage, state.terms.baseFen]).toEqual([[], 'drafting', 90_000])
  })

  it('gets its number when the resolution is public, and keeps it after being returned', async () => {
    const id = await resolvedTrade(village)
    const before = (await readTradeCase(village.clerk, VILLAGE, id)).state
    expect(before.number).toMatch(/^榕坡村交〔2026〕\d+号$/)
    expect(before.slug).toMatch(/^2026-\d{3}$/)
    const clerk = village.at(village.clerk, '2026-03-18')
    const at = { organ: VILLAGE, id }
    await submitTrade(clerk, { ...at, key: press() })
    const back = { verdict: 'return', reason: '' } as const
    await expect(reviewTrade(village.leader, { ...at, key: press(), ...back })).rejects.toThrow('写明原因')
    await reviewTrade(village.leader, { ...at, key: press(), ...back, reason: '请补充评估' })
    await expect(postResolution(clerk, { ...at, key: press() })).rejects.toThrow('镇退回')
    const after = await submitTrade(clerk, { ...at, key: press() })
    expect([after.number, after.stage, after.returned]).toEqual([before.number, 'reviewing', ''])
  })

  it('is reviewed by its own town only', async () => {
    const id = await resolvedTrade(village)
    await submitTrade(village.at(village.clerk, '2026-03-18'), { organ: VILLAGE, id, key: press() })
    const review = { organ: VILLAGE, id, key: press(), verdict: 'approve', reason: '' } as const
    const countyLeader = await village.office.as(['leader'], { organ: 'suixi' })
    await expect(reviewTrade(countyLeader, review)).rejects.toThrow('不在这个镇')
  })

  it('open to outsiders over land is approved by the town under the law on land', async () => {
    const id = await approvedTrade(village, { ...TERMS, kind: 'land' })
    const { events } = await readTradeCase(village.clerk, VILLAGE, id)
    expect(events.at(-1)?.basis).toContainEqual(LAND_CONTRACT.cite('52'))
  })

  it.each([
    ['too short a notice', { bidsBy: '2026-03-26T15:00:00.000Z' }, '至少要 7 天'],
    ['bids before registration ends', { bidsBy: '2026-03-27T09:00:00.000Z' }, '不能早于报名截止'],
    ['an opening before the deadline', { openAt: '2026-03-29T09:00:00.000Z' }, '不能早于报价截止'],
    ['a threshold of one', { threshold: 1 }, '至少 2 人'],
    ['more needed than there are', { threshold: 4 }, '不能多于保管人数'],
    ['a stranger among the holders', { holders: ['nobody', 'else'] }, '还没有登记'],
  ])('refuses %s', async (what, change, words) => {
    const id = await approvedTrade(village)
    const early = { registerBy: '2026-03-26T09:00:00.000Z' }
    const notice = {
      ...noticeInput(village),
      ...(what.startsWith('too short') ? early : {}),
      ...change,
    }
    const clerk = village.at(village.clerk, '2026-03-20')
    await expect(announceTrade(clerk, { organ: VILLAGE, id, key: press(), notice })).rejects.toThrow(words)
  })

  it('refuses keys that one organ could open with alone', async () => {
    const id = await approvedTrade(village)
    const second = await village.office.as(['disclosure-officer'])
    await showKey(second, { organ: 'yangqing', key: press(), publicKey: 'ab'.repeat(32) })
    const holders = [village.leader.actor.id, second.actor.id, village.supervisor.actor.id]
    const notice = { ...noticeInput(village), holders }
    const clerk = village.at(village.clerk, '2026-03-20')
    const announcing = announceTrade(clerk, { organ: VILLAGE, id, key: press(), notice })
    await expect(announcing).rejects.toThrow('同一单位')
  })

  it('of works keeps to the twenty days and three bidders of the law, whatever is set', async () => {
    const id = await approvedTrade(village, { ...TERMS, kind: 'works', termMonths: 0 })
    const clerk = village.at(village.clerk, '2026-03-20')
    const announcing = (bidsBy: string) =>
      announceTrade(clerk, {
        ...{ organ: VILLAGE, id, key: press() },
        notice: { ...noticeInput(village), bidsBy, openAt: '2026-05-01T01:00:00.000Z' },
      })
    await expect(announcing('2026-04-08T09:00:00.000Z')).rejects.toThrow('第二十四条')
    const { notice } = await announcing('2026-04-09T09:00:00.000Z')
    expect(notice?.settings).toMatchObject({ noticeDays: 20, minBidders: 3 })
  })

  it('keeps the settings of its notice when they change later', async () => {
    const id = await approvedTrade(village)
    const clerk = village.at(village.clerk, '2026-03-20')
    const entry = { key: 'resultDays', from: '2026-03-21', value: 9, source: '测试' } as const
    await makeSetting(village.leader, { organ: 'yangqing', key: press(), entry })
    const before = await announceTrade(clerk, {
      ...{ organ: VILLAGE, id, key: press(), notice: noticeInput(village) },
    })
    expect(before.notice?.settings.resultDays).toBe(5)
    const later = await approvedTrade(village)
    const late = village.at(village.clerk, '2026-03-21')
    const after = await announceTrade(late, {
      ...{ organ: VILLAGE, id: later, key: press(), notice: noticeInput(village) },
    })
    expect(after.notice?.settings.resultDays).toBe(9)
  })
})
