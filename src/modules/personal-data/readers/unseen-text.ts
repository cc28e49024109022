import type { FileInHand } from './file-in-hand.ts'
import { type Looker, worthShowing } from './looker.ts'

const SHORTEST = 6
const WIDE_RUN = /(?:[\u0020-\u007e\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]){6,}/g
const NARROW_RUN = /[ -~]{6,}/g

/** Runs of readable characters among bytes, two bytes to a character from either side, or one. */
function runsIn(bytes: Buffer): string[] {
  const wide = [bytes, bytes.subarray(1)].flatMap((part) => part.toString('utf16le').match(WIDE_RUN) ?? [])
  return [...wide, ...(bytes.toString('latin1').match(NARROW_RUN) ?? [])]
}

const squeezed = (text: string) => text.replace(/\s+/g, '')

// Looking for a text within others is slow; beyond so many it is told twice rather than waited for.
const MOST_LOOKED_FOR = 2000

/** A looker like the given one that remembers what it was shown. */
export function rememberingLooker(looker: Looker): { looker: Looker; wasShown(text: string): boolean } {
  const shown = new Set<string>()
  let joined: string | undefined
  let lookedFor = 0
  const within = (text: string) => {
    lookedFor += 1
    joined ??= [...shown].join('\n')
    return lookedFor <= MOST_LOOKED_FOR && joined.includes(text)
  }
  return {
    looker: {
      ...looker,
      text(text, place, heading) {
        shown.add(squeezed(text))
        return looker.text(text, place, heading)
      },
      row(cells) {
        for (const { text } of cells) shown.add(squeezed(text))
        return looker.row(cells)
      },
    },
    wasShown: (text) => shown.has(squeezed(text)) || within(squeezed(text)),
  }
}

/**
 * Shows what an old office file keeps in a stream without showing it: deleted revisions, cut-off cells, headers its
 * readers pass over. Only what may be personal data, and only what was not shown before.
 */
export function readUnseenText(
  { looker, inside }: FileInHand,
  stream: Buffer,
  wasShown: (text: string) => boolean,
): void {
  const place = () => `${inside}看不见的部分（修订、隐藏的文字或页眉）`
  for (const run of new Set(runsIn(stream)))
    if (run.length >= SHORTEST && worthShowing({ thorough: false }, run) && !wasShown(run))
      looker.text(run, place)
}
