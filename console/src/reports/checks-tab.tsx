import { Alert } from 'antd'
import type { ReportView } from '#modules/annual-report/contract.ts'
import { BasisNote } from '../page/basis-note.tsx'
import { Chip } from '../page/chip.tsx'
import { equationGroups } from './equation-groups.ts'

type Equation = ReportView['equations'][number]

/** Every equation with its verdict, the warnings, and what changed since the tables were frozen. */
export function ChecksTab({ report }: { report: ReportView }) {
  const { equations, warnings, differences } = report
  const broken = equations.filter(({ holds }) => !holds)
  return (
    <>
      <Alert
        type={broken.length === 0 ? 'success' : 'error'}
        showIcon
        style={{ marginBottom: 16 }}
        title={
          broken.length === 0
            ? `${equations.length} 个等式全部成立`
            : `${equations.length} 个等式中有 ${broken.length} 个不成立，不能送审`
        }
      />
      {warnings.map(({ id, where, detail }) => (
        <Alert
          key={`${id}${where}`}
          type="warning"
          showIcon
          style={{ marginBottom: 12 }}
          title={`请核对：${where}`}
          description={detail}
        />
      ))}
      {differences.length > 0 && <Differences differences={differences} />}
      {equationGroups(equations).map(({ key, places, broken: failed }) => (
        <EquationGroup key={key} places={places} broken={failed} />
      ))}
    </>
  )
}

function Differences({ differences }: Pick<ReportView, 'differences'>) {
  return (
    <Alert
      type="info"
      showIcon
      style={{ marginBottom: 16 }}
      title="定稿以后，办件记录有变化"
      description={
        <ul style={{ margin: 0, paddingLeft: 18 }}>
          {differences.map(({ where, frozen, now }) => (
            <li key={where}>
              {where}：定稿 {frozen}，现在 {now}
            </li>
          ))}
        </ul>
      }
    />
  )
}

function EquationGroup({ places, broken }: { places: readonly Equation[]; broken: readonly Equation[] }) {
  const [first] = places
  if (!first) return null
  const failing = broken.length > 0
  return (
    <section className="step" style={{ marginBottom: 16 }}>
      <Chip tone={failing ? 'bad' : 'good'}>{failing ? `${broken.length} 处不成立` : '成立'}</Chip>
      <strong>{first.id}</strong> {first.formula}
      {broken.map(({ where, left, right, repair }) => (
        <div key={where} className="danger-text figures">
          {where}：{left} ≠ {right}。{repair}
        </div>
      ))}
      <details className="basis">
        <summary>{places.length} 处 · 依据与逐项数字</summary>
        <BasisNote basis={[first.basis]} />
        {places.map(({ where, left, right, holds }) => (
          <p key={where} className="figures">
            {where}：{left} {holds ? '=' : '≠'} {right}
          </p>
        ))}
      </details>
    </section>
  )
}
