/** Puts things that wait into groups by what must be done, in the order in which the steps first appear. */
export function groupByStep<T extends { step: string }>(
  waiting: readonly T[],
): { step: string; items: T[] }[] {
  const groups = new Map<string, T[]>()
  for (const one of waiting) groups.set(one.step, [...(groups.get(one.step) ?? []), one])
  return [...groups].map(([step, items]) => ({ step, items }))
}
