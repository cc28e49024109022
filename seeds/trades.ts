import type { Context } from '#kernel/context.ts'
import {
  announceTrade,
  closeBidding,
  deliberateTrade,
  enterBid,
  fileTrade,
  finishTrade,
  giveShares,
  negotiateTrade,
  notariseTrade,
  openPaper,
  openShare,
  postResolution,
  postResult,
  proposeTrade,
  readEnvelopes,
  readTradeCase,
  registerBidder,
  returnDeposit,
  reviewTrade,
  sealBid,
  sealContext,
  signContract,
  submitTrade,
  type TradeTerms,
  takeDeposit,
  takePaperBid,
} from '#modules/trading/index.ts'
import type { Cast } from './cast.ts'
import { type Happens, instant } from './timeline.ts'
import { type TradeDays, tradeDays } from './trade-days.ts'
import trades from './yangqing/trades.json' with { type: 'json' }

const TOWN = 'yangqing'
const FEN = 100

/** Account id to the secret half of the demonstration's keys. */
export type Keys = Map<string, string>

interface World {
  ctx: Context
  cast: Cast
  keys: Keys
  assetIds: Map<string, string>
  resident(at: string): Context
}

type Written = (typeof trades)[number]
type Bidding = { name: string; kind: string; member: boolean; bid: number | null; paper?: string }

/** What one trade's steps share while it is lived through. */
interface Life {
  world: World
  one: Written
  days: TradeDays
  id: string
  codes: { number: number; code: string }[]
}

const ORDER = ['reviewing', 'open', 'failed', 'publicity', 'finished']
const reaches = ({ one }: Life, stage: string) => ORDER.indexOf(one.until) >= ORDER.indexOf(stage)
const biddersOf = ({ one }: Life) => one.bidders as Bidding[]

function termsOf({ one, world }: Life): TradeTerms {
  const { kind, method, title, subject, place, termMonths, priceUnit, outsiders, conditions } = one
  return {
    ...{ kind: kind as TradeTerms['kind'], method: method as TradeTerms['method'] },
    ...{ title, subject, place, termMonths, priceUnit, outsiders, conditions },
    asset: (one.asset && world.assetIds.get(`${one.village} ${one.asset}`)) ?? null,
    baseFen: one.base * FEN,
    stepFen: one.step * FEN,
    depositFen: one.deposit * FEN,
  }
}

const clerk = ({ world, one }: Life, at: string) => world.cast.as('village-clerk', one.village, at)

/** The command of one step of a life. */
const command = ({ one, id }: Life, step: string) => ({
  organ: one.village,
  id,
  key: `seed-trade-${one.key}-${step}`,
})

type Run = (life: Life, at: string) => Promise<unknown>

const propose: Run = async (life, at) => {
  const { organ, key } = command(life, 'propose')
  const { id } = await proposeTrade(clerk(life, at), { organ, key, terms: termsOf(life) })
  life.id = id
}

const COMMITTEE = { proposal: 7, committees: 9, 'party-members': 46 } as const

function earlier(step: keyof typeof COMMITTEE, day: 'propose' | 'committees' | 'members'): Run {
  return (life, at) => {
    const all = COMMITTEE[step]
    const counts = { entitled: all, attended: all - 1, inFavour: all - 1, against: 0 }
    const record = {
      step,
      heldOn: life.days[day],
      place: '村委会会议室',
      body: null,
      invitedOn: null,
      ...counts,
    }
    const text = `会议讨论了${life.one.title}的方案、底价和条件，到会人员举手表决同意。`
    return deliberateTrade(clerk(life, at), { ...command(life, step), record, minutes: { text } })
  }
}

const resolve: Run = (life, at) => {
  const { body, entitled, attended, inFavour, title } = life.one
  const { resolution, invited } = life.days
  const counts = { entitled, attended, inFavour, against: attended - inFavour }
  const held = { step: 'resolution', heldOn: resolution, invitedOn: invited, place: '村文化楼' } as const
  const record = { ...held, ...counts, body: body as 'assembly' }
  const text = `会议听取${title}的方案说明，逐项表决，同意 ${inFavour} 票。决议及表决情况当场公布。`
  return deliberateTrade(clerk(life, at), { ...command(life, 'resolution'), record, minutes: { text } })
}

const submit: Run = async (life, at) => {
  await postResolution(clerk(life, at), command(life, 'post'))
  await submitTrade(clerk(life, at), command(life, 'submit'))
}

const review: Run = (life, at) =>
  reviewTrade(life.world.cast.as('disclosure-officer', TOWN, at), {
    ...command(life, 'review'),
    ...{ verdict: 'approve', reason: '程序和材料齐全，同意公告。' },
  })

const announce: Run = (life, at) => {
  const { cast } = life.world
  const people = [
    cast.as('village-supervisor', life.one.village, at),
    cast.as('leader', TOWN, at),
    cast.as('county-supervisor', 'suixi', at),
  ]
  const iso = (day: string, time: string) => new Date(instant(day, time)).toISOString()
  const { registerBy, bidsBy, open } = life.days
  return announceTrade(clerk(life, at), {
    ...command(life, 'announce'),
    notice: {
      ...{ registerBy: iso(registerBy, '12:00'), bidsBy: iso(bidsBy, '17:00'), openAt: iso(open, '09:30') },
      ...{ openPlace: '洋青镇党群服务中心二楼', holders: people.map((one) => one.actor.id), threshold: 2 },
    },
  })
}

const demoNumber = (one: Bidding, index: number) =>
  one.kind === 'person' ? `44082319820${index + 1}15002X` : `91440823MA00${index + 1}DEM0X`

const register: Run = async (life, at) => {
  for (const [index, one] of biddersOf(life).entries()) {
    const form = {
      ...{ kind: one.kind as 'person', name: one.name, idNumber: demoNumber(one, index) },
      ...({
        phone: `1380000${1200 + index}`,
        address: '遂溪县洋青镇',
        member: one.member ? 'yes' : 'no',
      } as const),
    }
    const step = { ...command(life, `register-${index}`), form, channel: 'online' } as const
    life.codes.push(await registerBidder(life.world.resident(at), step))
  }
}

const deposit: Run = async (life, at) => {
  for (const { number } of life.codes) {
    const step = { ...command(life, `deposit-${number}`), bidder: number, note: '转账到账' }
    await takeDeposit(clerk(life, at), step)
  }
}

const bid: Run = async (life, at) => {
  if (life.one.method === 'negotiation') return
  for (const [index, one] of biddersOf(life).entries()) {
    const proof = life.codes[index]
    if (!proof || one.bid === null) continue
    const step = command(life, `bid-${proof.number}`)
    if (one.paper) {
      await takePaperBid(clerk(life, at), { ...step, bidder: proof.number, label: one.paper })
      continue
    }
    const { state } = await readTradeCase(life.world.ctx, life.one.village, life.id)
    const context = sealContext(life.id, state, proof.number)
    const envelope = await sealBid(context, { fen: one.bid * FEN, note: '' })
    await enterBid(life.world.resident(at), { ...step, proof, envelope })
  }
}

async function opensWith(life: Life, holder: Context): Promise<void> {
  const { envelopes } = await readEnvelopes(holder, life.one.village, life.id)
  const secret = life.world.keys.get(holder.actor.id) ?? ''
  const shares = Object.fromEntries(
    envelopes.map(({ context, envelope }) => [
      String(context.bidder),
      openShare(context, envelope, holder.actor.id, secret),
    ]),
  )
  await giveShares(holder, { ...command(life, `shares-${holder.actor.id}`), shares })
}

async function negotiated(life: Life, at: string): Promise<void> {
  const offers = biddersOf(life).map((one, index) => ({ bidder: index + 1, fen: (one.bid ?? 0) * FEN }))
  const text = '只有一家报名，按公告转为公开协商。双方逐项商定条件，报价高于底价，村务监督委员会全程在场。'
  await negotiateTrade(clerk(life, at), { ...command(life, 'negotiate'), offers, minutes: { text } })
}

const open: Run = async (life, at) => {
  await closeBidding(clerk(life, at), command(life, 'close'))
  if (life.one.until === 'failed') return
  if (life.one.method === 'negotiation') return negotiated(life, at)
  for (const [index, one] of biddersOf(life).entries())
    if (one.paper) {
      const paper = { bidder: index + 1, fen: (one.bid ?? 0) * FEN }
      await openPaper(clerk(life, at), { ...command(life, `paper-${index}`), ...paper })
    }
  await opensWith(life, life.world.cast.as('village-supervisor', life.one.village, at))
  await opensWith(life, life.world.cast.as('leader', TOWN, at))
}

/** Deposits go back: those of the losers at once, the winner's when the contract is signed. */
const refund: Run = async (life, at) => {
  const { state } = await readTradeCase(life.world.ctx, life.one.village, life.id)
  const signed = state.contract !== null
  const winner = state.opening?.award?.winner
  for (const { number } of life.codes.filter((one) => (one.number === winner) === signed)) {
    const step = {
      ...command(life, `refund-${number}`),
      bidder: number,
      move: 'out',
      note: '原路退回',
    } as const
    await returnDeposit(clerk(life, at), step)
  }
}

const postsResult: Run = async (life, at) => {
  await postResult(clerk(life, at), command(life, 'result'))
  await refund(life, at)
}

const yearsLater = (day: string, months: number) =>
  `${Number(day.slice(0, 4)) + Math.floor(months / 12)}${day.slice(4)}`

const sign: Run = (life, at) => {
  const { days, one } = life
  const endOn = one.termMonths > 0 ? yearsLater(days.sign, one.termMonths) : null
  const number = `${one.village.toUpperCase().slice(0, 2)}-${days.sign.slice(0, 7)}`
  const contract = { number, startOn: days.sign, endOn, paper: null }
  return signContract(clerk(life, at), { ...command(life, 'sign'), contract })
}

const file: Run = async (life, at) => {
  await refund(life, at)
  await fileTrade(clerk(life, at), {
    ...command(life, 'file'),
    number: `备〔${life.days.file.slice(0, 4)}〕${life.one.key.length}号`,
  })
}

const notarise: Run = async (life, at) => {
  const { state } = await readTradeCase(life.world.ctx, life.one.village, life.id)
  return notariseTrade(clerk(life, at), {
    ...command(life, 'notarise'),
    ...{
      office: '遂溪县公证处（演示）',
      number: `（${life.days.notarise.slice(0, 4)}）遂证字第${life.one.key.length}号`,
    },
    openingHash: state.opening?.hash ?? '',
  })
}

const finish: Run = (life, at) =>
  finishTrade(clerk(life, at), { ...command(life, 'finish'), report: life.one.report })

/** The steps of a life: which day and hour, what happens, and how far a trade must go for it. */
const STEPS: [keyof TradeDays, string, Run, string][] = [
  ['propose', '09:00', propose, 'reviewing'],
  ['propose', '16:30', earlier('proposal', 'propose'), 'reviewing'],
  ['committees', '16:30', earlier('committees', 'committees'), 'reviewing'],
  ['members', '17:00', earlier('party-members', 'members'), 'reviewing'],
  ['resolution', '17:30', resolve, 'reviewing'],
  ['submit', '09:30', submit, 'reviewing'],
  ['review', '16:00', review, 'open'],
  ['announce', '09:00', announce, 'open'],
  ['register', '10:30', register, 'open'],
  ['register', '15:30', deposit, 'open'],
  ['bid', '11:00', bid, 'open'],
  ['open', '09:40', open, 'failed'],
  ['open', '16:00', refund, 'failed'],
  ['result', '09:20', postsResult, 'publicity'],
  ['sign', '10:00', sign, 'finished'],
  ['file', '10:00', file, 'finished'],
  ['notarise', '15:00', notarise, 'finished'],
  ['finish', '10:00', finish, 'finished'],
]

function lived(world: World, one: Written): Happens[] {
  const { start, anchor, kind, key } = one as Written & {
    anchor?: { step: keyof TradeDays; daysAgo: number }
  }
  const life: Life = { world, one, days: tradeDays(world.ctx, kind, anchor ?? { start }), id: '', codes: [] }
  return STEPS.filter(
    ([, , run, stage]) => reaches(life, stage) && (run !== refund || one.until === 'failed'),
  ).map(([day, time, run]) => {
    const at = instant(life.days[day], time)
    return { at, what: `交易 ${key} ${day}`, run: () => run(life, at) }
  })
}

/** The trades of the demonstration, step by step. */
export function tradeHappenings(world: World): Happens[] {
  return trades.flatMap((one) => lived(world, one))
}
