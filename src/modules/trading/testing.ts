import type { Context } from '#kernel/context.ts'
import { openTestOffice, type TestOffice } from '#kernel/testing.ts'
import { foundOrgan, type Organ } from '#modules/organs/index.ts'
import { announceTrade, type NoticeInput } from './actions/announce-trade.ts'
import { closeBidding } from './actions/close-bidding.ts'
import { deliberateTrade, type MeetingRecord } from './actions/deliberate-trade.ts'
import { enterBid } from './actions/enter-bid.ts'
import { giveShares } from './actions/give-shares.ts'
import { takeDeposit } from './actions/look-after-bidder.ts'
import { makeSetting } from './actions/make-setting.ts'
import { postResolution } from './actions/post-resolution.ts'
import { proposeTrade } from './actions/propose-trade.ts'
import { type BidderForm, registerBidder } from './actions/register-bidder.ts'
import { reviewTrade, submitTrade } from './actions/review-trade.ts'
import { showKey } from './actions/show-key.ts'
import { readEnvelopes, readTradeCase } from './read-trade.ts'
import { sealContext } from './seal-context.ts'
import { type KeyPair, newKeyPair, openShare, sealBid } from './sealing/index.ts'
import type { TradeTerms } from './trade.ts'
import type { SettingKey } from './trade-setting.ts'

/** The village of these tests. */
export const VILLAGE = 'rongpo'

const contact = {
  ...{ address: '镇政府大院', postcode: '524300', telephone: '0759-7231000', fax: '', email: '' },
  ...{ officeHours: '周一至周五', disclosureOffice: '党政综合办公室' },
}

function organ(id: string, kind: Organ['kind'], parent: string | null, site: string | null): Organ {
  const siteIdCode = '4408230000'
  return {
    ...{ id, kind, parent, name: `${id}人民政府`, shortName: id === VILLAGE ? '榕坡村' : id, contact },
    ...{ creditCode: '11440823MB9Y0018XW', departments: [], leaders: [], leadingGroup: null },
    ...{ dutyRoster: [], demonstration: true },
    site: site && { path: site, siteName: id, siteIdCode, icp: '', policeRecord: '', columns: [] },
  } as Organ
}

const SETTINGS: Record<SettingKey, number> = {
  noticeDays: 7,
  minBidders: 2,
  resultDays: 5,
  contractDays: 10,
  depositPercent: 30,
  countyFilingFen: 50_000_000,
}

/** Terms of a lease by sealed bids: 850 yuan a year at least, steps of 10, a deposit of 30. */
export const TERMS: TradeTerms = {
  ...{ kind: 'lease', method: 'sealed', title: '冷库出租', subject: '村口冷库一座，200 平方米。' },
  ...{ place: '村口', asset: null, termMonths: 60, baseFen: 85_000, priceUnit: '元/年' },
  ...{ stepFen: 1000, depositFen: 3000, outsiders: true, conditions: '按年付租。' },
}

const MEETINGS: Omit<MeetingRecord, 'heldOn'>[] = [
  { step: 'proposal', ...plain(5) },
  { step: 'committees', ...plain(7) },
  { step: 'party-members', ...plain(40) },
  { step: 'resolution', ...plain(45), body: 'delegates', invitedOn: '2026-03-02' },
]

function plain(entitled: number) {
  const counts = { entitled, attended: entitled, inFavour: entitled, against: 0 }
  return { place: '村委会', body: null, invitedOn: null, ...counts } as const
}

/** Somebody who bids. */
export const bidderForm = (name: string): BidderForm => ({
  ...{ kind: 'person', name, idNumber: '440823199001011234', phone: '13800000001' },
  ...{ address: '榕坡村一队', member: 'no' },
})

/** The people of a village's trades, with their keys. */
export interface Village {
  office: TestOffice
  clerk: Context
  leader: Context
  supervisor: Context
  county: Context
  /** Account id to key pair. */
  keys: Map<string, KeyPair>
  /** The same person at another time. */
  at(ctx: Context, when: string): Context
}

let pressed = 0
/** A fresh command key. */
export const press = (): string => `test-command-${++pressed}`

/** Opens an office with a village, settings, and three holders who have shown their keys. */
export async function openVillage(): Promise<Village> {
  const office = await openTestOffice('2026-03-02')
  const { ctx } = office
  await foundOrgan(ctx, { key: press(), organ: organ('suixi', 'county', null, '/') })
  await foundOrgan(ctx, { key: press(), organ: organ('yangqing', 'town', 'suixi', '/yangqing/') })
  await foundOrgan(ctx, { key: press(), organ: organ(VILLAGE, 'village', 'yangqing', null) })
  const clerk = await office.as(['village-clerk'], { organ: VILLAGE, name: '林小苒' })
  const leader = await office.as(['leader'], { name: '黄启崧' })
  const supervisor = await office.as(['village-supervisor'], { organ: VILLAGE, name: '李稼穑' })
  const county = await office.as(['county-supervisor'], { organ: 'suixi', name: '钟砚秋' })
  for (const [key, value] of Object.entries(SETTINGS)) {
    const entry = { key: key as SettingKey, from: '2024-01-01', value, source: '测试值' }
    await makeSetting(leader, { organ: 'yangqing', key: press(), entry })
  }
  const keys = new Map<string, KeyPair>()
  const places = [
    [leader, 'yangqing'],
    [supervisor, VILLAGE],
    [county, 'suixi'],
  ] as const
  for (const [person, where] of places) {
    const pair = newKeyPair()
    keys.set(person.actor.id, pair)
    await showKey(person, { organ: where, key: press(), publicKey: pair.publicKey })
  }
  return { office, clerk, leader, supervisor, county, keys, at: office.at }
}

/** A trade that has been proposed, talked over, resolved and made public. */
export async function resolvedTrade(village: Village, terms: TradeTerms = TERMS): Promise<string> {
  const { clerk, at } = village
  const { id } = await proposeTrade(clerk, { organ: VILLAGE, key: press(), terms })
  const days = ['2026-03-03', '2026-03-04', '2026-03-05', '2026-03-16']
  for (const [index, meeting] of MEETINGS.entries()) {
    const heldOn = days[index] ?? ''
    const body = meeting.body && terms.kind === 'land' ? 'assembly' : meeting.body
    const record = { ...meeting, body, heldOn }
    const command = { organ: VILLAGE, id, key: press(), record, minutes: { text: '会议记录全文。' } }
    await deliberateTrade(at(clerk, heldOn), command)
  }
  await postResolution(at(clerk, '2026-03-17'), { organ: VILLAGE, id, key: press() })
  return id
}

/** The notice of these tests: bids until 30 March, opened on the 31st, two of three keys. */
export const noticeInput = (village: Village): NoticeInput => ({
  ...{ registerBy: '2026-03-28T09:00:00.000Z', bidsBy: '2026-03-30T09:00:00.000Z' },
  ...{ openAt: '2026-03-31T01:00:00.000Z', openPlace: '镇党群服务中心', threshold: 2 },
  holders: [...village.keys.keys()],
})

/** A trade the town agreed to. */
export async function approvedTrade(village: Village, terms: TradeTerms = TERMS): Promise<string> {
  const id = await resolvedTrade(village, terms)
  const on = village.at(village.clerk, '2026-03-18')
  await submitTrade(on, { organ: VILLAGE, id, key: press() })
  const verdict = { verdict: 'approve', reason: '' } as const
  await reviewTrade(village.at(village.leader, '2026-03-19'), {
    organ: VILLAGE,
    id,
    key: press(),
    ...verdict,
  })
  return id
}

/** A trade whose notice is out. */
export async function announcedTrade(village: Village, terms: TradeTerms = TERMS): Promise<string> {
  const id = await approvedTrade(village, terms)
  const notice = noticeInput(village)
  await announceTrade(village.at(village.clerk, '2026-03-20'), { organ: VILLAGE, id, key: press(), notice })
  return id
}

/** A bidder who registered online and whose deposit came in. */
export async function paidBidder(village: Village, id: string, name: string) {
  const clerk = village.at(village.clerk, '2026-03-23')
  const command = { organ: VILLAGE, id, key: press(), form: bidderForm(name), channel: 'online' } as const
  const receipt = await registerBidder(clerk, command)
  const { state } = await readTradeCase(clerk, VILLAGE, id)
  const deposit = { organ: VILLAGE, id, key: press(), bidder: receipt.number, note: '转账' }
  if (state.terms.depositFen > 0) await takeDeposit(clerk, deposit)
  return receipt
}

/** Bids as the bidder's browser would. */
export async function bids(
  village: Village,
  id: string,
  proof: { number: number; code: string },
  fen: number,
  note = '',
) {
  const resident = village.at(village.office.ctx, '2026-03-25')
  const { state } = await readTradeCase(resident, VILLAGE, id)
  const envelope = await sealBid(sealContext(id, state, proof.number), { fen, note })
  return enterBid(resident, { organ: VILLAGE, id, key: press(), proof, envelope })
}

/** The day of the opening. */
export const OPENING = '2026-03-31'

/** Closes the bidding after its time. */
export const closes = (village: Village, id: string) =>
  closeBidding(village.at(village.clerk, OPENING), { organ: VILLAGE, id, key: press() })

/** What a holder's browser makes of the envelopes with the own key. */
export async function openedShares(village: Village, holder: Context, id: string) {
  const { envelopes } = await readEnvelopes(holder, VILLAGE, id)
  const secret = village.keys.get(holder.actor.id)?.secretKey ?? ''
  return Object.fromEntries(
    envelopes.map(({ context, envelope }) => [
      String(context.bidder),
      openShare(context, envelope, holder.actor.id, secret),
    ]),
  )
}

/** A holder opens with the own key. */
export async function givesShares(village: Village, holder: Context, id: string) {
  const shares = await openedShares(village, holder, id)
  return giveShares(village.at(holder, OPENING), { organ: VILLAGE, id, key: press(), shares })
}
