import type { Context } from '#kernel/context.ts'

/** Something that holds on to a column, in words people know. */
export interface Held {
  column: string
  /** What it is: 已公开的信息, 目录事项. */
  what: string
  /** How many, with the measure word: 12 条. */
  count: string
  /** Where people find it in the console, after the organ; empty for none. */
  link: string
}

/** A module whose things stand in columns: it says what, and follows when a column moves into another. */
export interface ColumnHolder {
  held(ctx: Context, organ: string): Promise<Held[]>
  /** What was filed under these columns stands in that one from now on. */
  moved(ctx: Context, organ: string, filed: readonly string[], column: string): Promise<void>
}
