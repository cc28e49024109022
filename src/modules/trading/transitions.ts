import type { Permission } from '#kernel/permissions.ts'
import { NotFound, Refusal } from '#kernel/refusal.ts'
import type { TradeMethod } from './rules/trade-kinds.ts'
import type { Stage, Trade } from './trade.ts'

/** What people call each stage. */
export const STAGES: Record<Stage, string> = {
  drafting: '立项',
  deliberating: '民主议事',
  resolved: '决议待公布',
  posted: '待送镇审核',
  reviewing: '镇审核',
  returned: '镇退回',
  approved: '待公告',
  open: '公告和报名',
  closed: '开标',
  awarded: '结果待公示',
  publicity: '结果公示',
  contracted: '待备案',
  filed: '履约',
  finished: '已完成',
  failed: '流拍',
  withdrawn: '已终止',
}

interface Transition {
  label: string
  from: readonly Stage[]
  permission: Permission
  /** Only for this way to find the price. */
  method?: TradeMethod
}

const AFTER_AWARD = ['awarded', 'publicity', 'contracted', 'filed'] as const
const ENDED = ['finished', 'failed', 'withdrawn'] as const
const BEFORE_CONTRACT = [
  'drafting',
  'deliberating',
  'resolved',
  'posted',
  'reviewing',
  'returned',
  'approved',
  'open',
  'closed',
  'awarded',
  'publicity',
] as const

/** Who may move a trade from where: the whole procedure in one table. */
export const STEPS = {
  revise: { label: '修改方案', from: ['drafting', 'deliberating', 'returned'], permission: 'trade.write' },
  deliberate: { label: '记录议事', from: ['drafting', 'deliberating'], permission: 'trade.write' },
  'post-resolution': { label: '公布决议', from: ['resolved'], permission: 'trade.write' },
  submit: { label: '送镇审核', from: ['posted', 'returned'], permission: 'trade.write' },
  review: { label: '镇审核', from: ['reviewing'], permission: 'trade.review' },
  announce: { label: '发布公告', from: ['approved'], permission: 'trade.write' },
  register: { label: '登记报名', from: ['open'], permission: 'trade.write' },
  'refuse-bidder': { label: '资格不符', from: ['open'], permission: 'trade.write' },
  'take-deposit': { label: '收保证金', from: ['open'], permission: 'trade.write' },
  'return-deposit': {
    label: '退还或没收保证金',
    from: ['open', 'closed', ...AFTER_AWARD, ...ENDED],
    permission: 'trade.write',
  },
  bid: { label: '报价', from: ['open'], permission: 'trade.write', method: 'sealed' },
  close: { label: '截止报价', from: ['open'], permission: 'trade.write' },
  'open-paper': { label: '拆纸质密封件', from: ['closed'], permission: 'trade.write', method: 'sealed' },
  'give-shares': { label: '用钥匙开标', from: ['closed'], permission: 'trade.hold-key', method: 'sealed' },
  negotiate: { label: '记录协商结果', from: ['closed'], permission: 'trade.write', method: 'negotiation' },
  'post-result': { label: '公示结果', from: ['awarded'], permission: 'trade.write' },
  sign: { label: '登记合同', from: ['publicity'], permission: 'trade.write' },
  default: { label: '中选人放弃', from: ['publicity'], permission: 'trade.write' },
  file: { label: '备案', from: ['contracted'], permission: 'trade.write' },
  notarise: { label: '登记公证', from: AFTER_AWARD, permission: 'trade.write' },
  finish: { label: '公开实施结果', from: ['filed'], permission: 'trade.write' },
  withdraw: { label: '终止交易', from: BEFORE_CONTRACT, permission: 'trade.write' },
} as const satisfies Record<string, Transition>

/** A step of the procedure. */
export type Step = keyof typeof STEPS

/** Whether a step is open where the trade stands. */
export function isOpen(trade: Pick<Trade, 'stage' | 'terms'>, step: Step): boolean {
  const { from, method }: Transition = STEPS[step]
  return from.includes(trade.stage) && (method === undefined || method === trade.terms.method)
}

/** The trade, if it is there and the step may be taken; refuses otherwise. */
export function standingFor(trade: Trade | undefined, step: Step): Trade {
  if (!trade) throw new NotFound('这项交易')
  if (isOpen(trade, step)) return trade
  const { label, method }: Transition = STEPS[step]
  const wrongMethod = method !== undefined && method !== trade.terms.method
  const why = wrongMethod ? '这项交易的方式不同' : `这项交易现在是“${STAGES[trade.stage]}”`
  throw new Refusal(`${why}，不能${label}。`, 'conflict')
}

/** Who has the next move; empty when nobody has. */
export const WAITS_FOR: Partial<Record<Stage, 'village' | 'town'>> = {
  drafting: 'village',
  deliberating: 'village',
  resolved: 'village',
  posted: 'village',
  returned: 'village',
  reviewing: 'town',
  approved: 'village',
  closed: 'village',
  awarded: 'village',
  publicity: 'village',
  contracted: 'village',
  filed: 'village',
}
