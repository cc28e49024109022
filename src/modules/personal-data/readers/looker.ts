import { type Found, worthALook } from '../find-personal-data.ts'

/** What is written in place of a piece of a text. */
export interface Change {
  start: number
  end: number
  text: string
}

/** One cell of a row as it is looked at. */
export interface LookedCell {
  text: string
  heading: string
  place(): string
}

/**
 * Is shown every stretch of text of a file, seen or hidden. What it answers is written in its place where the
 * format can be written; a looker that only finds answers with nothing.
 */
export interface Looker {
  /** Wants every text, headings included; others are shown only what may hold personal data. */
  thorough: boolean
  text(text: string, place: () => string, heading?: string): readonly Change[]
  /** Cells of one row together: a name beside an illness is in no cell alone. One answer a cell. */
  row(cells: readonly LookedCell[]): readonly (readonly Change[])[]
  /** Something that is there and cannot be read as a text. */
  found(kind: Found['kind'], place: string): void
  /** A part that cannot be looked through. */
  unreadable(place: string, why: string): void
}

/** Whether a text is to be shown to the looker. */
export function worthShowing({ thorough }: Pick<Looker, 'thorough'>, text: string): boolean {
  return thorough ? text.trim() !== '' : worthALook(text)
}

/** The text with the changes made. */
export function changed(text: string, changes: readonly Change[]): string {
  let after = ''
  let at = 0
  for (const { start, end, text: replacement } of [...changes].sort(
    (one, other) => one.start - other.start,
  )) {
    if (start < at) continue
    after += text.slice(at, start) + replacement
    at = end
  }
  return after + text.slice(at)
}
