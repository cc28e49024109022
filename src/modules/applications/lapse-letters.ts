import { type Context, today } from '#kernel/context.ts'
import { addDays, type Day } from '#law/index.ts'
import { lapseLetterRows } from './letter-store.ts'
import { counterOf } from './letters/read-letters.ts'

/** How long a letter that nobody wrote by hand is looked after; later its day has long passed. */
const DAYS = 60

/** A letter that told an applicant the case lapsed. */
interface LapseLetter {
  id: string
  kind: string
  number: string
  day: Day
}

/** The letters of cases that lapsed lately; made by night, they are still to be sent by somebody. */
export async function lapseLetters(ctx: Context, organ: string, limit: number): Promise<LapseLetter[]> {
  const since = addDays(today(ctx), -DAYS)
  return lapseLetterRows(ctx.db, organ, { series: counterOf('ending'), since, limit })
}
