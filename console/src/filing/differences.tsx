import { Select } from 'antd'
import { useState } from 'react'
import { REPORT_FORM } from '#law/index.ts'
import { type FilingView, SETTLEMENTS } from '#modules/annual-report/contract.ts'
import { Chip } from '../page/chip.tsx'
import { Sheet } from '../page/sheet.tsx'
import { StepButton } from '../page/step-button.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { filing } from './api.ts'

type Difference = FilingView['differences'][number]
type How = keyof typeof SETTLEMENTS

/** Each cell in which the upper system says something else, what may be the cause, and how it was settled. */
export function Differences({ view }: { view: FilingView }) {
  if (view.rounds.length === 0) return null
  const open = view.differences.filter(({ settled }) => !settled).length
  if (view.differences.length === 0)
    return (
      <Sheet title="差异">
        <p>最近一次比较的数字全部相同。</p>
      </Sheet>
    )
  return (
    <Sheet title={`差异（${view.differences.length} 格，${open} 格没有处理）`} id="differences">
      <ul className="rows">
        {view.differences.map((one) => (
          <Row key={one.cell} one={one} year={view.year} />
        ))}
      </ul>
    </Sheet>
  )
}

function Row({ one, year }: { one: Difference; year: number }) {
  const { allows } = useOrgan()
  const { where, ours, theirs, cause, settled } = one
  return (
    <li className="difference">
      <div>
        <strong>{where}</strong> {settled ? <Chip tone="good">已处理</Chip> : <Chip tone="warn">待处理</Chip>}
        <p className="figures">
          本单位 <b>{ours}</b>，上级 <b>{theirs}</b>
        </p>
        <p className="quiet">{cause}</p>
        {settled && (
          <p>
            {SETTLEMENTS[settled.how]}：{settled.note}（{settled.who}，{settled.day}）
          </p>
        )}
      </div>
      {!settled && allows('report.draft') && <Settle one={one} year={year} />}
    </li>
  )
}

function Settle({ one, year }: { one: Difference; year: number }) {
  const { organ } = useOrgan()
  const [how, setHow] = useState<How>('theirs-mended')
  return (
    <div className="settle">
      <Select
        aria-label={`怎样处理：${one.where}`}
        value={how}
        options={Object.entries(SETTLEMENTS).map(([value, label]) => ({ value: value as How, label }))}
        onChange={setHow}
      />
      <StepButton
        terse
        label="登记处理"
        effect={`${one.where}：本单位 ${one.ours}，上级 ${one.theirs}。登记为“${SETTLEMENTS[how]}”，记入台账。`}
        basis={[REPORT_FORM.cite('第二部分')]}
        reason="说明（和谁核对的、怎样改）"
        run={(note, key) => filing.call.settle({ organ: organ.id, year, key, cell: one.cell, how, note })}
        done="已登记。"
      />
    </div>
  )
}
