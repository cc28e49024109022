import { describe, expect, it } from 'vitest'
import { GOVERNMENT_REPORT_DUE, OGI, REPORT_DUE } from '#law/index.ts'
import { reportDue } from './report-due.ts'

describe(OGI.heading('49'), () => {
  it.each([
    { level: 'township', year: 2024, day: '2025-01-31', history: REPORT_DUE, article: '49.1' },
    { level: 'county', year: 2024, day: '2025-03-31', history: GOVERNMENT_REPORT_DUE, article: '49.2' },
    { level: 'county', year: 2021, day: '2022-03-31', history: GOVERNMENT_REPORT_DUE, article: '49.2' },
  ] as const)('the report of a $level on $year is out by $day', ({ level, year, day, history, article }) => {
    const basis = OGI.cite(article)
    expect(reportDue(level, year)).toEqual({ day, basis })
    expect(history[0]?.basis).toEqual(basis)
  })

  it('is asked for no year before the regulation', () => {
    expect(() => reportDue('township', 2017)).toThrow('尚无现行规定')
  })
})
