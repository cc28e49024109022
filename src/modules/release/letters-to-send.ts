import type { Context } from '#kernel/context.ts'
import { lapseLetters } from '#modules/applications/index.ts'
import { sentLetters } from './store.ts'

/** A letter made by night that nobody has sent. */
interface LetterToSend {
  step: string
  title: string
  link: string
  since: string
}

/** The letters of cases that lapsed by themselves and are still to be sent, for whoever registers dispatches. */
export async function lettersToSend(ctx: Context, organ: string, limit: number): Promise<LetterToSend[]> {
  const letters = await lapseLetters(ctx, organ, limit)
  const sent = await sentLetters(
    ctx.db,
    organ,
    letters.map(({ id }) => id),
  )
  const gone = new Set(sent.map(({ application_id, letter }) => `${application_id} ${letter}`))
  return letters
    .filter(({ id, kind }) => !gone.has(`${id} ${kind}`))
    .map(({ id, number: title, day: since }) => ({
      ...{ step: '送达终止告知书', title, link: `applications/${id}`, since },
    }))
}
