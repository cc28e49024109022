import { confusedWith } from './confusables.ts'
import { SHORT_WORDS } from './vocabulary.ts'

/** A slip a term may suffer, with the term. */
export interface Slip {
  word: string
  right: string
}

const SHORTEST = 3

/** Whether the new character makes a right word of two with a neighbour: then it may stand so for a good reason. */
function makesWord(chars: readonly string[], at: number): boolean {
  const [before, here, after] = [chars[at - 1] ?? '', chars[at] ?? '', chars[at + 1] ?? '']
  return SHORT_WORDS.has(before + here) || SHORT_WORDS.has(here + after)
}

// At the ends of a short term the wrong character may belong to the next word.
const placesOf = (length: number) => (length === SHORTEST ? [1] : Array.from({ length }, (_, at) => at))

/** Every slip of one confused character in a term that does not make another right word. */
export function slipsOf(term: string): Slip[] {
  const chars = [...term]
  if (chars.length < SHORTEST) return []
  return placesOf(chars.length).flatMap((at) =>
    [...confusedWith(chars[at] ?? '')]
      .map((wrong) => chars.with(at, wrong))
      .filter((slipped) => !makesWord(slipped, at))
      .map((slipped) => ({ word: slipped.join(''), right: term })),
  )
}
