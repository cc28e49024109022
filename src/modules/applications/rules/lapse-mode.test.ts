import { describe, expect, it } from 'vitest'
import { FEES, OGI } from '#law/index.ts'
import { lapseMode } from './lapse-mode.ts'

const SET = [
  { from: '2026-06-01', mode: 'automatic' as const },
  { from: '2026-03-01', mode: 'proposed' as const },
]

describe('a term that ran out', () => {
  it.each([
    ['correction', OGI.cite('30'), 'automatic'],
    ['fee', FEES.cite('6'), 'automatic'],
    ['reasons', OGI.cite('35'), 'proposed'],
  ] as const)('of kind %s rests on %o and is %s where nobody set anything', (term, basis, mode) => {
    expect(lapseMode([], term, '2026-03-10')).toEqual({ mode, basis })
  })

  it.each([
    ['2026-02-28', 'automatic'],
    ['2026-03-01', 'proposed'],
    ['2026-05-31', 'proposed'],
    ['2026-06-01', 'automatic'],
  ])('on %s is %s where an organ set it from a day on', (day, mode) => {
    expect(lapseMode(SET, 'correction', day).mode).toBe(mode)
  })

  it('is never ended by itself where the law only allows a refusal', () => {
    expect(lapseMode(SET, 'reasons', '2026-07-01').mode).toBe('proposed')
  })
})
