import { CHECKS } from './all-checks.ts'
import type { Check } from './check.ts'
import type { Finding, Mark } from './finding.ts'
import type { Knowledge } from './knowledge.ts'
import { openPassage, placeOf } from './passage.ts'

interface Span {
  start: number
  end: number
}

const overlap = (a: Span, b: Span) => a.start < b.end && b.start < a.end

/** A name of the roster, a place or an allowed phrase stands here and the mark would change it. */
function wouldChangeName(text: string, mark: Mark, names: readonly Span[]): boolean {
  return names.some(
    (name) => overlap(mark, name) && !mark.suggestion.includes(text.slice(name.start, name.end)),
  )
}

function kept(check: Check, text: string, marks: Mark[], names: readonly Span[]): Mark[] {
  return check.seesNames ? marks : marks.filter((mark) => !wouldChangeName(text, mark, names))
}

/**
 * Reads a text against what is known and says what somebody should look at, in the order of the text.
 * It changes nothing; a name of the roster, a place name or an allowed phrase is never marked as a slip.
 */
export function proofread(text: string, knowledge: Knowledge): Finding[] {
  const passage = openPassage(text)
  const names = knowledge.lexicon.protectedIn(text)
  const allowed = knowledge.lexicon.allowedIn(text)
  const marked = CHECKS.flatMap((check) =>
    kept(check, text, check.look(passage, knowledge), names)
      .filter((mark) => !allowed.some((span) => overlap(mark, span)))
      .map((mark) => ({ check, mark })),
  )
  marked.sort((a, b) => a.mark.start - b.mark.start || a.mark.end - b.mark.end)
  return marked.map(({ check, mark }) => ({
    rule: check.rule,
    ...placeOf(passage, mark.start),
    text: text.slice(mark.start, mark.end),
    suggestion: mark.suggestion,
    severity: mark.severity ?? check.severity,
    message: mark.message,
    basis: mark.basis ?? null,
  }))
}
