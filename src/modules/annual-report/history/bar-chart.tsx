import type { ReactNode } from 'react'
import { type Chart, spokenChart } from './series.ts'

const WIDTH = 340
const LABEL = 56
const LONGEST = 232
const BAR = 17
const GAP = 3
const BETWEEN = 13
const TOP = 2

const heightOfYear = ({ measures }: Chart) => measures.length * (BAR + GAP) + BETWEEN

/** How long a bar is; a figure that is not 0 can always be seen. */
function lengthOf(figure: number, largest: number): number {
  return figure === 0 || largest === 0 ? 0 : Math.max(2, (figure / largest) * LONGEST)
}

/** The three fillings are told apart by their pattern too: full, hatched, hollow. */
const fillOf = (chart: Chart, measure: number): string =>
  ['var(--main)', `url(#hatch-${chart.key})`, 'var(--paper)'][measure] ?? 'var(--main)'

function Hatch({ chart }: { chart: Chart }): ReactNode {
  return (
    <defs>
      <pattern
        id={`hatch-${chart.key}`}
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width="6" height="6" fill="var(--main-tint)" />
        <rect width="3" height="6" fill="var(--main)" />
      </pattern>
    </defs>
  )
}

function YearBars({ chart, at, largest }: { chart: Chart; at: number; largest: number }): ReactNode {
  const { year, figures } = chart.years[at] ?? { year: 0, figures: [] }
  const top = TOP + at * heightOfYear(chart)
  const middle = top + (figures.length * (BAR + GAP) - GAP) / 2
  return (
    <g>
      <text x={0} y={middle} dominantBaseline="central" className="chart-year">
        {year}
      </text>
      {chart.measures.map((name, measure) => {
        const y = top + measure * (BAR + GAP)
        const length = lengthOf(figures[measure] ?? 0, largest)
        return (
          <g key={name}>
            <rect
              className="chart-bar"
              x={LABEL}
              y={y}
              width={length}
              height={BAR}
              fill={fillOf(chart, measure)}
            />
            <text x={LABEL + length + 6} y={y + BAR / 2} dominantBaseline="central">
              {figures[measure]}
            </text>
          </g>
        )
      })}
    </g>
  )
}

/** Bars over the years, one group a year; what it shows is also its description. */
function Bars({ chart }: { chart: Chart }): ReactNode {
  const largest = Math.max(0, ...chart.years.flatMap(({ figures }) => figures))
  const height = TOP + chart.years.length * heightOfYear(chart)
  const [title, description] = [`chart-${chart.key}-title`, `chart-${chart.key}-desc`]
  return (
    <svg
      className="chart"
      viewBox={`0 0 ${WIDTH} ${height}`}
      role="img"
      aria-labelledby={`${title} ${description}`}
    >
      <title id={title}>{`${chart.title}历年比较`}</title>
      <desc id={description}>{spokenChart(chart)}</desc>
      <Hatch chart={chart} />
      <line className="chart-axis" x1={LABEL} y1={0} x2={LABEL} y2={height - BETWEEN} />
      {chart.years.map(({ year }, at) => (
        <YearBars key={year} chart={chart} at={at} largest={largest} />
      ))}
    </svg>
  )
}

function Legend({ chart }: { chart: Chart }): ReactNode {
  return (
    <ul className="chart-legend">
      {chart.measures.map((name, measure) => (
        <li key={name}>
          <svg width="22" height="14" aria-hidden="true">
            <rect className="chart-bar" x="1" y="1" width="20" height="12" fill={fillOf(chart, measure)} />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  )
}

function Figures({ chart }: { chart: Chart }): ReactNode {
  return (
    <table>
      <caption>单位：{chart.unit}</caption>
      <thead>
        <tr>
          <th scope="col">年度</th>
          {chart.measures.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {chart.years.map(({ year, figures }) => (
          <tr key={year}>
            <th scope="row">{year}</th>
            {chart.measures.map((name, measure) => (
              <td key={name}>{figures[measure]}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A chart with the same figures as a table beside it. */
export function ChartFigure({ chart }: { chart: Chart }): ReactNode {
  return (
    <section className="chart-section">
      <h2>{chart.title}</h2>
      <div className="chart-pair">
        <figure>
          <Legend chart={chart} />
          <Bars chart={chart} />
        </figure>
        <Figures chart={chart} />
      </div>
    </section>
  )
}
