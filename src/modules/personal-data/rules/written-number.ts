import { PIPL } from '#law/index.ts'

/** A number as people write it: in one piece, or in groups with a space or a hyphen between them. */
export interface WrittenNumber {
  digits: string
  groups: readonly number[]
  start: number
  end: number
}

/** Why a number written in groups counts like one in one piece: it leads to the same person. */
export const WRITTEN_APART = PIPL.cite('4')

const RUN = /\d+[Xx]?(?:[ \n·—–-]\d+[Xx]?)*/g
const GROUP = /\d+[Xx]?/g
const MOST_GROUPS = 6

interface Group {
  text: string
  start: number
  end: number
}

const groupsOf = (run: string, at: number): Group[] =>
  [...run.matchAll(GROUP)].map((match) => {
    const start = at + match.index
    return { text: match[0], start, end: start + match[0].length }
  })

/** A piece of a decimal, of an address in the net or of an amount is no number of its own. */
function standsAlone(text: string, start: number, end: number): boolean {
  if (/\d[.,]$/.test(text.slice(Math.max(0, start - 2), start))) return false
  return !/^(?:[.,]\d|\d)/.test(text.slice(end, end + 2))
}

function joined(text: string, groups: readonly Group[]): WrittenNumber | undefined {
  const [first, last] = [groups[0], groups.at(-1)]
  if (!first || !last || !standsAlone(text, first.start, last.end)) return undefined
  if (groups.length > 2 && text.slice(first.start, last.end).includes('\n')) return undefined
  const digits = groups.map((group) => group.text).join('')
  if (/[Xx]./.test(digits)) return undefined
  const lengths = groups.map((group) => group.text.length)
  return { digits, groups: lengths, start: first.start, end: last.end }
}

const lengthOf = (groups: readonly Group[]) => groups.reduce((sum, group) => sum + group.text.length, 0)

/** The numbers that begin with one group, longer ones first: a piece of a number is not the number. */
function beginningAt(groups: readonly Group[], from: number, most: number): Group[][] {
  const begun: Group[][] = []
  for (let to = from + 1; to <= Math.min(groups.length, from + MOST_GROUPS); to++) {
    const window = groups.slice(from, to)
    if (lengthOf(window) > most) break
    begun.push(window)
  }
  return begun.reverse()
}

function windows(text: string, groups: readonly Group[], least: number, most: number): WrittenNumber[] {
  return groups
    .flatMap((_, from) => beginningAt(groups, from, most))
    .filter((window) => lengthOf(window) >= least)
    .flatMap((window) => joined(text, window) ?? [])
}

/** Every number of `least` to `most` digits in a text, however it is grouped. An X may stand at its end. */
export function* writtenNumbers(text: string, least: number, most: number): Generator<WrittenNumber> {
  for (const run of text.matchAll(RUN))
    if (run[0].length >= least) yield* windows(text, groupsOf(run[0], run.index), least, most)
}
