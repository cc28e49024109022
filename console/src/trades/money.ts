const FEN = 100

/** Yuan as typed into a form, in fen. */
export const toFen = (yuan: number | null | undefined): number => Math.round((yuan ?? 0) * FEN)

/** Fen as a form shows yuan. */
export const toYuan = (fen: number): number => fen / FEN

/** Fen as people read yuan. */
export const yuan = (fen: number): string =>
  toYuan(fen).toLocaleString('zh-CN', { minimumFractionDigits: fen % FEN === 0 ? 0 : 2 })
