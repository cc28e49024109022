import type { Context } from '#kernel/context.ts'
import type { Day } from '#law/index.ts'

/** A file that went out with a reply, as its applicant sees it. */
export interface ReleasedFile {
  id: string
  name: string
  bytes: number
}

/** How a letter was sent to the applicant. */
export interface LetterWay {
  letter: string
  way: string
  number: string
  day: Day
  end: { how: 'arrived' | 'returned'; day: Day } | null
}

/** Lent by whoever keeps the files and the post: what goes with the letters of an application. */
export interface LetterAttachments {
  list(ctx: Context, organ: string, id: string): Promise<ReleasedFile[]>
  /** Undefined when no such file went out with this very application's reply. */
  take(ctx: Context, organ: string, id: string, file: string): Promise<File | undefined>
  ways(ctx: Context, organ: string, id: string): Promise<LetterWay[]>
  /** The applicant opened the reply on the site. */
  opened(ctx: Context, organ: string, id: string): Promise<void>
}
