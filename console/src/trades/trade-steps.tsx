import { Link } from 'react-router'
import { Sheet } from '../page/sheet.tsx'
import { StepButton } from '../page/step-button.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { type OpenTrade, trading } from './api.ts'
import { moment } from './moment.ts'

interface Offered {
  step: string
  label: string
  effect: string
  reason?: string
  danger?: boolean
  run: (at: { organ: string; id: string; key: string }, reason: string) => Promise<unknown>
}

const { call } = trading

/** The steps that need no more than a press, or a line of text. */
const OFFERED: readonly Offered[] = [
  {
    step: 'post-resolution',
    label: '公布决议',
    effect: '编号并在网站公布决议和表决情况，同时请张贴在村务公开栏。',
    run: (at) => call.postResolution(at),
  },
  { step: 'submit', label: '送镇审核', effect: '送到镇里审核。', run: (at) => call.submit(at) },
  {
    step: 'review',
    label: '审核通过',
    effect: '村里可以发布公告。',
    run: (at) => call.review({ ...at, verdict: 'approve', reason: '' }),
  },
  {
    step: 'review',
    label: '退回',
    effect: '退回村里修改。',
    reason: '退回原因',
    danger: true,
    run: (at, reason) => call.review({ ...at, verdict: 'return', reason }),
  },
  {
    step: 'close',
    label: '截止报价',
    effect: '份数不足的就此流拍。',
    run: (at) => call.close(at),
  },
  {
    step: 'post-result',
    label: '公示结果',
    effect: '在网站公示全部报价和中选人。',
    run: (at) => call.postResult(at),
  },
  {
    step: 'default',
    label: '中选人放弃',
    effect: '中选人不签合同的，这项交易流拍，保证金另行处理。',
    reason: '经过和原因',
    danger: true,
    run: (at, reason) => call.default({ ...at, reason }),
  },
  {
    step: 'file',
    label: '登记备案',
    effect: '记录备案编号。',
    reason: '备案编号',
    run: (at, number) => call.file({ ...at, number }),
  },
  {
    step: 'finish',
    label: '公开实施结果',
    effect: '在网站公开实施结果，这项交易完成。',
    reason: '实施结果',
    run: (at, report) => call.finish({ ...at, report }),
  },
  {
    step: 'withdraw',
    label: '终止交易',
    effect: '不能恢复，要做只能重新立项。',
    reason: '终止原因',
    danger: true,
    run: (at, reason) => call.withdraw({ ...at, reason }),
  },
]

function effectOf({ step, effect }: Offered, { filesWith, notice, terms, publicity }: OpenTrade): string {
  if (step === 'file') return `向${filesWith}备案后登记。`
  if (step === 'default' && publicity) return `${effect}公示到 ${publicity.until}。`
  const end = terms.method === 'sealed' ? notice?.bidsBy : notice?.registerBy
  return step === 'close' && end ? `${moment(end)} 过后才能按。份数不足的就此流拍。` : effect
}

/** The steps with a form of their own on the page. */
const ON_PAGE = ['deliberate', 'announce', 'give-shares', 'negotiate', 'sign']

const otherwise = (steps: string[]) =>
  ON_PAGE.some((step) => steps.includes(step)) ? '请填写本页的表单。' : '现在没有要您办的。'

/** What may be done next with a trade. */
export function TradeSteps({ trade }: { trade: OpenTrade }) {
  const { to } = useOrgan()
  const { organ, id, steps } = trade
  const open = OFFERED.filter((one) => steps.includes(one.step))
  const says = open.some((one) => !one.danger) || steps.includes('revise') ? '' : otherwise(steps)
  return (
    <Sheet title="下一步">
      {steps.includes('revise') && (
        <p>
          <Link to={to(`trades/${organ}/${id}/revise`)}>修改方案</Link>
        </p>
      )}
      {says && <p className="quiet">{says}</p>}
      {open.map((one) => (
        <StepButton
          key={one.label}
          label={one.label}
          effect={effectOf(one, trade)}
          primary={one === open[0] && !one.danger}
          {...(one.reason ? { reason: one.reason } : {})}
          danger={one.danger ?? false}
          run={(reason, key) => one.run({ organ, id, key }, reason)}
          done={`已${one.label}。`}
        />
      ))}
    </Sheet>
  )
}
