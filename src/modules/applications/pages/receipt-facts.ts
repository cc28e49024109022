import type { Receipt } from '#documents/index.ts'
import { publicUrl } from '#kernel/config.ts'
import { type Context, today } from '#kernel/context.ts'
import type { Day } from '#law/index.ts'
import type { Organ } from '#modules/organs/index.ts'
import { maskName } from '#modules/portal/index.ts'
import { printable } from '../actions/printable.ts'
import { type Reckoned, reckonReply } from '../engine/reckoning.ts'
import type { Found } from '../find-by-code.ts'
import { ERASED_NAME, sealedParts } from '../sealed-parts.ts'

/** What a receipt says, on the page and on paper. */
export interface ReceiptFacts {
  organ: Organ
  number: string
  code: string
  receivedDay: Day
  applicantMasked: string
  description: string
  medium: string
  delivery: string
  deadline: Reckoned
}

/** Reads what the receipt of an application says; `code` is the one its holder showed. */
export async function receiptFacts(
  ctx: Context,
  organ: Organ,
  { state }: Found,
  code: string,
): Promise<ReceiptFacts> {
  const { applicant, request } = await sealedParts(ctx, organ.id, state)
  return {
    organ,
    number: state.number,
    code,
    receivedDay: state.receivedDay,
    applicantMasked: applicant ? maskName(applicant.name, state.applicantKind) : ERASED_NAME,
    description: request?.description ?? ERASED_NAME,
    medium: request?.medium ?? '',
    delivery: request?.delivery ?? '',
    deadline: reckonReply(state.case, { day: today(ctx), calendar: ctx.calendar() }),
  }
}

/** The receipt as it is printed. */
export function receiptPaper(ctx: Context, facts: ReceiptFacts, trackPath: string): Receipt {
  return {
    organName: facts.organ.name,
    number: facts.number,
    queryCode: facts.code,
    receivedDay: facts.receivedDay,
    applicantMasked: facts.applicantMasked,
    items: [
      ['所需信息', printable(facts.description)],
      ['形式途径', `${facts.medium}，${facts.delivery}`],
    ],
    due: facts.deadline.due,
    provisional: facts.deadline.provisional,
    howToTrack: '凭申请编号和查询码在网站“办理情况查询”查看进度和答复，也可以打电话询问。',
    trackUrl: `${publicUrl(ctx.config)}${trackPath}`,
    demonstration: facts.organ.demonstration,
  }
}
