import { describe, expect, it } from 'vitest'
import { readWith } from '../testing.ts'
import { moneyUnits } from './money-units.ts'

describe('units of money', () => {
  it.each([
    ['共计350元元', ['元元→元']],
    ['补助资金35万万元', ['万万元→万元']],
    ['每人每月补助650万元', ['每人每月补助650万元→650元']],
    ['项目总投资85元', ['总投资85元→85万元']],
  ])('%s', (text, found) => {
    expect(readWith(moneyUnits, text)).toEqual(found)
  })

  it.each(['每人每月补助650元', '项目总投资85万元', '总投资850000元', '每户补助3万元', '补助资金35万元'])(
    '%s stands',
    (text) => {
      expect(readWith(moneyUnits, text)).toEqual([])
    },
  )
})
