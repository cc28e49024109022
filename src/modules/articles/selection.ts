/** One value, or any but some. */
export type OneOf = { is: string } | { not: readonly string[] }

/** Which live documents are meant; without a word, all of an organ's. */
export interface Selection {
  columns?: readonly string[]
  /** By theme of the top level. */
  theme?: OneOf
  genre?: OneOf
  department?: string
  /** Filed under one of these items of the basic catalogue. */
  items?: readonly string[]
}
