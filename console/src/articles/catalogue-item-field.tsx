import { useQuery } from '@tanstack/react-query'
import { catalogue } from '../catalogue/api.ts'
import { ChoiceField } from '../forms/fields.tsx'
import { useOrgan } from '../shell/use-organ.ts'

const MOST = 500

/** The item of the catalogue a text comes under. */
export function CatalogueItemField() {
  const { organ } = useOrgan()
  const query = useQuery(
    catalogue.ask.list.queryOptions({ input: { organ: organ.id, limit: MOST }, staleTime: 300_000 }),
  )
  const options = query.data?.items.map(({ id, item }) => ({
    value: id,
    label: `${item.level1} · ${item.level2}`,
  }))
  return (
    <ChoiceField
      name="catalogueItem"
      label="对应的目录事项"
      options={options ?? []}
      allowClear
      optional
      help="选好后，居民可以从公开目录找到这篇稿件。"
    />
  )
}
