import { letterFormName } from '#modules/applications/index.ts'

/** The letters whose arrival a clock waits for; each stands for several forms. */
const AWAITED = {
  correction: '补正告知书',
  reasons: '说明理由告知书',
  opinion: '征求意见书',
  fee: '收费通知书',
  reply: '答复书',
} as const

/** A letter whose arrival matters to a clock. */
export type AwaitedLetter = keyof typeof AWAITED

/** Whether a clock waits for the arrival of a letter. */
export const isAwaited = (letter: string): letter is AwaitedLetter => Object.hasOwn(AWAITED, letter)

/** What people call a letter. */
export const letterName = (letter: string): string =>
  isAwaited(letter) ? AWAITED[letter] : (letterFormName(letter) ?? letter)
