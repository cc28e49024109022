// Fictitious numbers and names from a seed: the same seed gives the same corpus. None belongs to anybody on purpose.

/** Draws from a seed. */
export interface Draw {
  below(limit: number): number
  from<T>(list: readonly T[]): T
}

/** A stream of draws (mulberry32). */
export function drawing(seed: number): Draw {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    below,
    from(list) {
      const one = list[below(list.length)]
      if (one === undefined) throw new Error('nothing to draw from')
      return one
    },
  }
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const two = (value: number) => String(value).padStart(2, '0')

/** Digits, the first not naught. */
export function digits(draw: Draw, count: number): string {
  return Array.from({ length: count }, (_, at) => (at === 0 ? 1 + draw.below(9) : draw.below(10))).join('')
}

/** A valid identity number, or one whose check character is wrong. */
export function idNumber(draw: Draw, valid = true): string {
  const place = draw.from(['440823', '440825', '450106', '420106', '110105', '510104'])
  const born = `${1940 + draw.below(70)}${two(1 + draw.below(12))}${two(1 + draw.below(28))}`
  const body = `${place}${born}${String(draw.below(1000)).padStart(3, '0')}`
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(body[at]), 0)
  const check = '10X98765432'[sum % 11] ?? ''
  if (valid) return body + check
  return body + (check === '0' ? '1' : '0')
}

/** A number of the first generation. */
export function oldIdNumber(draw: Draw): string {
  return `440823${two(20 + draw.below(70))}${two(1 + draw.below(12))}${two(1 + draw.below(28))}${String(draw.below(1000)).padStart(3, '0')}`
}

/** A card number that satisfies its check. */
export function cardNumber(draw: Draw): string {
  const body = `62${digits(draw, 16)}`
  let sum = 0
  for (const [at, digit] of [...body].reverse().entries()) {
    const value = at % 2 === 0 ? Number(digit) * 2 : Number(digit)
    sum += value > 9 ? value - 9 : value
  }
  return body + String((10 - (sum % 10)) % 10)
}

/** A mobile number. */
export function mobile(draw: Draw): string {
  return draw.from(['139', '138', '186', '177', '150', '199']) + String(draw.below(1e8)).padStart(8, '0')
}

/** A name. */
export function personName(draw: Draw): string {
  return (
    draw.from([...'赵钱孙李周吴郑王冯陈']) + draw.from(['伟', '芳', '娜', '小敏', '建国', '秀英', '志强'])
  )
}
