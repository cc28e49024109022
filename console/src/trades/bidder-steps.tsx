import { StepButton } from '../page/step-button.tsx'
import { type OpenTrade, trading } from './api.ts'
import { toFen } from './money.ts'

type Bidder = OpenTrade['bidders'][number]

interface Offered {
  label: string
  effect: string
  reason?: string
  optional?: boolean
  danger?: boolean
  /** Whether it makes sense for this bidder. */
  fits: (bidder: Bidder, trade: OpenTrade) => boolean
  step: string
  run: (at: { organ: string; id: string; bidder: number; key: string }, text: string) => Promise<unknown>
}

const { call } = trading

/** Before bidding ends only who was refused; before the contract all but the winner. */
function mayHaveBack(one: Bidder, { stage, opening, terms }: OpenTrade): boolean {
  if (one.refused) return true
  if (stage === 'open') return false
  if (stage === 'closed') return one.entry === '' && terms.method === 'sealed'
  return opening?.winner !== one.number || (stage !== 'awarded' && stage !== 'publicity')
}

const OFFERED: readonly Offered[] = [
  {
    step: 'take-deposit',
    label: '收到保证金',
    effect: '记录足额保证金已到村集体账户。',
    reason: '收款凭证',
    optional: true,
    fits: (one, { terms }) => one.deposits.length === 0 && one.refused === '' && (terms.depositFen ?? 0) > 0,
    run: (at, note) => call.takeDeposit({ ...at, note }),
  },
  {
    step: 'refuse-bidder',
    label: '资格不符',
    effect: '不能报价，原因会告诉报名人。',
    reason: '原因',
    danger: true,
    fits: (one) => one.refused === '',
    run: (at, reason) => call.refuseBidder({ ...at, reason }),
  },
  {
    step: 'bid',
    label: '收纸质密封件',
    effect: '信封不拆，开标时当场拆封。',
    reason: '密封件编号',
    fits: (one) => one.refused === '',
    run: (at, label) => call.paperBid({ ...at, label }),
  },
  {
    step: 'open-paper',
    label: '拆封登记',
    effect: '到开标时间当场拆封，把报价单上的数额记下来，单位元，只写数字。',
    reason: '报价（元）',
    fits: (one) => one.unopened,
    run: (at, text) => call.openPaper({ ...at, fen: toFen(Number(text.replace(/,/g, ''))) }),
  },
  {
    step: 'return-deposit',
    label: '退保证金',
    effect: '记录保证金已退还。',
    reason: '说明',
    optional: true,
    fits: (one, trade) => one.heldFen > 0 && mayHaveBack(one, trade),
    run: (at, note) => call.returnDeposit({ ...at, move: 'out', note }),
  },
  {
    step: 'return-deposit',
    label: '没收保证金',
    effect: '只用于中选人不签合同。',
    reason: '原因和依据',
    danger: true,
    fits: (one, { stage, opening }) =>
      stage === 'failed' && one.heldFen > 0 && opening?.winner === one.number,
    run: (at, note) => call.returnDeposit({ ...at, move: 'forfeit', note }),
  },
]

/** What may be done now with one bidder. */
export function BidderSteps({ trade, bidder }: { trade: OpenTrade; bidder: Bidder }) {
  const { organ, id, steps } = trade
  return OFFERED.filter((one) => steps.includes(one.step) && one.fits(bidder, trade)).map((one) => (
    <StepButton
      terse
      key={one.label}
      label={one.label}
      effect={`${bidder.number} 号（${bidder.shownAs}）：${one.effect}`}
      {...(one.reason ? { reason: one.reason } : {})}
      reasonOptional={one.optional ?? false}
      danger={one.danger ?? false}
      run={(text, key) => one.run({ organ, id, bidder: bidder.number, key }, text)}
      done={`已${one.label}。`}
    />
  ))
}
