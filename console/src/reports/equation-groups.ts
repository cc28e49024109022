interface Verdict {
  id: string
  formula: string
  holds: boolean
}

/** The equations gathered by what they say, those that fail somewhere first. */
export function equationGroups<E extends Verdict>(equations: readonly E[]) {
  const groups = new Map<string, E[]>()
  for (const one of equations) {
    const key = `${one.id} ${one.formula}`
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return [...groups]
    .map(([key, places]) => ({ key, places, broken: places.filter(({ holds }) => !holds) }))
    .sort((one, other) => Number(other.broken.length > 0) - Number(one.broken.length > 0))
}
