/** A place in the report whose figure can be looked behind. */
export interface CellPlace {
  /** The way to it: table, row, column. */
  cell: string
  /** What people call it. */
  title: string
}

interface Props {
  value: number
  place: CellPlace
  open: (place: CellPlace) => void
  /** Whether something stands behind a 0 too, as behind a figure somebody entered. */
  always?: boolean
}

/** A figure that leads to what stands behind it. */
export function CellFigure({ value, place, open, always = false }: Props) {
  if (value === 0 && !always) return <span className="quiet">0</span>
  return (
    <button
      type="button"
      className="cell-button"
      onClick={() => open(place)}
      aria-label={`${place.title}：${value}，看来历`}
    >
      {value}
    </button>
  )
}
