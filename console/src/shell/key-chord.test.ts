import { describe, expect, it } from 'vitest'
import { readKey } from './key-chord.ts'

describe('the keyboard’s short ways', () => {
  it('goes somewhere when a letter follows g within a second and a half', () => {
    expect(readKey('g', 0, 10_000)).toBe('wait')
    expect(readKey('a', 10_000, 11_499)).toEqual({ go: 'a' })
    expect(readKey('a', 10_000, 11_500)).toBe('nothing')
  })

  it('takes the second key for a place even when it has a meaning of its own', () => {
    expect(readKey('?', 10_000, 10_100)).toEqual({ go: '?' })
    expect(readKey('?', 0, 10_000)).toBe('help')
    expect(readKey('/', 0, 10_000)).toBe('search')
  })
})
