import { plainText } from './plain-text.ts'
import type { Change, Looker } from './readers/looker.ts'

/** Words to be held back from a file, and the mark that stands in their place. */
export interface Passage {
  words: string
  /** Only where they are the whole cell or paragraph. */
  whole: boolean
  mark: string
}

const escaped = (char: string) => char.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')

/** What finds a passage in plain characters, however lines and cells break it. */
function patternOf({ words, whole }: Passage): RegExp {
  const characters = [...plainText(words).plain].filter((char) => char.trim() !== '')
  const inside = characters.map(escaped).join('\\s*')
  return new RegExp(whole ? `^\\s*(${inside})\\s*$` : `(${inside})`, 'gu')
}

/** What finds and covers passages in texts, and counts how often each was found. */
export interface PassageFinder {
  changes(text: string): Change[]
  /** By passage, in the order given. */
  counts(): number[]
}

/** Begins to look for passages; look-alike characters and broken lines do not hide them. */
export function passageFinder(passages: readonly Passage[]): PassageFinder {
  const wanted = passages.map((passage) => ({ passage, pattern: patternOf(passage), count: 0 }))
  return {
    changes(text) {
      const { plain, origin } = plainText(text)
      const found: Change[] = []
      for (const one of wanted)
        for (const match of plain.matchAll(one.pattern)) {
          one.count += 1
          const start = match.index + match[0].indexOf(match[1] ?? '')
          found.push({ ...origin(start, start + (match[1] ?? '').length), text: one.passage.mark })
        }
      return found
    },
    counts: () => wanted.map(({ count }) => count),
  }
}

/** A looker that covers passages wherever they stand, seen or hidden, and notes what it cannot read. */
export function coveringLooker(finder: PassageFinder): { looker: Looker; unreadable(): string[] } {
  const unreadable = new Set<string>()
  const looker: Looker = {
    thorough: true,
    text: (text) => finder.changes(text),
    row: (cells) => cells.map(({ text }) => finder.changes(text)),
    found() {},
    unreadable: (place, why) => void unreadable.add(place.trim() === '' ? why : `${place.trim()}：${why}`),
  }
  return { looker, unreadable: () => [...unreadable] }
}

/** A stretch of text of a file and where it stands. */
export interface Stretch {
  place: string
  text: string
}

/** A looker that lists the texts of a file, up to so many. */
export function listingLooker(most: number): { looker: Looker; stretches(): Stretch[] } {
  const stretches: Stretch[] = []
  const note = (text: string, place: () => string) => {
    if (stretches.length < most && text.trim() !== '') stretches.push({ place: place(), text })
    return []
  }
  const looker: Looker = {
    thorough: true,
    text: note,
    row: (cells) => cells.map(({ text, place }) => note(text, place)),
    found() {},
    unreadable() {},
  }
  return { looker, stretches: () => stretches }
}
