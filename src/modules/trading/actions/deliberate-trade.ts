import { type Context, today } from '#kernel/context.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Basis, Day } from '#law/index.ts'
import { type HandedIn, keepPaper } from '../keep-paper.ts'
import { moveTrade, type TradeCommand } from '../move-trade.ts'
import type { DecidingBody } from '../rules/deciding-body.ts'
import {
  agreed,
  DELIBERATION_BASIS,
  DELIBERATIONS,
  type Deliberation,
  nextDeliberation,
} from '../rules/deliberation-steps.ts'
import { type Meeting, meetingBasis, meetingProblem } from '../rules/meeting-problem.ts'
import type { Trade } from '../trade.ts'

/** A meeting as the village records it. */
export interface MeetingRecord {
  step: Deliberation
  heldOn: Day
  place: string
  body: DecidingBody | null
  invitedOn: Day | null
  entitled: number
  attended: number
  inFavour: number
  against: number
}

function refuse(field: string, message: string): never {
  throw new Refusal(message, 'invalid', [{ field, message }])
}

function requireOrder(ctx: Context, trade: Trade, record: MeetingRecord): void {
  const next = nextDeliberation(trade.held.map((one) => one.step))
  if (record.step !== next)
    refuse('step', next ? `下一步是“${DELIBERATIONS[next]}”，请按次序记录。` : '四项议事都已记录。')
  if (record.heldOn > today(ctx)) refuse('heldOn', '开会日期不能晚于今天，请核对。')
  const before = trade.held.at(-1)?.heldOn ?? trade.proposedDay
  if (record.heldOn < before) refuse('heldOn', `开会日期不能早于上一步的 ${before}，请核对。`)
}

function requireCounts({ attended, inFavour, against, entitled }: MeetingRecord): void {
  if (attended > entitled) refuse('attended', `到会 ${attended} 人多于应到 ${entitled} 人，请核对。`)
  if (inFavour + against > attended) refuse('against', '同意票和反对票加起来多于到会人数，请核对。')
}

function earlierMeeting(record: MeetingRecord): Basis[] {
  if (!agreed(record.attended, record.inFavour))
    refuse('inFavour', `到会 ${record.attended} 人，同意 ${record.inFavour} 票，没有过半，不能进入下一步。`)
  return [DELIBERATION_BASIS]
}

function decidingMeeting({ terms }: Trade, record: MeetingRecord): Basis[] {
  const { body, invitedOn, ...counts } = record
  if (!body) refuse('body', '请选择由成员大会还是成员代表大会决议。')
  if (!invitedOn) refuse('invitedOn', '请填写开会告知日期。')
  const meeting: Meeting = { ...counts, ...{ kind: terms.kind, outsiders: terms.outsiders, body, invitedOn } }
  const problem = meetingProblem(meeting)
  if (problem) refuse(problem.field, problem.message)
  return [DELIBERATION_BASIS, ...meetingBasis(meeting)]
}

/** Records one of the four deliberations with its minutes; what did not find enough votes is refused. */
export function deliberateTrade(
  ctx: Context,
  command: TradeCommand & { record: MeetingRecord; minutes: HandedIn },
): Promise<Trade> {
  const { record, minutes, ...at } = command
  return moveTrade(ctx, at, 'deliberate', async (trade, inside) => {
    requireOrder(inside, trade, record)
    requireCounts(record)
    const deciding = record.step === 'resolution'
    const basis = deciding ? decidingMeeting(trade, record) : earlierMeeting(record)
    const kept = await keepPaper(inside, `${DELIBERATIONS[record.step]}记录`, minutes)
    const own = deciding ? {} : { body: null, invitedOn: null }
    return [{ kind: 'deliberated', basis, payload: { held: { ...record, ...own, minutes: kept } } }]
  })
}
