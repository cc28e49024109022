import { randomInt } from 'node:crypto'

// Without 0 O 1 l I, which people misread from a screen or a note.
const LETTERS = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const LENGTH = 14

/** A password to be read out once and changed at the first sign-in. */
export function oneTimePassword(): string {
  return Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('')
}
