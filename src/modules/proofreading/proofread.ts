import { CHECKS } from './all-checks.ts'
import type { Check } from './check.ts'
import type { Finding, Mark } from './finding.ts'
import type { Knowledge } from './knowledge.ts'
import { openPassage, placeOf } from './passage.ts'

interface Span {
  start: number
  end: number
}

/** The spans that share a character with another; they are in order and do not overlap. */
function touching(spans: readonly Span[], { start, end }: Span): Span[] {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.end ?? 0) <= start) low = middle + 1
    else high = middle
  }
  const found: Span[] = []
  for (let at = low; (spans[at]?.start ?? end) < end; at++) found.push(spans[at] as Span)
  return found
}

/** A name of the roster, a place or an allowed phrase stands here and the mark would change it. */
function wouldChangeName(text: string, mark: Mark, names: readonly Span[]): boolean {
  return touching(names, mark).some((name) => !mark.suggestion.includes(text.slice(name.start, name.end)))
}

function kept(check: Check, text: string, marks: Mark[], names: readonly Span[]): Mark[] {
  return check.seesNames ? marks : marks.filter((mark) => !wouldChangeName(text, mark, names))
}

/** How a text came to be in lines. */
export interface TextForm {
  /** Lines end where the paper ends, not where a paragraph does. */
  brokenByLayout?: boolean
}

const WHOLE_PARAGRAPHS: TextForm = {}

/**
 * Reads a text against what is known and says what somebody should look at, in the order of the text.
 * It changes nothing; a name of the roster, a place name or an allowed phrase is never marked as a slip.
 */
export function proofread(
  text: string,
  knowledge: Knowledge,
  { brokenByLayout = false }: TextForm = WHOLE_PARAGRAPHS,
): Finding[] {
  const passage = openPassage(text)
  const names = knowledge.lexicon.protectedIn(text)
  const allowed = knowledge.lexicon.allowedIn(text)
  const checks = brokenByLayout ? CHECKS.filter((check) => !check.needsParagraphs) : CHECKS
  const marked = checks.flatMap((check) =>
    kept(check, text, check.look(passage, knowledge), names)
      .filter((mark) => touching(allowed, mark).length === 0)
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
