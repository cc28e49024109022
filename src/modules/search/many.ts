/** What a sample of the documents says of a question. */
export interface Sample {
  /** How many documents were looked at, and how many of them match. */
  looked: number
  held: number
  /** How many documents there are. */
  all: number
}

/** So many times the usual error off: it would have to be a freak to be wrong. */
const SURE = 4

/** Whether a sample leaves no doubt that more than `most` documents match. */
export function surelyMoreThan(most: number, { looked, held, all }: Sample): boolean {
  if (looked === 0) return false
  const atLeast = held - SURE * Math.sqrt(held)
  return (atLeast / looked) * all > most
}
