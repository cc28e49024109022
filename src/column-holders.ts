import { articlesInColumns } from '#modules/articles/index.ts'
import { itemsInColumns } from '#modules/catalogue/index.ts'
import type { ColumnHolder } from '#modules/organs/index.ts'

/** Everything that stands in the columns of sites, in the order in which people are told. */
export const COLUMN_HOLDERS: readonly ColumnHolder[] = [articlesInColumns, itemsInColumns]
