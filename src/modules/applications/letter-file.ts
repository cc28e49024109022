import { type Letter, letterDocx, letterPdf } from '#documents/index.ts'
import { printed } from './actions/printable.ts'

/** The two forms a letter is handed out in. */
export type LetterFormat = 'pdf' | 'docx'

const MAKERS: Record<LetterFormat, { mime: string; make(letter: Letter): Promise<Uint8Array> }> = {
  pdf: { mime: 'application/pdf', make: letterPdf },
  docx: {
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    make: letterDocx,
  },
}

/** A letter as a file named by its number. */
export async function letterFile(letter: Letter, format: LetterFormat): Promise<File> {
  const { mime, make } = MAKERS[format]
  const bytes = await printed(make(letter))
  return new File([new Uint8Array(bytes)], `${letter.number}.${format}`, { type: mime })
}
