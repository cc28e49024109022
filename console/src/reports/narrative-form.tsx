import type { Narrative, ReportView } from '#modules/annual-report/contract.ts'
import { CommandForm } from '../forms/command-form.tsx'
import { ProseField } from '../forms/fields.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { reports } from './api.ts'
import { ByHand } from './by-hand.tsx'

const LONGEST = 5000

/** The written parts; computed numbers are named in double braces, so that they cannot disagree with the tables. */
export function NarrativeForm({ report }: { report: ReportView }) {
  const { organ, allows } = useOrgan()
  const disabled = report.locked !== '' || !allows('report.draft') || report.standing === 'none'
  return (
    <>
      <ByHand hand={report.narrativeBy} />
      {report.standing === 'none' && <p className="quiet">先点“开始编制”，再填写。</p>}
      <Placeholders placeholders={report.placeholders} />
      <CommandForm<Narrative, unknown>
        initial={report.narrative}
        run={(narrative, key) =>
          reports.call.saveNarrative({ organ: organ.id, year: report.year, key, narrative })
        }
        under="narrative"
        done="文字部分已保存。"
        submit="保存文字部分"
        disabled={disabled}
      >
        <h3>一、总体情况</h3>
        <ProseField name={['overall', 'disclosure']} label="（一）主动公开" max={LONGEST} />
        <ProseField name={['overall', 'applications']} label="（二）依申请公开" max={LONGEST} />
        <ProseField name={['overall', 'management']} label="（三）政府信息管理" max={LONGEST} />
        <ProseField name={['overall', 'platform']} label="（四）政府信息公开平台建设" max={LONGEST} />
        <ProseField name={['overall', 'supervision']} label="（五）监督保障" max={LONGEST} />
        <h3>五、存在的主要问题及改进情况</h3>
        <ProseField name="problems" label="存在的主要问题" max={LONGEST} />
        <ProseField name="improvements" label="改进情况" max={LONGEST} />
        <h3>六、其他需要报告的事项</h3>
        <ProseField
          name="other"
          label="其他需要报告的事项"
          max={LONGEST}
          help="收取信息处理费的情况写在这里；没有收取的，也要写明。"
        />
      </CommandForm>
    </>
  )
}

function Placeholders({ placeholders }: Pick<ReportView, 'placeholders'>) {
  if (placeholders.length === 0) return null
  return (
    <details className="basis" style={{ marginBottom: 16 }}>
      <summary>文字里的数字怎样与表格保持一致</summary>
      <p>写下面的占位符，公布时自动换成算出的数字：</p>
      <dl className="facts" style={{ marginLeft: '1em' }}>
        {placeholders.map(({ name, label, source, value }) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>
              <code>{`{{${name}}}`}</code>
            </dt>
            <dd className="figures">
              {label}，{value === null ? '送审时还没有这一项' : `现在是 ${value}`}
              <span className="quiet">（出自{source}）</span>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
