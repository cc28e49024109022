import { describe, expect, it } from 'vitest'
import { LITIGATION, OGI, RECONSIDERATION } from '#law/index.ts'
import { REASONS_FOR_LOSING, reasonsOn } from './reasons-for-losing.ts'

describe('why a decision did not hold', () => {
  it.each([
    ['search', OGI.cite('36(4)')],
    ['ground', OGI.cite('36(3)')],
    ['not-separated', OGI.cite('37')],
    ['no-opinion', OGI.cite('32')],
    ['no-correction', OGI.cite('30')],
    ['late', OGI.cite('33.2')],
    ['remedy', RECONSIDERATION.cite('23.2')],
    ['evidence', LITIGATION.cite('34')],
    ['other', OGI.cite('51')],
  ])('%s rests on its article', (key, basis) => {
    expect(REASONS_FOR_LOSING[key]?.basis).toEqual(basis)
  })

  it.each([
    ['2026-02-28', false],
    ['2026-03-01', true],
    ['2026-06-30', true],
    ['2026-07-01', false],
  ])('a reason of the organ’s own is offered on %s: %s', (day, offered) => {
    const own = [{ label: '答复书没有盖章', from: '2026-03-01', until: '2026-06-30' }]
    expect(reasonsOn(own, day).some(({ label }) => label === '答复书没有盖章')).toBe(offered)
  })

  it('goes on for good where no last day was set', () => {
    expect(reasonsOn([{ label: '甲', from: '2026-03-01', until: null }], '2036-01-01')).toHaveLength(10)
  })
})
