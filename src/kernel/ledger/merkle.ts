import { sha256 } from '../canonical.ts'

// Leaves and nodes are hashed apart, so that a node can never pass for a leaf.
const leaf = (text: string) => sha256(`leaf:${text}`)
const node = (left: string, right: string) => sha256(`node:${left}${right}`)

/** The root of nothing. */
export const EMPTY_ROOT = sha256('empty')

/** The Merkle root over `texts` in the order given; an odd one out rises unchanged. */
export function merkleRoot(texts: string[]): string {
  if (texts.length === 0) return EMPTY_ROOT
  let level = texts.map(leaf)
  while (level.length > 1) {
    const next: string[] = []
    for (let index = 0; index < level.length; index += 2) {
      const left = level[index] ?? ''
      const right = level[index + 1]
      next.push(right === undefined ? left : node(left, right))
    }
    level = next
  }
  return level[0] ?? EMPTY_ROOT
}
