/** A small number for each of many pairs of characters; nought for any other pair. */
export interface PairTable {
  get(pair: number): number
}

const SPREAD = 0x9e3779b1
const BITS = 32

/** A map of flat arrays: pairs are looked up at every character of a text. */
export function pairTable(entries: ReadonlyMap<number, number>): PairTable {
  const bits = Math.ceil(Math.log2(2 * entries.size + 2))
  const last = 2 ** bits - 1
  const pairs = new Int32Array(last + 1)
  const numbers = new Int32Array(last + 1)
  const placeOf = (pair: number) => {
    let at = Math.imul(pair, SPREAD) >>> (BITS - bits)
    while (numbers[at] !== 0 && pairs[at] !== pair) at = (at + 1) & last
    return at
  }
  for (const [pair, number] of entries) {
    const at = placeOf(pair)
    pairs[at] = pair
    numbers[at] = number
  }
  return { get: (pair) => numbers[placeOf(pair)] ?? 0 }
}
