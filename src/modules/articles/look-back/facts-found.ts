import { sha256 } from '#kernel/canonical.ts'
import type { Day } from '#law/index.ts'
import type { Content } from '../edition.ts'
import { factGaps, factProblems } from '../rules/class-facts.ts'
import { CLASSES } from '../rules/class-fields.ts'

/** One place found in what residents read now, that nobody has dealt with. */
export interface Found {
  key: string
  weight: string
  place: string
  words: string
  message: string
}

const KEY_LENGTH = 24

/** What the fields of its class lack or have wrong by the table of now, for the day the text is of. */
export function factsFound({ facts, madeOn }: Content['metadata'], today: Day): Found[] {
  if (!facts) return []
  return [...factProblems(facts), ...factGaps(facts, madeOn ?? today)].map(({ field, message }) => ({
    key: sha256(`${facts.class} ${field} ${message}`).slice(0, KEY_LENGTH),
    weight: 'must-answer',
    place: `${CLASSES[facts.class].name}的要点`,
    words: facts.values[field.replace('facts.', '')] ?? '',
    message,
  }))
}
