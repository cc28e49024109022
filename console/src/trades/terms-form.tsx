import { useQuery } from '@tanstack/react-query'
import { Form } from 'antd'
import { CommandForm } from '../forms/command-form.tsx'
import { ChoiceField, NumberField, ProseField, TextField } from '../forms/fields.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { type OpenTrade, trading } from './api.ts'
import { toFen, toYuan } from './money.ts'
import { KIND_CHOICES, METHOD_CHOICES } from './words.ts'

type Terms = OpenTrade['terms']

/** Terms as typed: named as the server names them, so that its refusals find their fields, but money in yuan. */
export interface TermsValues {
  kind: Terms['kind']
  method: Terms['method']
  title: string
  subject: string
  place: string
  asset?: string | null
  termMonths?: number
  baseFen: number
  priceUnit: string
  stepFen?: number
  depositFen?: number
  outsiders: 'yes' | 'no'
  conditions?: string
}

const fromValues = ({ baseFen, stepFen, depositFen, outsiders, asset, ...rest }: TermsValues) => ({
  ...rest,
  asset: asset ?? null,
  baseFen: toFen(baseFen),
  stepFen: toFen(stepFen),
  depositFen: toFen(depositFen),
  outsiders: outsiders === 'yes',
})

function toValues(terms: Terms): Partial<TermsValues> {
  const { kind, method, title, subject, place, priceUnit } = terms
  return {
    ...{ kind, method, title, subject, place, priceUnit },
    asset: terms.asset ?? null,
    termMonths: terms.termMonths ?? 0,
    baseFen: toYuan(terms.baseFen),
    stepFen: toYuan(terms.stepFen ?? 0),
    depositFen: toYuan(terms.depositFen ?? 0),
    outsiders: terms.outsiders ? 'yes' : 'no',
    conditions: terms.conditions ?? '',
  }
}

/** The terms of a trade: new ones, or those of a trade to be changed. */
export function TermsForm<R>(props: {
  terms?: Terms
  submit: string
  done: string
  run: (terms: ReturnType<typeof fromValues>, key: string) => Promise<R>
  after: (result: R) => void
}) {
  const { terms, submit, done, run, after } = props
  const initial = terms
    ? toValues(terms)
    : { method: 'sealed' as const, outsiders: 'yes' as const, termMonths: 0 }
  return (
    <CommandForm<TermsValues, R>
      initial={initial}
      run={(values, key) => run(fromValues(values), key)}
      under="terms"
      done={done}
      after={after}
      submit={submit}
    >
      <TermsFields />
    </CommandForm>
  )
}

function TermsFields() {
  const { organ } = useOrgan()
  const kind = Form.useWatch('kind')
  const assets = useQuery(trading.ask.assets.queryOptions({ input: { organ: organ.id, page: 1 } }))
  const choices = (assets.data?.rows ?? []).map(({ id, name }) => ({ value: id, label: name }))
  return (
    <>
      <ChoiceField name="kind" label="交易类别" options={KIND_CHOICES} />
      <ChoiceField
        name="method"
        label="交易方式"
        options={METHOD_CHOICES}
        help="密封报价在报价人的浏览器里加密，由保管人到场开；公开协商用于只有一家报名等情形。"
      />
      <TextField name="title" label="项目名称" max={80} />
      <ProseField
        name="subject"
        label="标的情况"
        max={2000}
        help="数量、四至、现状，让没来过的人也看得明白。"
      />
      <TextField name="place" label="坐落" max={80} />
      {kind !== 'works' && (
        <ChoiceField name="asset" label="台账中的哪一项" options={choices} optional allowClear />
      )}
      <NumberField name="termMonths" label="期限" unit="个月" help="工程和转让没有期限，填 0。" />
      <NumberField name="baseFen" label={kind === 'works' ? '最高限价' : '底价'} unit="元" step={0.01} />
      <TextField name="priceUnit" label="计价单位" max={20} help="例如 元/年、元/亩·年、元（总价）。" />
      <NumberField
        name="stepFen"
        label="报价幅度"
        unit="元"
        step={0.01}
        help="报价与底价的差是幅度的整数倍；不限填 0。"
      />
      <NumberField name="depositFen" label="保证金" unit="元" step={0.01} help="不收填 0。" />
      <ChoiceField
        name="outsiders"
        label="本集体以外的人能不能报名"
        options={[
          { value: 'yes', label: '能' },
          { value: 'no', label: '只限本集体成员' },
        ]}
      />
      <ProseField name="conditions" label="用途和条件" max={2000} optional />
    </>
  )
}
