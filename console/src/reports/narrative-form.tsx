import { Fragment, useEffect, useId, useState } from 'react'
import type { Narrative, ReportView } from '#modules/annual-report/contract.ts'
import { CommandForm } from '../forms/command-form.tsx'
import { ProseField } from '../forms/fields.tsx'
import { markUnsaved } from '../forms/unsaved.ts'
import { useOrgan } from '../shell/use-organ.ts'
import { reports } from './api.ts'
import { ByHand } from './by-hand.tsx'
import { DraftButton } from './draft-button.tsx'
import { FigureDrawer } from './figure-drawer.tsx'
import { FiguredText } from './figured-text.tsx'

const LONGEST = 5000

interface Section {
  heading: string
  fields: { name: string | string[]; label: string; help?: string }[]
}

const SECTIONS: readonly Section[] = [
  {
    heading: '一、总体情况',
    fields: [
      { name: ['overall', 'disclosure'], label: '（一）主动公开' },
      { name: ['overall', 'applications'], label: '（二）依申请公开' },
      { name: ['overall', 'management'], label: '（三）政府信息管理' },
      { name: ['overall', 'platform'], label: '（四）政府信息公开平台建设' },
      { name: ['overall', 'supervision'], label: '（五）监督保障' },
    ],
  },
  {
    heading: '五、存在的主要问题及改进情况',
    fields: [
      { name: 'problems', label: '存在的主要问题' },
      { name: 'improvements', label: '改进情况' },
    ],
  },
  {
    heading: '六、其他需要报告的事项',
    fields: [
      {
        name: 'other',
        label: '其他需要报告的事项',
        help: '收取信息处理费的情况写在这里；没有收取的，也要写明。',
      },
    ],
  },
]

/** The written parts; computed numbers are named in double braces, so that they cannot disagree with the tables. */
export function NarrativeForm({ report }: { report: ReportView }) {
  const { organ, allows } = useOrgan()
  const draft = useId()
  const [figure, setFigure] = useState<ReportView['placeholders'][number]>()
  useEffect(() => () => markUnsaved(draft, false), [draft])
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
        after={() => markUnsaved(draft, false)}
      >
        {!disabled && <DraftButton year={report.year} drafted={() => markUnsaved(draft, true)} />}
        {SECTIONS.map(({ heading, fields }) => (
          <Fragment key={heading}>
            <h3>{heading}</h3>
            {fields.map(({ name, ...field }) => (
              <Fragment key={field.label}>
                <ProseField name={name} {...field} max={LONGEST} />
                <FiguredText name={name} placeholders={report.placeholders} open={setFigure} />
              </Fragment>
            ))}
          </Fragment>
        ))}
      </CommandForm>
      {figure && <FigureDrawer year={report.year} placeholder={figure} close={() => setFigure(undefined)} />}
    </>
  )
}

function Placeholders({ placeholders }: Pick<ReportView, 'placeholders'>) {
  const told = placeholders.filter(({ value }) => value !== 0)
  if (told.length === 0) return null
  return (
    <details className="basis" style={{ marginBottom: 16 }}>
      <summary>文字里的数字从哪里来</summary>
      <p>写下面的占位符，公布时自动换成算出的数字，文字就不会与台账不一致。本年为 0 的没有列出。</p>
      {[...new Set(told.map(({ source }) => source))].map((source) => (
        <section key={source}>
          <p style={{ margin: '8px 0 0' }}>
            <b>{source}</b>
          </p>
          <Figures placeholders={told.filter((one) => one.source === source)} />
        </section>
      ))}
    </details>
  )
}

function Figures({ placeholders }: Pick<ReportView, 'placeholders'>) {
  return (
    <dl className="facts" style={{ marginLeft: '1em' }}>
      {placeholders.map(({ name, label, value }) => (
        <div key={name} style={{ display: 'contents' }}>
          <dt>
            <code>{`{{${name}}}`}</code>
          </dt>
          <dd className="figures">
            {label}，{value === null ? '送审时还没有这一项' : `现在是 ${value}`}
          </dd>
        </div>
      ))}
    </dl>
  )
}
