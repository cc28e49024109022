import { type Letter, letterText } from './letter.ts'
import { LETTER_TEMPLATE } from './templates/letter-template.ts'
import { typeset } from './typeset.ts'

/** The letter as a tagged PDF in the letter form of GB/T 9704; throws `MissingGlyph` rather than leave a hole. */
export const letterPdf = async (letter: Letter): Promise<Uint8Array> =>
  typeset(LETTER_TEMPLATE, { text: { ...letterText(letter) } }).pdf
