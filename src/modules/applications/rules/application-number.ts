import { type Basis, LETTER } from '#law/index.ts'

/** Why numbers look as they do. */
export const NUMBER_BASIS: Basis = LETTER.cite('发文字号')

/** Which running number of an organ: that of an application, or of a reply. */
export type NumberSeries = 'application' | 'reply'

const WORDS: Record<NumberSeries, string> = { application: '公开申', reply: '公复' }

/** The number as printed: 洋青镇公开申〔2026〕12号. */
export function composeNumber(shortName: string, series: NumberSeries, year: number, value: number): string {
  return `${shortName}${WORDS[series]}〔${year}〕${value}号`
}

const TYPED = /^(.{1,40}?)[〔[(【［（](\d{4})[〕\])】］）]第?0*(\d{1,7})号?$/u

const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}]/u

/**
 * The number somebody typed, as it is printed: any brackets, full-width figures, spaces, a 第 or leading
 * zeros too many, the 号 missing. Null when it cannot be a number at all.
 */
export function readNumber(typed: string): string | null {
  const plain = typed.normalize('NFKC').replace(/\s+/g, '')
  const match = INVISIBLE.test(plain) ? null : TYPED.exec(plain)
  return match ? `${match[1]}〔${match[2]}〕${match[3]}号` : null
}
