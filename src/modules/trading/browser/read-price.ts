const FEN = 100
const SHAPE = /^(\d{1,12})(?:\.(\d{1,2}))?$/

/** What bounds a price on the bid page. */
export interface PriceBounds {
  baseFen: number
  stepFen: number
  direction: 'highest' | 'lowest'
  baseLabel: string
}

/** A price as typed, in fen; or what is wrong with it. Full width and thousands separators are understood. */
export function readPrice(typed: string, bounds: PriceBounds): { fen: number } | { problem: string } {
  const match = SHAPE.exec(typed.normalize('NFKC').replace(/[,\s元]/g, ''))
  if (!match) return { problem: '报价只写数字，例如 92000 或者 92000.50。' }
  const fen = Number(match[1]) * FEN + Number((match[2] ?? '').padEnd(2, '0'))
  const { baseFen, stepFen, direction, baseLabel } = bounds
  if (fen === 0) return { problem: '报价要大于 0。' }
  if (direction === 'highest' && fen < baseFen) return { problem: `报价低于${baseLabel}，开标时会无效。` }
  if (direction === 'lowest' && fen > baseFen) return { problem: `报价高于${baseLabel}，开标时会无效。` }
  if (stepFen > 0 && Math.abs(fen - baseFen) % stepFen !== 0)
    return { problem: `报价与${baseLabel}的差要是 ${stepFen / FEN} 元的整数倍。` }
  return { fen }
}
