import { standingKey } from '../shell/names.ts'
import type { Organ } from '../shell/use-organ.ts'
import type { ListedItem } from './api.ts'
import { citedInWords } from './cited.ts'

type Item = ListedItem['item']

/** An item as its form holds it. */
export interface ItemValues extends Omit<Item, 'basis' | 'position'> {
  basis: string[]
  position?: number | null
}

/** The form of a new item: what most items have. */
export const NEW_ITEM: Partial<ItemValues> = {
  basis: [],
  channels: ['政府网站'],
  audience: '全社会',
  method: '主动公开',
  level: '乡级',
  limit: '自该信息形成或者变更之日起20个工作日内',
  limitDays: 20,
  columns: [],
}

/** An item as the form wants it. */
export function toValues(organ: Organ, item: Item): ItemValues {
  const columns = [...new Set(item.columns.map((key) => standingKey(organ, key)))]
  return { ...item, columns, basis: item.basis.map(citedInWords) }
}

/** What the form holds as an item to be sent; without a position it goes last. */
export function fromValues({ position, limitDays, ...values }: ItemValues) {
  return {
    ...values,
    limitDays: limitDays ?? null,
    ...(position ? { position } : {}),
  }
}
