import { type Letter, letterText } from './letter.ts'
import { LETTER_TEMPLATE } from './templates/letter-template.ts'
import { type Typeset, typeset } from './typeset.ts'

/** The line pitch of the standard, in points. */
const USUAL = 28.95
// Where the rest of a page cannot hold the seal, the standard has the lines set closer; never closer than this.
const CLOSER = [28, 27, 26, 25]

interface SetLetter extends Typeset {
  /** The line pitch it is set with, in points. */
  pitch: number
}

const setWith = (letter: Letter, pitch: number): SetLetter => ({
  ...typeset(LETTER_TEMPLATE, { text: { ...letterText(letter), pitch } }),
  pitch,
})

/** Sets a letter so that one which nearly fits is one page with its seal, and not two. */
export const setLetter = (letter: Letter): SetLetter => {
  const usual = setWith(letter, USUAL)
  if (usual.pages !== 2 || setWith(letter, CLOSER.at(-1) ?? USUAL).pages !== 1) return usual
  for (const pitch of CLOSER) {
    const closer = setWith(letter, pitch)
    if (closer.pages === 1) return closer
  }
  return usual
}

/** The letter as a tagged PDF in the letter form of GB/T 9704; throws `MissingGlyph` rather than leave a hole. */
export const letterPdf = async (letter: Letter): Promise<Uint8Array> => setLetter(letter).pdf
