import type { Context } from '#kernel/context.ts'
import { type LetterFormat, letterFile } from './letter-file.ts'
import { sheetFile } from './letters/letter-sheets.ts'
import { openLetter } from './letters/open-letter.ts'

/** A paper of a case: a letter by its number, or a sheet of the file. */
export type CasePaper =
  | { kind: 'letter'; number: string }
  | { kind: 'sheet'; sheet: 'registration' | 'slip'; who: string }

/** A paper with the names in full, for whoever has put on record why they are needed. */
export async function casePaper(
  ctx: Context,
  { organ, id, format }: { organ: string; id: string; format: LetterFormat },
  paper: CasePaper,
): Promise<File> {
  if (paper.kind === 'sheet') {
    const { sheet, who } = paper
    return sheetFile(ctx, { organ, id, sheet, who, format, full: true })
  }
  return letterFile(await openLetter(ctx, { organ, id, number: paper.number, full: true }), format)
}
