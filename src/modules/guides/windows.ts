import type { Organ } from '#modules/organs/index.ts'

/** A window residents go to. */
export interface ServiceWindow {
  name: string
  /** Empty when the organ no longer has this window but guides still name it. */
  department: string
  place: string
  telephone: string
}

/** The windows an organ's departments keep, in their order. */
export function windowsOf(organ: Pick<Organ, 'departments'>): ServiceWindow[] {
  const seen = new Set<string>()
  return organ.departments.flatMap(({ name: department, place, telephone, windows }) =>
    windows
      .filter((name) => !seen.has(name) && seen.add(name))
      .map((name) => ({ name, department, place, telephone })),
  )
}

/** The organ's windows, then those that only guides still name. */
export function windowsNamed(organ: Pick<Organ, 'departments'>, named: readonly string[]): ServiceWindow[] {
  const own = windowsOf(organ)
  const known = new Set(own.map(({ name }) => name))
  const others = [...new Set(named)].filter((name) => !known.has(name))
  return [...own, ...others.map((name) => ({ name, department: '', place: '', telephone: '' }))]
}
