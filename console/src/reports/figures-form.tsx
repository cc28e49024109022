import { Checkbox, Form } from 'antd'
import type { Figures, ReportView } from '#modules/annual-report/contract.ts'
import { CommandForm } from '../forms/command-form.tsx'
import { NumberField, TextField } from '../forms/fields.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { reports } from './api.ts'
import { ByHand } from './by-hand.tsx'

const documents = { issued: 0, repealed: 0, inForce: 0, source: '' }
const decisions = { count: 0, source: '' }

const NOTHING: Figures = {
  rules: { ...documents, source: '本级机关无规章制定权' },
  normative: { ...documents, counted: true },
  licences: decisions,
  penalties: decisions,
  coercion: decisions,
  fees: { wanYuan: 0, source: '' },
}

const COUNTED_FROM = '网站上的规范性文件'

/** What is counted is sent as counted now; the report takes what the site has when it is frozen. */
function withCounted(
  figures: Figures,
  { issued, repealed, in_force }: ReportView['countedDocuments'],
): Figures {
  if (!figures.normative.counted) return figures
  return {
    ...figures,
    normative: { issued, repealed, inForce: in_force, source: COUNTED_FROM, counted: true },
  }
}

const SOURCE_HELP = '例如：党政办公文登记簿、综合执法办台账。'

/** The figures of table two, each with where it was taken from. */
export function FiguresForm({ report }: { report: ReportView }) {
  const { organ, allows } = useOrgan()
  const disabled = report.locked !== '' || !allows('report.draft') || report.standing === 'none'
  return (
    <>
      <ByHand hand={report.figuresBy} />
      {report.standing === 'none' && <p className="quiet">先点“开始编制”，再填写。</p>}
      <CommandForm<Figures, unknown>
        initial={report.figures ?? NOTHING}
        run={(typed, key) => {
          const figures = withCounted(typed, report.countedDocuments)
          return reports.call.saveFigures({ organ: organ.id, year: report.year, key, figures })
        }}
        under="figures"
        done="表二已保存。"
        submit="保存表二"
        disabled={disabled}
      >
        <Documents name="rules" title="规章" />
        <Normative counted={report.countedDocuments} />
        <Decisions name="licences" title="行政许可" />
        <Decisions name="penalties" title="行政处罚" />
        <Decisions name="coercion" title="行政强制" />
        <h3>行政事业性收费</h3>
        <div className="pair">
          <NumberField name={['fees', 'wanYuan']} label="本年收费金额" step={0.01} unit="万元" />
          <TextField name={['fees', 'source']} label="数据来源" max={100} help={SOURCE_HELP} />
        </div>
      </CommandForm>
    </>
  )
}

/** Counted from what the site has, or entered; what the site has stands there either way. */
function Normative({ counted: { issued, repealed, in_force } }: { counted: ReportView['countedDocuments'] }) {
  const isCounted = Form.useWatch(['normative', 'counted']) as boolean | undefined
  return (
    <>
      <h3>行政规范性文件</h3>
      <p className="quiet">
        网站上的规范性文件算出：制发 {issued} 件，废止和失效 {repealed} 件，现行有效 {in_force}
        件。有文号、目录事项是“行政规范性文件”的稿件才计入；废止、失效以稿件上标的有效性为准。
      </p>
      <Form.Item name={['normative', 'counted']} valuePropName="checked">
        <Checkbox>由网站上的规范性文件算出（推荐）</Checkbox>
      </Form.Item>
      {isCounted === false && <DocumentFields name="normative" />}
    </>
  )
}

function Documents({ name, title }: { name: string; title: string }) {
  return (
    <>
      <h3>{title}</h3>
      <DocumentFields name={name} />
    </>
  )
}

function DocumentFields({ name }: { name: string }) {
  return (
    <div className="pair">
      <NumberField name={[name, 'issued']} label="本年制发件数" />
      <NumberField name={[name, 'repealed']} label="本年废止件数" />
      <NumberField name={[name, 'inForce']} label="现行有效件数" />
      <TextField name={[name, 'source']} label="数据来源" max={100} help={SOURCE_HELP} />
    </div>
  )
}

function Decisions({ name, title }: { name: string; title: string }) {
  return (
    <>
      <h3>{title}</h3>
      <div className="pair">
        <NumberField name={[name, 'count']} label="本年处理决定数量" />
        <TextField name={[name, 'source']} label="数据来源" max={100} help={SOURCE_HELP} />
      </div>
    </>
  )
}
