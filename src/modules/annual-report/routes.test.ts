import { call } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '#kernel/context.ts'
import { askedBy } from '#kernel/http/testing.ts'
import { openTestOffice, type TestOffice } from '#kernel/testing.ts'
import { articlesOfYear } from '#modules/articles/index.ts'
import { annualReportRoutes } from './routes.ts'
import { aNarrative, foundReportingTown, someFigures } from './testing.ts'

const one = { organ: 'yangqing', year: 2025 }
const key = 'routes-test-key'
let office: TestOffice
let officer: Context

beforeAll(async () => {
  office = await openTestOffice('2026-01-12')
  await foundReportingTown(office.ctx)
  const person = await office.as(['disclosure-officer'], { name: '林公开' })
  officer = { ...person, yearSources: [articlesOfYear] }
})
afterAll(() => office.close())

describe('the routes of the yearly report', () => {
  it('draft, fill, show and submit a report, in the shapes the console is promised', async () => {
    const { draft, saveFigures, saveNarrative, get, submit, list, json, casesOfCell } = annualReportRoutes
    await call(draft, { ...one, key: `${key}-1` }, askedBy(officer))
    await call(saveFigures, { ...one, key: `${key}-2`, figures: someFigures() }, askedBy(officer))
    await call(saveNarrative, { ...one, key: `${key}-3`, narrative: aNarrative() }, askedBy(officer))
    const view = await call(get, one, askedBy(officer))
    expect(view).toMatchObject({ standing: 'drafting', gaps: [], due: { day: '2026-01-31' } })
    const drafted = await call(annualReportRoutes.draftNarrative, one, askedBy(officer))
    expect(drafted.other).toBe('')
    expect(view.equations).toHaveLength(7 + 25 + 7 + 3)
    const { articleId } = await call(submit, { ...one, key: `${key}-4` }, askedBy(officer))
    expect((await call(get, one, askedBy(officer))).article?.id).toBe(articleId)
    expect((await call(list, one, askedBy(officer))).map((row) => row.standing)).toEqual([
      'none',
      'in-review',
    ])
    expect(await call(json, one, askedBy(officer))).toHaveProperty('table3.granted.total', 0)
    const behind = (cell: string) => call(casesOfCell, { ...one, cell }, askedBy(officer))
    expect(await behind('table3.granted.total')).toEqual({ items: [], total: 0, entered: null })
    expect(await behind('fees')).toEqual({ items: [], total: 0, entered: null })
    const licences = await behind('table2.art20_5.admin_licences_行政许可_decisions')
    expect(licences.entered).toEqual({
      source: '综合行政执法办公室许可台账',
      who: '林公开',
      day: '2026-01-12',
    })
    await expect(behind('table5.none')).rejects.toMatchObject({ kind: 'not-found' })
    const file = await call(annualReportRoutes.download, { ...one, format: 'pdf' }, askedBy(officer))
    expect(file.type).toBe('application/pdf')
  })

  it.each([
    [
      'a part of a document',
      { normative: { issued: 1.5, repealed: 0, inForce: 0, source: '台账', counted: false } },
    ],
    ['a number below zero', { licences: { count: -1, source: '台账' } }],
    ['figures without a source', { licences: { count: 1, source: ' ' } }],
    ['a fee in more than cents of cents', { fees: { wanYuan: 0.1234567, source: '台账' } }],
  ])('refuse %s', async (_, wrong) => {
    const figures = someFigures(wrong)
    const saving = call(
      annualReportRoutes.saveFigures,
      { ...one, key: `${key}-5`, figures },
      askedBy(officer),
    )
    await expect(saving).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })

  it('let reviewers read and not write, and editors neither', async () => {
    const reviewer = await office.as(['first-reviewer'])
    const editor = await office.as(['editor'])
    expect((await call(annualReportRoutes.get, one, askedBy(reviewer))).year).toBe(2025)
    const drafting = call(annualReportRoutes.draft, { ...one, key: `${key}-6` }, askedBy(reviewer))
    await expect(drafting).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(call(annualReportRoutes.get, one, askedBy(editor))).rejects.toMatchObject({
      kind: 'forbidden',
    })
  })
})
