const NAME = 'gongkai-console-organ'

/** Remembers the organ one worked in last, on this computer. */
export function keepLastOrgan(organ: string): void {
  try {
    localStorage.setItem(NAME, organ)
  } catch {
    // A browser that keeps nothing is no reason to stop.
  }
}

/** The organ to open first: the last one if it is still open to the person, else one the person belongs to. */
export function firstOrgan(ids: readonly string[], own: readonly string[]): string | undefined {
  let last: string | null = null
  try {
    last = localStorage.getItem(NAME)
  } catch {
    last = null
  }
  return ids.find((id) => id === last) ?? ids.find((id) => own.includes(id)) ?? ids[0]
}
