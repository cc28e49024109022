import { type Letter, letterDocx, letterPdf } from '#documents/index.ts'
import { printed } from './actions/printable.ts'

/** The two forms a letter is handed out in, each with its type. */
export const FORMATS = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const

/** The two forms a letter is handed out in. */
export type LetterFormat = keyof typeof FORMATS

const MAKERS: Record<LetterFormat, (letter: Letter) => Promise<Uint8Array>> = {
  pdf: letterPdf,
  docx: letterDocx,
}

/** A letter as a file named by its number. */
export async function letterFile(letter: Letter, format: LetterFormat): Promise<File> {
  const bytes = await printed(MAKERS[format](letter))
  return new File([new Uint8Array(bytes)], `${letter.number}.${format}`, { type: FORMATS[format] })
}
