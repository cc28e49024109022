import { type Context, today } from '#kernel/context.ts'
import { REPORT_FORM, yearOf } from '#law/index.ts'
import type { Comparison } from '../collection-contract.ts'
import { MEASURES, measuresOf } from '../rules/measures.ts'
import { type Cells, sumOfCells } from '../rules/roll-up.ts'
import { type LoadedCounty, loadCounty } from './load-county.ts'
import { type Part, partsOfYear, usable } from './parts.ts'

const YEARS = 5
/** Under this key stands the whole county. */
const WHOLE = 'all'

type Row = Comparison['organs'][number]

function yearsUpTo(last: number): number[] {
  const first = Math.max(yearOf(REPORT_FORM.inForceFrom), last - YEARS + 1)
  return Array.from({ length: last - first + 1 }, (_, at) => first + at)
}

/** The whole of a year: what was rolled up, else what has come in so far. */
function wholeOf(loaded: LoadedCounty, year: number, parts: readonly Part[]): Cells | null {
  const cells = loaded.collections.get(year)?.rollUp?.parts ?? parts.filter(usable)
  return cells.length === 0 ? null : sumOfCells(cells.map((part) => part.cells))
}

/** Organs and years side by side, up to `year`. */
export async function comparison(ctx: Context, organ: string, year: number): Promise<Comparison> {
  const years = yearsUpTo(Math.min(year, yearOf(today(ctx)) - 1))
  const loaded = await loadCounty(ctx, organ, years)
  const rows = new Map<string, Row>()
  const whole: Row = { key: WHOLE, name: '下级单位合计', level: 'county', years: {} }
  for (const one of years) {
    const parts = partsOfYear(loaded, one)
    const all = wholeOf(loaded, one, parts)
    whole.years[one] = all && measuresOf(all)
    for (const part of parts) {
      const row = rows.get(part.key) ?? { key: part.key, name: part.name, level: part.level, years: {} }
      row.years[one] = usable(part) ? measuresOf(part.cells) : null
      rows.set(part.key, row)
    }
  }
  return { years, measures: MEASURES.map((measure) => ({ ...measure })), organs: [whole, ...rows.values()] }
}
