import { describe, expect, it } from 'vitest'
import { OGI } from '#law/index.ts'
import { CHANNEL_KEYS, CHANNELS, receiptDay, receiptDayProblem } from './receipt-day.ts'

describe('the day of receipt', () => {
  it.each([
    ['counter', '提交之日', OGI.cite('31(1)')],
    ['oral', '代填之日', OGI.cite('29.1')],
    ['post', '签收之日', OGI.cite('31(2)')],
    ['ordinary-post', '确认之日', OGI.cite('31(2)')],
    ['fax', '双方确认之日', OGI.cite('31(3)')],
    ['email', '双方确认之日', OGI.cite('31(3)')],
    ['online', '双方确认之日', OGI.cite('31(3)')],
  ] as const)('by %s is the %s', (channel, means, basis) => {
    expect(CHANNELS[channel].means).toContain(means)
    expect(CHANNELS[channel].basis).toEqual(basis)
  })

  it.each(CHANNEL_KEYS)(
    'of what came by %s is the day of confirmation where both sides must confirm',
    (channel) => {
      const arrived = { channel, day: '2026-03-02' }
      const needs = ['ordinary-post', 'fax', 'email'].includes(channel)
      expect(receiptDay(arrived)).toBe(needs ? null : '2026-03-02')
      expect(receiptDay({ ...arrived, confirmed: '2026-03-04' })).toBe(needs ? '2026-03-04' : '2026-03-02')
    },
  )

  const today = '2026-03-02'
  it.each([
    ['2026-03-02', '', null],
    ['2026-03-03', '', 'receivedDay'],
    ['2026-01-31', '', null],
    ['2026-01-30', '', 'lateReason'],
    ['2026-01-30', '信件误投后转来', null],
    ['2019-05-15', '补录旧件', null],
    ['2019-05-14', '补录旧件', 'receivedDay'],
  ])('%s with the reason “%s” meets the objection %s', (day, reason, field) => {
    expect(receiptDayProblem({ day, today, reason })?.field ?? null).toBe(field)
  })
})
