import { type Basis, LETTER } from '#law/index.ts'

/** Why numbers look as they do. */
export const NUMBER_BASIS: Basis = LETTER.cite('发文字号')

/** The number as printed: 洋青镇来信〔2026〕12号. */
export function messageNumber(shortName: string, year: number, value: number): string {
  return `${shortName}来信〔${year}〕${value}号`
}
