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
