import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { OGI } from '#law/index.ts'
import { IDENTITY_BASIS, idCardProblem } from './id-card.ts'

const TODAY = '2026-03-02'
const VALID = ['11010519491231002X', '440524188001010014']

describe('a resident identity number', () => {
  it('is asked for because the application must prove identity', () => {
    expect(IDENTITY_BASIS).toEqual(OGI.cite('29.2'))
  })

  it.each(VALID)('%s holds', (id) => {
    expect(idCardProblem(id, TODAY)).toBeNull()
  })

  it.each([
    ['110105194912310021', '校验位'],
    ['11010519491231002x', '18 位'],
    ['1101051949123100X2', '18 位'],
    ['11010519491231002', '18 位'],
    ['11010519491231002X1', '18 位'],
    ['110105194902290025', '出生日期'],
    ['110105194913310023', '出生日期'],
    ['', '18 位'],
  ])('%s is refused for its %s', (id, why) => {
    expect(idCardProblem(id, TODAY)).toContain(why)
  })

  it('cannot belong to somebody born tomorrow, but to somebody born today', () => {
    const id = '440524202603020015'
    expect(idCardProblem(id, '2026-03-01')).toContain('出生日期')
    expect(idCardProblem(id, '2026-03-02')).toBeNull()
  })

  it('does not survive a single wrong digit', () => {
    const anyDigit = fc.tuple(fc.constantFrom(...VALID), fc.nat(16), fc.integer({ min: 1, max: 9 }))
    fc.assert(
      fc.property(anyDigit, ([id, at, by]) => {
        const wrong = (Number(id[at]) + by) % 10
        return idCardProblem(`${id.slice(0, at)}${wrong}${id.slice(at + 1)}`, TODAY) !== null
      }),
    )
  })
})
