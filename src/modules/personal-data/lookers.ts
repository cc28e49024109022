import { type Found, findPersonalData } from './find-personal-data.ts'
import type { Hit, Scan } from './hit.ts'
import { isPlain, plainText } from './plain-text.ts'
import type { Change, LookedCell, Looker } from './readers/looker.ts'
import { masked } from './rules/mask.ts'
import { namesBesideCondition } from './rules/named-row.ts'

const MOST_HITS = 20_000

/** What belongs to the organ itself and may stand anywhere: its own telephones and addresses. */
export type OwnWords = ReadonlySet<string>

function foundIn(text: string, heading: string, own: OwnWords): Found[] {
  return findPersonalData(text, heading).filter(({ words }) => !own.has(words))
}

const inPlain = (text: string) => (isPlain(text) ? text : plainText(text).plain)

/** What is found in a row beyond what each cell holds: names beside a condition. */
function foundInRow(cells: readonly LookedCell[]): Map<number, Found[]> {
  const plain = cells.map(({ text, heading }) => ({ text: inPlain(text), heading: inPlain(heading) }))
  return new Map(
    namesBesideCondition(plain).map((column) => {
      const words = cells[column]?.text ?? ''
      return [column, [{ kind: 'condition', start: 0, end: words.length, words }]]
    }),
  )
}

const coversOf = (found: readonly Found[]): Change[] =>
  found.map(({ kind, start, end, words }) => ({ start, end, text: masked(kind, words) }))

/** Notes each finding once a place, as it may be shown. */
function notebook() {
  const hits = new Map<string, Hit>()
  const unreadable = new Set<string>()
  return {
    hit(kind: Hit['kind'], place: string, words: string) {
      if (hits.size >= MOST_HITS) return
      const hit = { kind, place, masked: masked(kind, words) }
      hits.set(`${kind} ${place} ${hit.masked}`, hit)
    },
    unreadable(place: string, why: string) {
      unreadable.add(place.trim() === '' ? why : `${place.trim()}：${why}`)
    },
    scan: (): Scan => ({ hits: [...hits.values()], unreadable: [...unreadable] }),
  }
}

/** A looker that notes what it finds, and covers it when `cover` is set. */
export function newLooker(options: { cover: boolean; own?: OwnWords }): { looker: Looker; scan(): Scan } {
  const own = options.own ?? new Set<string>()
  const notes = notebook()
  const note = (found: readonly Found[], place: () => string) => {
    for (const { kind, words } of found) notes.hit(kind, place(), words)
    return options.cover ? coversOf(found) : []
  }
  const looker: Looker = {
    thorough: false,
    text: (text, place, heading = '') => note(foundIn(text, heading, own), place),
    row(cells) {
      const named = foundInRow(cells)
      return cells.map(({ text, heading, place }, column) =>
        note([...foundIn(text, heading, own), ...(named.get(column) ?? [])], place),
      )
    },
    found: (kind, place) => notes.hit(kind, place, ''),
    unreadable: notes.unreadable,
  }
  return { looker, scan: notes.scan }
}
