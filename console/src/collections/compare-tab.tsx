import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import type { Comparison } from '#modules/annual-report/contract.ts'
import { Loaded } from '../page/loaded.tsx'
import { Sideways } from '../page/sideways.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { collections } from './api.ts'
import { Bars } from './bars.tsx'

/** Organs and years side by side: one figure as bars, and all of it as a table. */
export function CompareTab({ year }: { year: number }) {
  const { organ } = useOrgan()
  const query = useQuery(collections.ask.compare.queryOptions({ input: { organ: organ.id, year } }))
  return <Loaded query={query}>{(comparison) => <Compared comparison={comparison} year={year} />}</Loaded>
}

const FIRST_MEASURE = 'received'

function Compared({ comparison, year }: { comparison: Comparison; year: number }) {
  const { measures, organs, years } = comparison
  const [key, setKey] = useState(FIRST_MEASURE)
  const [who, setWho] = useState(organs[0]?.key ?? '')
  const measure = measures.find((one) => one.key === key) ?? measures[0]
  const chosen = organs.find((one) => one.key === who) ?? organs[0]
  if (!measure || !chosen) return null
  const figureOf = (one: Comparison['organs'][number], at: number) => one.years[at]?.[measure.key] ?? null
  const over = organs.slice(1).map((one) => ({ key: one.key, name: one.name, value: figureOf(one, year) }))
  return (
    <>
      <div className="toolbar">
        <Select
          aria-label="比较什么"
          value={measure.key}
          options={measures.map(({ key: value, label }) => ({ value, label }))}
          onChange={setKey}
          style={{ minWidth: 230 }}
        />
        <Select
          aria-label="看哪个单位的各年度"
          value={chosen.key}
          options={organs.map(({ key: value, name }) => ({ value, label: name }))}
          onChange={setWho}
          style={{ minWidth: 230 }}
        />
      </div>
      <div className="columns">
        <Bars title={`${year} 年度各单位：${measure.label}`} unit={measure.unit} rows={sorted(over)} />
        <Bars
          title={`${chosen.name}各年度：${measure.label}`}
          unit={measure.unit}
          rows={years.map((at) => ({ key: String(at), name: `${at} 年度`, value: figureOf(chosen, at) }))}
        />
      </div>
      <h3>{measure.label}</h3>
      <Sideways label={measure.label}>
        <table>
          <thead>
            <tr>
              <th>单位</th>
              {years.map((at) => (
                <th key={at} className="number">
                  {at}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {organs.map((one) => (
              <tr key={one.key}>
                <th scope="row">{one.name}</th>
                {years.map((at) => (
                  <td key={at} className="number">
                    {figureOf(one, at) ?? '—'}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Sideways>
      <p className="quiet">
        “—”是没有报来，或者没有可以相除的数。合计含县本级；汇总过的是汇总时的单位，还没有汇总的是已经报来的单位。
      </p>
    </>
  )
}

const sorted = <T extends { value: number | null }>(rows: readonly T[]) =>
  [...rows].sort((a, b) => (b.value ?? -1) - (a.value ?? -1))
