import { MissingGlyph } from '#documents/index.ts'
import { Refusal } from '#kernel/refusal.ts'

// Emoji stand in no font for official papers; what an applicant typed is quoted without them.
const PICTURES = /\p{Emoji_Presentation}|\p{Emoji}\ufe0f|[\ufe0e\ufe0f\u200d]/gu

/** A text on one line, as a paper can quote it: without emoji. */
export function printable(text: string): string {
  return text.replace(PICTURES, '').replace(/\s+/g, ' ').trim()
}

/** Makes a paper, or refuses in words that name the characters no font can print. */
export async function printed(making: Promise<Uint8Array>): Promise<Uint8Array> {
  try {
    return await making
  } catch (error) {
    if (error instanceof MissingGlyph) throw new Refusal(error.message)
    throw error
  }
}
