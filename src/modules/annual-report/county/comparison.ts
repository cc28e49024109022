import { type Context, today } from '#kernel/context.ts'
import { REPORT_FORM, yearOf } from '#law/index.ts'
import type { Organ } from '#modules/organs/index.ts'
import type { Comparison } from '../collection-contract.ts'
import { MEASURES, measuresOf } from '../rules/measures.ts'
import { type Cells, sumOfCells } from '../rules/roll-up.ts'
import { type LoadedCounty, loadCounty } from './load-county.ts'
import { ownPart } from './own-part.ts'
import { type Part, partsOfYear, usable } from './parts.ts'

const YEARS = 5
/** Under this key stands the whole county. */
const WHOLE = 'all'

type Row = Comparison['organs'][number]

function yearsUpTo(last: number): number[] {
  const first = Math.max(yearOf(REPORT_FORM.inForceFrom), last - YEARS + 1)
  return Array.from({ length: last - first + 1 }, (_, at) => first + at)
}

/** The whole of a year: what was rolled up, else what has come in so far, and the county government's own. */
function wholeOf(loaded: LoadedCounty, year: number, parts: readonly Part[], own: Cells): Cells | null {
  const below = loaded.collections.get(year)?.rollUp?.parts ?? parts.filter(usable)
  return below.length === 0 ? null : sumOfCells([own, ...below.map(({ cells }) => cells)])
}

/** The county government's own figures by year; null for a year of which it has none and entered none. */
async function ownYears(ctx: Context, county: Organ, years: readonly number[]) {
  const known = new Map<number, Cells | null>()
  // A few years at most, each counted from the county's own ledger.
  for (const year of years) {
    const { cells, hasFigures } = await ownPart(ctx, county, year)
    known.set(year, hasFigures || Object.keys(cells).length > 0 ? cells : null)
  }
  return known
}

const rowOf = (key: string, name: string, level: Row['level']): Row => ({ key, name, level, years: {} })

/** Adds the figures of those below the county, each to its row. */
function putParts(rows: Map<string, Row>, year: number, parts: readonly Part[]): void {
  for (const part of parts) {
    const row = rows.get(part.key) ?? rowOf(part.key, part.name, part.level)
    row.years[year] = usable(part) ? measuresOf(part.cells) : null
    rows.set(part.key, row)
  }
}

/** Organs and years side by side, up to `year`: the whole, the county government itself, and those below it. */
export async function comparison(ctx: Context, organ: string, year: number): Promise<Comparison> {
  const years = yearsUpTo(Math.min(year, yearOf(today(ctx)) - 1))
  const loaded = await loadCounty(ctx, organ, years)
  const ownOf = await ownYears(ctx, loaded.county, years)
  const whole = rowOf(WHOLE, '全县合计', 'county')
  const county = rowOf(organ, `${loaded.county.shortName}本级`, 'county')
  const rows = new Map<string, Row>()
  for (const one of years) {
    const parts = partsOfYear(loaded, one)
    const own = ownOf.get(one) ?? null
    const all = wholeOf(loaded, one, parts, own ?? {})
    whole.years[one] = all && measuresOf(all)
    county.years[one] = own && measuresOf(own)
    putParts(rows, one, parts)
  }
  const measures = MEASURES.map((measure) => ({ ...measure }))
  return { years, measures, organs: [whole, county, ...rows.values()] }
}
