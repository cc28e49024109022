import { describe, expect, it } from 'vitest'
import { PLATFORM } from '#law/index.ts'
import { placeObjection, removalObjection } from './kept-columns.ts'

describe('the columns every disclosure section has', () => {
  it.each([
    ['system', false],
    ['reports', false],
    ['news', true],
    ['systems', true],
  ])('%s may be taken off the site: %s', (key, allowed) => {
    const objection = removalObjection(key)
    expect(objection === null).toBe(allowed)
    if (objection) expect(objection.basis).toEqual(PLATFORM.cite('专栏'))
  })

  it.each([
    ['reports', 'disclosure', true],
    ['reports', 'affairs', false],
    ['system', 'news', false],
    ['news', 'affairs', true],
  ])('%s may stand under %s: %s', (key, group, allowed) => {
    expect(placeObjection({ key, group }) === null).toBe(allowed)
  })
})
