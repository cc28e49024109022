import type { Recorded } from '#kernel/ledger/index.ts'
import { DELIBERATIONS } from './rules/deliberation-steps.ts'
import type { TradeEvent } from './trade.ts'

type Kind = TradeEvent['kind']
type Of<K extends Kind> = Extract<TradeEvent, { kind: K }>

const MOVES = { in: '收到', out: '退还', forfeit: '没收' } as const

/** What happened, in the words of the timeline; people without rights to names read it too. */
const WORDS: { [K in Kind]: string | ((event: Of<K>) => string) } = {
  proposed: '立项',
  revised: '修改方案，须重新议事',
  deliberated: ({ payload: { held } }) =>
    `${DELIBERATIONS[held.step]}：应到 ${held.entitled}，到会 ${held.attended}，同意 ${held.inFavour}`,
  'resolution-posted': ({ payload }) => `公布决议，编号 ${payload.number}`,
  submitted: '送镇审核',
  reviewed: ({ payload }) => (payload.verdict === 'approve' ? '镇审核通过' : `镇审核退回：${payload.reason}`),
  announced: '发布公告',
  registered: ({ payload }) => `${payload.registration.number} 号报名（${payload.registration.shownAs}）`,
  'bidder-refused': ({ payload }) => `${payload.bidder} 号资格不符：${payload.reason}`,
  'deposit-moved': ({ payload }) => `${MOVES[payload.deposit.move]} ${payload.bidder} 号保证金`,
  'bid-entered': ({ payload }) =>
    `收到 ${payload.bidder} 号${payload.entry.via === 'sealed' ? '加密报价' : '纸质密封件'}`,
  closed: ({ payload }) => `截止报价，共 ${payload.entries.length} 份密封件`,
  'paper-opened': ({ payload }) => `当场拆开 ${payload.bidder} 号纸质密封件`,
  'shares-given': '钥匙保管人到位',
  opened: ({ payload }) => (payload.award ? `开标，${payload.award.winner} 号中选` : '开标，没有有效报价'),
  negotiated: ({ payload }) => `公开协商，${payload.award.winner} 号中选`,
  'result-posted': ({ payload }) => `公示结果至 ${payload.until}`,
  'contract-signed': ({ payload }) => `签订合同 ${payload.contract.number}`,
  filed: ({ payload }) => `向${payload.with}备案，${payload.number}`,
  notarised: ({ payload }) => `${payload.notary.office}公证，${payload.notary.number}`,
  finished: '公开实施结果',
  failed: ({ payload }) => payload.reason,
  withdrawn: ({ payload }) => `终止：${payload.reason}`,
  redated: ({ payload: { from, to } }) => `放假安排变动，到期日由 ${from ?? '暂停'} 改为 ${to ?? '暂停'}`,
  'identity-viewed': ({ payload }) =>
    `查看 ${payload.bidder} 号报名人身份${payload.reason ? `：${payload.reason}` : ''}`,
}

/** What an event is called. */
export function eventWords(event: Recorded<TradeEvent>): string {
  const words = WORDS[event.kind] as string | ((event: TradeEvent) => string)
  return typeof words === 'string' ? words : words(event)
}
