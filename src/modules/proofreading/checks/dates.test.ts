import { describe, expect, it } from 'vitest'
import { readWith } from '../testing.ts'
import { dateOrder, existingDates, untilWhen, weekdays } from './dates.ts'

describe('dates that do not exist', () => {
  it.each(['2023年2月29日', '4月31日', '13月5日', '6月0日', '2024-02-30', '2023.2.29'])(
    '%s is told',
    (text) => {
      expect(readWith(existingDates, `定于${text}召开`)).toEqual([`${text}→`])
    },
  )

  it.each(['2024年2月29日', '2月29日', '12月31日', '2024-02-29', '192.168.13.40', '2024.13', 'V2.13.40'])(
    '%s stands',
    (text) => {
      expect(readWith(existingDates, text)).toEqual([])
    },
  )
})

describe('weekdays', () => {
  it.each([
    ['2026年3月2日（星期二）召开', ['二→一']],
    ['2026年3月2日星期日召开', ['日→一']],
    ['2026年3月2日至3月6日（周四）', ['四→五']],
  ])('%s', (text, found) => {
    expect(readWith(weekdays, text)).toEqual(found)
  })

  it.each([
    '2026年3月2日（星期一）召开',
    '3月2日（星期二）召开',
    '2026年3月1日（星期天）',
    '2月30日（星期一）',
  ])('%s stands', (text) => {
    expect(readWith(weekdays, text)).toEqual([])
  })
})

describe('periods', () => {
  it.each(['2026年3月9日至2026年3月2日', '2026年3月9日至2日', '2026年3月9日—3月2日', '5月9日至5月2日'])(
    '%s runs backwards',
    (text) => {
      expect(readWith(dateOrder, `公示期为${text}。`)).toEqual([`${text}→`])
    },
  )

  it.each([
    '2026年3月2日至3月9日',
    '2026年3月2日至2日',
    '12月25日至1月3日',
    '12月25日至2026年1月3日',
    '1月1日起至2023年12月31日',
    '2025年12月25日至2026年1月3日',
  ])('%s stands', (text) => {
    expect(readWith(dateOrder, text)).toEqual([])
  })
})

describe('until when', () => {
  it.each(['截止2025年12月底，全镇完成', '截止目前，全镇完成'])('%s is told', (text) => {
    expect(readWith(untilWhen, text)).toEqual(['截止→截至'])
  })

  it.each(['截至2025年12月底', '截止时间：5月1日', '报名截止2025年5月1日', '截止2025年5月1日为止'])(
    '%s stands',
    (text) => {
      expect(readWith(untilWhen, text)).toEqual([])
    },
  )
})
