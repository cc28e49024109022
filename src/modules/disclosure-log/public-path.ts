import type { NumberTaken } from '#kernel/ledger/index.ts'
import type { Organ } from '#modules/organs/index.ts'

type Site = Pick<Organ, 'site'>

/** Where the public log of an organ stands. */
export const logPath = ({ site }: Site): string => `${site?.path ?? '/'}disclosure-log/`

/** Where one entry stands, by its number. */
export const entryPath = (organ: Site, { year, value }: Pick<NumberTaken, 'year' | 'value'>): string =>
  `${logPath(organ)}${year}-${value}.html`

const extensionOf = (name: string) => /\.[A-Za-z0-9]+$/.exec(name)?.[0]?.toLowerCase() ?? ''

/** Where a file of an entry stands; its own name is only told on the page. */
export const filePath = (
  { site }: Site,
  { year, value }: Pick<NumberTaken, 'year' | 'value'>,
  name: string,
  at: number,
): string => `${site?.path ?? '/'}files/disclosure-log/${year}-${value}-${at + 1}${extensionOf(name)}`
