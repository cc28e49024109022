import { type Context, inTransaction } from '#kernel/context.ts'
import {
  applicationFromLetter,
  applicationToTurnOver,
  turnOverApplication,
} from '#modules/applications/index.ts'
import {
  type MessageKind,
  messageFromApplication,
  messageToTurnOver,
  turnOverMessage,
} from '#modules/messages/index.ts'

interface On {
  organ: string
  id: string
  key: string
}

const MOST_TITLE = 40

/** The first line, short enough for a title. */
function titleOf(words: string): string {
  const line = words.trim().split('\n')[0] ?? ''
  return line.length > MOST_TITLE ? `${line.slice(0, MOST_TITLE)}…` : line
}

/**
 * Takes an application in again as a letter, without anything being typed again. The letter's limit counts from the
 * day the application came in; both cases name each other.
 */
export async function turnIntoMessage(
  ctx: Context,
  { kind, told, ...on }: On & { kind: MessageKind; told: string },
): Promise<{ id: string; number: string }> {
  return inTransaction(ctx, async (inside) => {
    const { number, receivedDay, name, phone, email, words } = await applicationToTurnOver(
      inside,
      on.organ,
      on.id,
    )
    const letter = await messageFromApplication(inside, {
      organ: on.organ,
      key: `triage:${on.id}`,
      receivedDay,
      channel: 'online',
      cameFrom: { id: on.id, number },
      form: { kind, title: titleOf(words), text: words, pageUrl: '', name, phone, email, mayPublish: 'no' },
    })
    await turnOverApplication(inside, { ...on, to: 'message', letter, told })
    return { id: letter.id, number: letter.number }
  })
}

/** Tells the applicant by which channel a petition is made; nothing else begins. */
export async function tellPetition(ctx: Context, { told, ...on }: On & { told: string }): Promise<void> {
  await turnOverApplication(ctx, { ...on, to: 'petition', letter: null, told })
}

/** By which door an application from a letter came: the letter's own. */
const DOORS = { online: 'online', phone: 'oral', letter: 'post', visit: 'counter' } as const

/** Takes a letter in again as an application, its reply due from the day the letter came in. */
export async function turnIntoApplication(
  ctx: Context,
  { idNumber, ...on }: On & { idNumber: string },
): Promise<{ id: string; number: string }> {
  return inTransaction(ctx, async (inside) => {
    const letter = await messageToTurnOver(inside, on.organ, on.id)
    const { number, receivedDay, name, phone, email, words: description } = letter
    const made = await applicationFromLetter(inside, {
      organ: on.organ,
      key: `triage:${on.id}`,
      cameFrom: { id: on.id, number },
      channel: DOORS[letter.channel],
      ...{ receivedDay, name, phone, email, idNumber, description },
    })
    await turnOverMessage(inside, { ...on, application: made.id, number: made.number, code: made.code })
    return { id: made.id, number: made.number }
  })
}
