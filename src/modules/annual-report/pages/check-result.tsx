import type { ReactNode } from 'react'
import { citation } from '#law/index.ts'
import { WideTable } from '#modules/portal/index.ts'
import type { ReportCheck } from '../check-report.ts'
import type { EquationCheck } from '../rules/equations.ts'

type Readable = Extract<ReportCheck, { readable: true }>

const FORM_NAMES = { 2019: '2019 年试行格式', 2021: '2021 年格式' } as const

/** The one sentence people look for. */
export function verdictWords({ equations, unread }: Readable): string {
  const failed = equations.filter(({ holds }) => !holds).length
  const unreadable = unread.length > 0 ? `，另有 ${unread.length} 处没有读出来` : ''
  if (failed > 0) return `${equations.length} 个等式中有 ${failed} 个不成立${unreadable}`
  return equations.length === 0 ? '没有读出可以核对的数字' : `${equations.length} 个等式全部成立${unreadable}`
}

const WARNING_NAMES = {
  W1: '文字与表格不符',
  W2: '本级机关一般没有这一项',
  W3: '与上一年度雷同',
  W4: '数字不合常理',
} as const

function Failed({ one }: { one: EquationCheck }): ReactNode {
  return (
    <li>
      <h3>
        {one.id}　{one.where}
      </h3>
      <p>
        {one.formula}：<strong>{one.left}</strong> ≠ <strong>{one.right}</strong>
      </p>
      <p>怎样改：{one.repair}</p>
      <p className="quiet">依据：{citation(one.basis)}</p>
    </li>
  )
}

function Warnings({ warnings }: Pick<Readable, 'warnings'>): ReactNode {
  if (warnings.length === 0) return null
  return (
    <>
      <h2>请核对（{warnings.length} 处）</h2>
      <ul className="check-list">
        {warnings.map(({ id, where, detail, basis }) => (
          <li key={`${id}${where}${detail}`}>
            <h3>
              {id}　{WARNING_NAMES[id]}　{where}
            </h3>
            <p>{detail}</p>
            <p className="quiet">依据：{citation(basis)}</p>
          </li>
        ))}
      </ul>
    </>
  )
}

function Unread({ unread }: Pick<Readable, 'unread'>): ReactNode {
  if (unread.length === 0) return null
  return (
    <>
      <h2>没有读出来（{unread.length} 处）</h2>
      <p>用到这些数字的等式没有核对。</p>
      <ul className="check-list">
        {unread.map(({ where, detail }) => (
          <li key={`${where}${detail}`}>
            <h3>{where}</h3>
            <p>{detail}</p>
          </li>
        ))}
      </ul>
    </>
  )
}

function AllEquations({ equations }: Pick<Readable, 'equations'>): ReactNode {
  return (
    <details className="item">
      <summary>全部 {equations.length} 个等式和数字</summary>
      <WideTable name="全部等式">
        <table>
          <caption>每个等式两边的数字</caption>
          <thead>
            <tr>
              <th scope="col">等式</th>
              <th scope="col">位置</th>
              <th scope="col">左边</th>
              <th scope="col">右边</th>
              <th scope="col">结果</th>
            </tr>
          </thead>
          <tbody>
            {equations.map(({ id, where, formula, left, right, holds }) => (
              <tr key={`${id}${where}`}>
                <th scope="row">
                  {id} {formula}
                </th>
                <td>{where}</td>
                <td>{left}</td>
                <td>{right}</td>
                <td>{holds ? '成立' : '不成立'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
    </details>
  )
}

/** What was found in a report: the verdict, what fails and how to repair it, what to look at, what could not be read. */
export function CheckResult({ check }: { check: Readable }): ReactNode {
  const failed = check.equations.filter(({ holds }) => !holds)
  return (
    <>
      <p className={failed.length > 0 ? 'verdict verdict-bad' : 'verdict'} role="status">
        <strong>{verdictWords(check)}</strong>按{FORM_NAMES[check.form]}读取。
        {check.warnings.length > 0 && `另有 ${check.warnings.length} 处提醒，不影响等式。`}
      </p>
      {failed.length > 0 && (
        <>
          <h2>不成立的等式（{failed.length} 个）</h2>
          <ul className="check-list">
            {failed.map((one) => (
              <Failed key={`${one.id}${one.where}`} one={one} />
            ))}
          </ul>
        </>
      )}
      <Warnings warnings={check.warnings} />
      <Unread unread={check.unread} />
      {check.equations.length > 0 && <AllEquations equations={check.equations} />}
    </>
  )
}
