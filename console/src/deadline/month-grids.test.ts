import { describe, expect, it } from 'vitest'
import { BUILT_IN_NOTICES, deadline, OGI, workingCalendar } from '#law/index.ts'
import { monthGrids } from './month-grids.ts'

const calendar = workingCalendar(BUILT_IN_NOTICES)
const pause = { from: '2026-03-02', to: '2026-03-04', why: '征求第三方意见', basis: OGI.cite('33.3') }

function drawn(reckoning: ReturnType<typeof deadline>) {
  const grids = monthGrids(reckoning.days, reckoning.due)
  const cells = grids.flatMap(({ weeks }) => weeks.flat())
  return { grids, cell: (day: string) => cells.find((one) => one?.day === day) }
}

describe('a reckoning drawn as months', () => {
  const { grids, cell } = drawn(deadline({ start: '2026-02-13', days: 20, calendar, pauses: [pause] }))

  it('draws every month it runs through, in whole weeks from Monday', () => {
    expect(grids.map(({ month }) => month)).toEqual(['2026-02', '2026-03'])
    for (const { weeks } of grids) for (const week of weeks) expect(week).toHaveLength(7)
    expect(grids[0]?.weeks[0]?.[6]?.day).toBe('2026-02-01')
  })

  it('marks the day of receipt, days counted, days off and pauses apart', () => {
    expect(cell('2026-02-13')).toMatchObject({ drawn: 'start', note: '收到' })
    expect(cell('2026-02-14')).toMatchObject({ drawn: 'counted', note: '1·调休' })
    expect(cell('2026-02-17')).toMatchObject({ drawn: 'off', note: '春节' })
    expect(cell('2026-03-01')).toMatchObject({ drawn: 'off', note: '' })
    expect(cell('2026-03-03')).toMatchObject({ drawn: 'paused', why: '征求第三方意见' })
    expect(cell('2026-02-12')).toMatchObject({ drawn: null })
  })

  it('outlines the due day, and only it', () => {
    const due = grids.flatMap(({ weeks }) => weeks.flat()).filter((one) => one?.due)
    expect(due.map((one) => one?.day)).toEqual(['2026-03-23'])
  })
})

it('draws nothing for an empty reckoning', () => {
  expect(monthGrids([], null)).toEqual([])
})

it('goes over the turn of a year', () => {
  const { grids } = drawn(deadline({ start: '2025-12-31', days: 25, calendar }))
  expect(grids.map(({ month }) => month)).toEqual(['2025-12', '2026-01', '2026-02'])
})
