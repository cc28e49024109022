import { describe, expect, it } from 'vitest'
import { PLACES } from './navigation.tsx'

describe('the menu', () => {
  it.each(['key', 'page', 'label'] as const)('gives every room a %s of its own', (name) => {
    const all = PLACES.map((place) => place[name])
    expect(all.filter((one, at) => all.indexOf(one) !== at)).toEqual([])
  })
})
