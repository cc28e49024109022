/** A text in parts: paragraphs, headings, cells. */
interface Text {
  title: string
  parts: string[]
}

/** Whether another page says what our text says, and which of our parts it lacks. */
export interface Comparison {
  verdict: 'same' | 'differs'
  missing: string[]
}

const MOST_MISSING = 5
const SHOWN = 60

// Blanks, and full or half width of a character, are the other site's layout and not its content.
const bare = (text: string) => text.normalize('NFKC').replace(/\s/g, '')

const shortened = (text: string) => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text)

/** Looks for the title and every part of our text in another page; order and what stands round them do not matter. */
export function compareTexts(ours: Text, theirs: string): Comparison {
  const page = bare(theirs)
  const lacking = [ours.title, ...ours.parts].filter((part) => !page.includes(bare(part)))
  return {
    verdict: lacking.length === 0 ? 'same' : 'differs',
    missing: lacking.slice(0, MOST_MISSING).map(shortened),
  }
}
