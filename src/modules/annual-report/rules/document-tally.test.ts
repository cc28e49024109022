import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, REPORT_FORM } from '#law/index.ts'
import { documentClaims, figuresOfDocument, tallyDocuments } from './document-tally.ts'

describe(`${REPORT_FORM.heading('第二部分')}: a normative document`, () => {
  it.each([
    ['made on the first day of the year', '2024-01-01', null, ['issued', 'in_force']],
    ['made on its last day', '2024-12-31', null, ['issued', 'in_force']],
    ['made the day before the year', '2023-12-31', null, ['in_force']],
    ['made the day after the year', '2025-01-01', null, []],
    ['ended on the first day of the year', '2020-05-06', '2024-01-01', ['repealed']],
    ['ended on its last day', '2020-05-06', '2024-12-31', ['repealed']],
    ['ended the day after it', '2020-05-06', '2025-01-01', ['in_force']],
    ['ended before the year', '2020-05-06', '2023-12-31', []],
    ['made and ended in it', '2024-02-01', '2024-03-01', ['issued', 'repealed']],
  ] as const)('%s is counted so', (_, madeOn, endedOn, figures) => {
    expect(figuresOfDocument({ madeOn, endedOn }, 2024)).toEqual(figures)
  })

  const day = fc.integer({ min: 0, max: 1500 }).map((count) => addDays('2021-06-01', count))
  const span = fc.record({ madeOn: day, held: fc.option(fc.nat(900)) }).map(({ madeOn, held }) => ({
    madeOn,
    endedOn: held === null ? null : addDays(madeOn, held),
  }))

  it('makes R6 hold for whatever was made and ended when', () => {
    fc.assert(
      fc.property(fc.array(span), fc.constantFrom(2022, 2023, 2024), (documents, year) => {
        const [before, now] = [tallyDocuments(documents, year - 1), tallyDocuments(documents, year)]
        expect(now.in_force).toBe(before.in_force + now.issued - now.repealed)
      }),
    )
  })
})

describe('figures somebody entered', () => {
  const counted = { issued: 1, repealed: 0, in_force: 3 }

  it('are held against the documents on the site, and the warning says how to repair it', () => {
    const [warning] = documentClaims({ issued: 2, repealed: 0, in_force: 3 }, counted)
    expect(warning).toMatchObject({ id: 'W1', basis: REPORT_FORM.cite('第二部分') })
    expect(warning?.detail).toMatch(/2、0、3.*1、0、3.*请改为由网站上的文件算出/)
  })

  it('stand without a word where they agree, and where no document is kept here', () => {
    expect(documentClaims(counted, counted)).toEqual([])
    expect(documentClaims(counted, { issued: 0, repealed: 0, in_force: 0 })).toEqual([])
  })
})
