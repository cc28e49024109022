import { Refusal } from './refusal.ts'

/** Makes a paper, or refuses in the printer's words when no font has a character of it. */
export async function printed<T>(making: Promise<T>): Promise<T> {
  try {
    return await making
  } catch (error) {
    // Known by its name: the kernel does not know how papers are set in type.
    if (error instanceof Error && error.name === 'MissingGlyph') throw new Refusal(error.message)
    throw error
  }
}
