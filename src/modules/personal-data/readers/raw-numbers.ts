import { idNumbers } from '../rules/id-number.ts'
import type { FileInHand } from './file-in-hand.ts'

const ASCII_RUN = /[0-9][0-9Xx -]{13,24}/g
const WIDE_RUN = /(?:[0-9Xx -]\0){15,25}/g

/** Strips what makes a wide run wide. */
const narrowed = (run: string) => run.replaceAll('\0', '')

/**
 * Looks through the bytes themselves for identity numbers: what a format keeps without showing it. Only numbers
 * with a check are believed here, since bytes of any kind happen to look like anything else.
 */
export function readRawNumbers(
  { bytes, looker, inside }: FileInHand,
  where: string,
  wasShown: (text: string) => boolean = () => false,
): void {
  const text = bytes.toString('latin1')
  const runs = [...text.matchAll(ASCII_RUN), ...text.matchAll(WIDE_RUN)].map(([run]) => narrowed(run).trim())
  for (const run of new Set(runs))
    for (const { start, end } of idNumbers(run))
      if (run.slice(start, end).replace(/[ -]/g, '').length === 18 && !wasShown(run.slice(start, end)))
        looker.text(run.slice(start, end), () => `${inside}${where}`)
}
