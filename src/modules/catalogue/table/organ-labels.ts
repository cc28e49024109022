import { type Organ, standingColumn } from '#modules/organs/index.ts'

/** The names people know for keys, and back. */
interface Labels {
  /** The name of a key; the key itself when it has no name of its own. */
  labelOf(key: string): string
  /** The key that was meant by a name or a key; the text as it stands when there is none. */
  keyOf(text: string): string
}

function labels(entries: readonly { key: string; name: string }[]): Labels {
  const names = entries.map((entry) => entry.name)
  const unique = entries.filter(({ name }) => names.indexOf(name) === names.lastIndexOf(name))
  const byKey = new Map(unique.map(({ key, name }) => [key, name]))
  const byName = new Map(unique.map(({ key, name }) => [name, key]))
  return { labelOf: (key) => byKey.get(key) ?? key, keyOf: (text) => byName.get(text) ?? text }
}

/** The names an organ gives its departments and the columns of its site. */
export interface OrganLabels {
  departments: Labels
  columns: Labels
}

/** A column that moved into another is written by the name of that one. */
function columnLabels({ site }: Organ): Labels {
  const known = labels(site?.columns ?? [])
  const standing = (key: string) => (site && standingColumn(site, key)?.key) ?? key
  return { ...known, labelOf: (key) => known.labelOf(standing(key)) }
}

/** The names to write into a table of this organ's catalogue and to read from it. */
export function organLabels(organ: Organ): OrganLabels {
  return {
    departments: labels(organ.departments.map(({ id, name }) => ({ key: id, name }))),
    columns: columnLabels(organ),
  }
}
