import { SECTIONS, type Section } from '#modules/organs/contract.ts'

/** Where a column stands. */
export interface Place {
  key: string
  group: Section
}

interface Placed {
  key: string
  group: string
}

/** The section a column is shown in; one that names none we know is shown with the affairs. */
export const sectionOf = ({ group }: Pick<Placed, 'group'>): Section =>
  group in SECTIONS ? (group as Section) : 'affairs'

const placeOf = (column: Placed): Place => ({ key: column.key, group: sectionOf(column) })

/** The order after a column changed places with the one before or after it in its section. */
export function moved(columns: readonly Placed[], key: string, by: 1 | -1): Place[] {
  const order = columns.map(placeOf)
  const at = order.findIndex((place) => place.key === key)
  const here = order[at]
  const sameSection = order.flatMap((place, index) => (place.group === here?.group ? [index] : []))
  const other = sameSection[sameSection.indexOf(at) + by]
  const there = other === undefined ? undefined : order[other]
  if (!here || !there || other === undefined) return order
  order[at] = there
  order[other] = here
  return order
}

/** The order after a column went to the end of another section. */
export function movedUnder(columns: readonly Placed[], key: string, group: Section): Place[] {
  const others = columns.filter((column) => column.key !== key).map(placeOf)
  return [...others, { key, group }]
}
