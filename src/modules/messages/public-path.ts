import type { NumberTaken } from '#kernel/ledger/index.ts'
import type { Organ } from '#modules/organs/index.ts'

/** Where the public column of answered messages stands. */
export function columnPath(organ: Pick<Organ, 'site'>): string {
  return `${organ.site?.path ?? '/'}mailbox/`
}

/** Where one published message stands, by its number. */
export function publicPath(organ: Pick<Organ, 'site'>, { year, value }: NumberTaken): string {
  return `${columnPath(organ)}${year}-${value}.html`
}
