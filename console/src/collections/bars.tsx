interface Row {
  key: string
  name: string
  /** Null where nothing is known. */
  value: number | null
}

const BAR = 14
const STEP = 46
const WIDTH = 320
const ROOM_FOR_FIGURE = 64

/** Figures as bars. The words and numbers are text, so it reads without sight and in print; nothing but length says how much. */
export function Bars({ title, unit, rows }: { title: string; unit: string; rows: readonly Row[] }) {
  const most = Math.max(...rows.map(({ value }) => value ?? 0), 1)
  const long = (value: number) => (value / most) * (WIDTH - ROOM_FOR_FIGURE)
  return (
    <figure className="bars">
      <figcaption>{title}</figcaption>
      <svg
        viewBox={`0 0 ${WIDTH} ${rows.length * STEP}`}
        role="img"
        aria-label={`${title}。${rows.map(({ name, value }) => `${name} ${told(value, unit)}`).join('，')}`}
      >
        {rows.map(({ key, name, value }, at) => (
          <g key={key} transform={`translate(0 ${at * STEP})`}>
            <text y="15">{name}</text>
            <rect y="22" width={value === null ? 0 : Math.max(long(value), 1)} height={BAR} rx="2" />
            <text y="34" x={(value === null ? 0 : long(value)) + 6} className="bar-figure">
              {told(value, unit)}
            </text>
          </g>
        ))}
      </svg>
    </figure>
  )
}

const told = (value: number | null, unit: string) => (value === null ? '没有报告' : `${value} ${unit}`)
