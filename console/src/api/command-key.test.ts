import { describe, expect, it } from 'vitest'
import { openKeyRing } from './command-key.ts'

function counting() {
  let count = 0
  return openKeyRing(() => `key-${++count}`)
}

describe('the key of a command', () => {
  it('stays the same for a repeated try of the same content', () => {
    const ring = counting()
    expect(ring.keyFor({ title: '甲' })).toBe(ring.keyFor({ title: '甲' }))
  })

  it('changes with the content', () => {
    const ring = counting()
    expect(ring.keyFor({ title: '甲' })).not.toBe(ring.keyFor({ title: '乙' }))
  })

  it('changes after the command went through', () => {
    const ring = counting()
    const first = ring.keyFor({ title: '甲' })
    ring.spent()
    expect(ring.keyFor({ title: '甲' })).not.toBe(first)
  })

  it('tells two files of different content apart', () => {
    const ring = counting()
    const first = ring.keyFor({ file: new File(['a'], 'a.pdf', { lastModified: 1 }) })
    expect(ring.keyFor({ file: new File(['ab'], 'a.pdf', { lastModified: 1 }) })).not.toBe(first)
  })

  it('has a key for a command without content', () => {
    expect(counting().keyFor(undefined)).toBe('key-1')
  })
})
