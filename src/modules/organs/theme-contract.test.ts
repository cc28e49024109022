import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SiteMarksSchema } from './contract.ts'
import {
  clearEnough,
  contrast,
  contrastOnWhite,
  DEFAULT_COLOUR,
  LEAST_CONTRAST,
  mixed,
  shadesOf,
} from './theme-contract.ts'

const aColour = fc
  .tuple(fc.nat(255), fc.nat(255), fc.nat(255))
  .map((parts) => `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`)

const MARKS = {
  siteName: '洋青镇人民政府',
  siteIdCode: '4408230027',
  icp: '粤ICP备00000000号-1',
  policeRecord: '粤公网安备44082300000000号',
}

describe('the main colour of a site', () => {
  it.each([
    { colour: '#000000', ratio: 21 },
    { colour: '#ffffff', ratio: 1 },
    { colour: '#767676', ratio: 4.54 },
    { colour: '#595959', ratio: 7 },
  ])('$colour stands out from white $ratio to 1', ({ colour, ratio }) => {
    expect(contrastOnWhite(colour)).toBeCloseTo(ratio, 1)
  })

  it('is readable when nobody chose one', () => {
    expect(contrastOnWhite(DEFAULT_COLOUR)).toBeGreaterThanOrEqual(LEAST_CONTRAST)
  })

  it('tells two colours apart the same way round, and no further than black from white', () => {
    fc.assert(
      fc.property(aColour, aColour, (one, other) => {
        expect(contrast(one, other)).toBe(contrast(other, one))
        expect(contrast(one, other)).toBeGreaterThanOrEqual(1)
        expect(contrast(one, other)).toBeLessThanOrEqual(21.01)
      }),
    )
  })

  it('stays readable on its own tint, and white on its deep shade', () => {
    fc.assert(
      fc.property(
        aColour.filter((colour) => contrastOnWhite(colour) >= LEAST_CONTRAST),
        (colour) => {
          const { main, deep, tint } = shadesOf(colour)
          expect(contrast(main, tint)).toBeGreaterThanOrEqual(4.5)
          expect(contrast('#ffffff', deep)).toBeGreaterThanOrEqual(LEAST_CONTRAST)
        },
      ),
    )
  })

  it('is offered in the nearest shade that is clear enough when it is too pale, and kept when it is not', () => {
    fc.assert(
      fc.property(aColour, (colour) => {
        const offered = clearEnough(colour)
        expect(contrastOnWhite(offered)).toBeGreaterThanOrEqual(LEAST_CONTRAST)
        if (contrastOnWhite(colour) >= LEAST_CONTRAST) expect(offered).toBe(colour)
      }),
    )
    const told = SiteMarksSchema.safeParse({ ...MARKS, theme: { colour: '#ffe14d', seal: '洋青' } })
    const message = told.error?.issues[0]?.message ?? ''
    expect(message).toMatch(/对比度是 1\.3:1，要达到 7:1。可以改用深一些的 #[0-9a-f]{6}。/)
    const offered = /#[0-9a-f]{6}/.exec(message)?.[0] ?? ''
    expect(SiteMarksSchema.safeParse({ ...MARKS, theme: { colour: offered, seal: '洋青' } }).success).toBe(
      true,
    )
  })

  it('mixes by shares', () => {
    expect(mixed('#000000', '#ffffff', 0.5)).toBe('#808080')
    expect(mixed('#102030', '#ffffff', 1)).toBe('#102030')
  })

  it.each([
    ['#595959', true],
    ['#5a5a5a', false],
    ['#ffe14d', false],
    ['red', false],
    ['#0b5d6', false],
    ['#0b5d63;}body{display:none', false],
  ])('%s may be a main colour: %s', (colour, may) => {
    expect(SiteMarksSchema.safeParse({ ...MARKS, theme: { colour, seal: '洋青' } }).success).toBe(may)
  })
})
