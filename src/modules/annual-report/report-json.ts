import type { Context } from '#kernel/context.ts'
import { REPORT_FORM, TABLE3_ROWS } from '#law/index.ts'
import { readYear } from './read-year.ts'

const ROW_LABELS = Object.fromEntries(TABLE3_ROWS.map(({ key, label }) => [key, label]))
const LEVELS = { county: 'county', town: 'township', village: 'village' } as const

/** The report on a year in the shape report files have; frozen as submitted, else as the ledger has it now. */
export async function reportJson(ctx: Context, organId: string, year: number) {
  const { organ, state, tables, equations, warnings, differences } = await readYear(ctx, organId, year)
  return {
    meta: {
      org: organ.name,
      year,
      level: LEVELS[organ.kind],
      format: REPORT_FORM.number,
      status: state?.status ?? 'none',
      frozen: state?.frozen ? { day: state.frozen.day, hash: state.frozen.hash } : null,
    },
    row_labels: ROW_LABELS,
    ...tables,
    equations,
    warnings,
    differences,
  }
}
