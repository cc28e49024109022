import { type ColumnHolder, organById, standingColumn } from '#modules/organs/index.ts'
import { catalogueItems } from './read-catalogue.ts'

/** Items of the catalogue name columns. An item keeps the key it was given; where that column stands now is read anew. */
export const itemsInColumns: ColumnHolder = {
  async held(ctx, organ) {
    const { site } = await organById(ctx, organ)
    if (!site) return []
    const items = await catalogueItems(ctx, organ)
    const named = items.flatMap((item) => [
      ...new Set(item.columns.flatMap((key) => standingColumn(site, key)?.key ?? [])),
    ])
    return [...new Set(named)].map((column) => {
      const count = named.filter((one) => one === column).length
      return { column, what: '目录事项', count: `${count} 项`, link: 'catalogue' }
    })
  },
  async moved() {},
}
