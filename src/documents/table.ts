/** A table to be written as a file: one header row, then rows of text, numbers or nothing. */
export interface SheetTable {
  sheet: string
  columns: { header: string; width?: number }[]
  rows: (string | number | null)[][]
}

/** A file that cannot be read as a table; the message tells the person what to do. */
export class UnreadableTable extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'UnreadableTable'
  }
}
