import { type Basis, LETTER } from '#law/index.ts'

/** Why numbers look as they do. */
export const NUMBER_BASIS: Basis = LETTER.cite('发文字号')

/** The number of an application as printed: 洋青镇公开申〔2026〕12号. */
export function composeNumber(shortName: string, year: number, value: number): string {
  return `${shortName}公开申〔${year}〕${value}号`
}
