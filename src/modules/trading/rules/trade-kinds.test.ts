import { describe, expect, it } from 'vitest'
import { COLLECTIVE, GUANGDONG_ASSETS, LAND_CONTRACT, TENDER } from '#law/index.ts'
import { TRADE_KINDS } from './trade-kinds.ts'

describe('the four kinds of trade', () => {
  it.each([
    ['works', 'lowest', '最高限价', TENDER.cite('28')],
    ['rights', 'highest', '底价', COLLECTIVE.cite('26(9)')],
    ['lease', 'highest', '底价', GUANGDONG_ASSETS.cite('进场交易')],
    ['land', 'highest', '底价', LAND_CONTRACT.cite('48')],
  ] as const)('%s: the %s price wins, %s bounds it', (kind, direction, baseLabel, basis) => {
    expect(TRADE_KINDS[kind]).toMatchObject({ direction, baseLabel, basis })
  })
})
