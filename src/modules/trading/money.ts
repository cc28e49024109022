const FEN_PER_YUAN = 100

/** Fen as people read yuan: 85,000 or 85,000.50. */
export function yuan(fen: number): string {
  const digits = fen % FEN_PER_YUAN === 0 ? 0 : 2
  return (fen / FEN_PER_YUAN).toLocaleString('zh-CN', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
}
