/** Articles on a full list page. */
export const PER_PAGE = 20

/**
 * Where each list page of a column begins, as places of articles (which never change). A page that has a successor
 * keeps its bounds for good: withdrawals leave gaps in it, and nothing ever moves to another page.
 */
export type Starts = readonly number[]

/** Begins new pages once the last one is full. `tail` are the live places from the last page on, ascending. */
export function withNewPages(starts: Starts, tail: readonly number[], perPage = PER_PAGE): Starts {
  const known = starts.length === 0 ? [0] : starts
  const last = known.at(-1) ?? 0
  const open = tail.filter((position) => position >= last)
  const further = open.filter((_, index) => index > 0 && index % perPage === 0)
  return [...known, ...further]
}

/** The page, counted from 1 for the oldest, on which a place stands. */
export function pageOf(starts: Starts, position: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((starts[middle] ?? 0) <= position) low = middle
    else high = middle - 1
  }
  return low + 1
}

/**
 * Where the pages begin, unless one of them is crowded since another column was moved in between: then numbering
 * begins anew. The places are all of the column's.
 */
export function uncrowded(starts: Starts, places: readonly number[], perPage = PER_PAGE): Starts {
  const held = new Map<number, number>()
  for (const place of places) held.set(pageOf(starts, place), (held.get(pageOf(starts, place)) ?? 0) + 1)
  const full = [...held].filter(([page]) => page < starts.length)
  return full.some(([, count]) => count > 2 * perPage) ? [] : starts
}

/** The places a page covers: from its start up to, not including, the next page's. */
export function boundsOf(starts: Starts, page: number): { from: number; to: number } {
  return { from: starts[page - 1] ?? 0, to: starts[page] ?? Number.POSITIVE_INFINITY }
}

const FAR = 10

/** The page numbers worth linking, newest first: from the column's first page, or from one of its fixed pages. */
export function linkedPages(current: number | undefined, last: number): number[] {
  const wanted =
    current === undefined
      ? [last, last - 1, last - 2, last - FAR, 1]
      : [current + 1, current, current - 1, current - 2, current - FAR, 1]
  return [...new Set(wanted)].filter((page) => page >= 1 && page <= last).sort((a, b) => b - a)
}
