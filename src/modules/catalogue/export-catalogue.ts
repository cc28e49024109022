import { tableCsv, tableXlsx } from '#documents/index.ts'
import { type Context, today } from '#kernel/context.ts'
import { organById } from '#modules/organs/index.ts'
import { everyItem } from './store.ts'
import { catalogueTable } from './table/catalogue-table.ts'

const FORMATS = {
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: tableXlsx,
  },
  csv: { type: 'text/csv; charset=utf-8', write: tableCsv },
} as const

/** The organ's catalogue as a file that can be imported again. */
export async function exportCatalogue(
  ctx: Context,
  organId: string,
  format: keyof typeof FORMATS,
): Promise<File> {
  const organ = await organById(ctx, organId)
  const items = (await everyItem(ctx.db, organId)).filter((one) => !one.removed)
  const { type, write } = FORMATS[format]
  const bytes = await write(catalogueTable(organ, items))
  return new File([Buffer.from(bytes)], `${organ.shortName}公开基本目录-${today(ctx)}.${format}`, { type })
}
