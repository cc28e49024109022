/** One cell of a table on paper, with its place as people would point at it. */
export interface Cell {
  readonly text: string
  readonly place: string
}

/** A table with its spans resolved: a merged cell stands in every place it covers. */
export type Grid = readonly (readonly Cell[])[]

/** A report as it lies on the table: what is written outside its tables, and the tables. */
export interface Paper {
  readonly text: string
  readonly tables: readonly Grid[]
}

/** A file that cannot be read as a report; the message says what to do. */
export class UnreadablePaper extends Error {
  override name = 'UnreadablePaper'
}

/** Text without spaces, in ordinary widths: how labels are compared. */
export function plain(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u200b\ufeff]/g, '')
}
