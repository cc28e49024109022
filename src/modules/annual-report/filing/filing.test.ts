import { call } from '@orpc/server'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Context } from '#kernel/context.ts'
import { askedBy } from '#kernel/http/testing.ts'
import { openTestOffice, type TestOffice } from '#kernel/testing.ts'
import { TABLE3_COLUMNS, TABLE3_ROWS } from '#law/index.ts'
import { draftReport } from '../actions/draft-report.ts'
import { saveFigures } from '../actions/save-figures.ts'
import { checkBytes } from '../checking/check-bytes.ts'
import { filingRoutes } from '../filing-routes.ts'
import type { ReportTables } from '../rules/report-rows.ts'
import { foundReportingTown, publishedReport, reportPaper, someFigures } from '../testing.ts'
import { compareFigures, settleDifference } from './compare-figures.ts'
import { filingView } from './filing-view.ts'
import { readPasted } from './read-pasted.ts'

const organ = 'yangqing'
const year = 2024
let office: TestOffice
let officer: Context
let keys = 0
const newKey = () => `filing-test-${++keys}`
const one = { organ, year }

const linesOf = ({ table3 }: ReportTables) =>
  TABLE3_ROWS.map((row) => TABLE3_COLUMNS.map((column) => table3[row.key][column.key]))
const bare = (lines: readonly (readonly number[])[]) => lines.map((line) => line.join('\t')).join('\n')

describe('a pasted table', () => {
  const tables = publishedReport('suqian-2023')

  it('is read as bare figures in the order of the form', () => {
    const read = readPasted(`${bare(linesOf(tables))}\r\n`)
    expect(read.ok && read.tables.table3).toEqual(tables.table3)
    expect(read.ok && read.tables.table4.review.total).toBeNaN()
  })

  it('is read with its labels, as spreadsheets copy it, merged cells left blank', () => {
    const head = ['', ...TABLE3_COLUMNS.map(({ label }) => label)].join('\t')
    const body = TABLE3_ROWS.map((row, at) => [row.label, ...(linesOf(tables)[at] ?? [])].join('\t'))
    const read = readPasted([head, ...body].join('\n'))
    expect(read.ok && read.tables.table3).toEqual(tables.table3)
  })

  it('is read as a piece of a web page', () => {
    const read = readPasted(reportPaper(tables))
    expect(read.ok && read.tables).toEqual(tables)
  })

  it.each([
    ['three rows of five', '1\t2\t3\t4\t10\n0\t0\t0\t0\t0\n0\t1\t0\t0\t1'],
    ['one row of fifteen', '1\t2\t3\t4\t10\t0\t0\t0\t0\t0\t0\t1\t0\t0\t1'],
  ])('of disputes is read as %s', (_, text) => {
    const read = readPasted(text)
    expect(read.ok && read.tables.table4.review).toEqual({
      ...{ upheld: 1, corrected: 2, other: 3, pending: 4, total: 10 },
    })
    expect(read.ok && read.tables.table4.litigation_after_review.total).toBe(1)
  })

  it.each(['你好', '1\t2\n3', ''])('that is none is refused with what to do: %j', (text) => {
    expect(readPasted(text)).toMatchObject({ ok: false, problem: expect.stringContaining('25 行 7 列') })
  })
})

describe('the figures that come back', () => {
  beforeEach(async () => {
    office = await openTestOffice('2025-01-12')
    await foundReportingTown(office.ctx)
    officer = await office.as(['disclosure-officer'], { name: '林公开' })
    await draftReport(officer, { ...one, key: newKey() })
    await saveFigures(officer, { ...one, key: newKey(), figures: someFigures() })
    return () => office.close()
  })

  const paste = (text: string) =>
    compareFigures(officer, { ...one, key: newKey(), back: { kind: 'pasted', text } }, checkBytes)
  const empty = () => Array.from({ length: TABLE3_ROWS.length }, () => TABLE3_COLUMNS.map(() => 0))

  it('are compared cell by cell, each difference with both figures and what may be the cause', async () => {
    const lines = empty()
    lines[2] = [3, 0, 0, 0, 0, 0, 3]
    expect(await paste(bare(lines))).toEqual({ compared: 175, differences: 2 })
    const view = await filingView(officer, organ, year)
    expect(view).toMatchObject({ firmness: 'moving', rounds: [{ who: '林公开', differences: 2 }] })
    expect(view.differences.map(({ where, ours, theirs }) => [where, ours, theirs])).toEqual([
      ['表三「三、（一）予以公开」行「自然人」列', 0, 3],
      ['表三「三、（一）予以公开」行「总计」列', 0, 3],
    ])
    expect(view.differences[0]?.cause).toContain('没有这个数')
    expect(view.differences[1]?.cause).toContain('合计随')
    expect(view.unread).toContain('表二「行政许可」行「本年处理决定数量」列')
  })

  it('are taken from a file as well, and a file that is no report is refused', async () => {
    const file = (content: string) =>
      compareFigures(
        officer,
        {
          ...one,
          key: newKey(),
          back: { kind: 'file', name: '上级.html', bytes: new Uint8Array(Buffer.from(content)) },
        },
        checkBytes,
      )
    const { compared, differences } = await file(reportPaper(publishedReport('suqian-2023')))
    expect([compared, differences > 50]).toEqual([200, true])
    await expect(file('你好')).rejects.toThrow('“上级.html”')
    expect((await filingView(officer, organ, year)).rounds).toHaveLength(1)
  })

  it('are kept with how each difference was settled, until the figures change', async () => {
    const lines = empty()
    lines[2] = [3, 0, 0, 0, 0, 0, 3]
    await paste(bare(lines))
    const cell = 'table3.granted.natural_person'
    const settle = () =>
      settleDifference(officer, {
        ...one,
        key: newKey(),
        cell,
        how: 'theirs-mended',
        note: '已请县里改为 0。',
      })
    await settle()
    const settled = async () =>
      (await filingView(officer, organ, year)).differences.find((found) => found.cell === cell)?.settled
    expect(await settled()).toMatchObject({ how: 'theirs-mended', who: '林公开', day: '2025-01-12' })
    await paste(bare(lines))
    expect(await settled()).toMatchObject({ how: 'theirs-mended' })
    lines[2] = [4, 0, 0, 0, 0, 0, 4]
    await paste(bare(lines))
    expect(await settled()).toBeNull()
    await paste(bare(empty()))
    await expect(settle()).rejects.toThrow('这一格的差异')
    expect((await filingView(officer, organ, year)).rounds).toHaveLength(4)
  })

  it('are for the office to compare, for readers to see', async () => {
    const reviewer = await office.as(['first-reviewer'])
    expect((await call(filingRoutes.get, one, askedBy(reviewer))).rounds).toEqual([])
    const asked = { ...one, key: newKey(), text: bare(empty()) }
    await expect(call(filingRoutes.compare, asked, askedBy(reviewer))).rejects.toMatchObject({
      kind: 'forbidden',
    })
    expect(await call(filingRoutes.compare, asked, askedBy(officer))).toEqual({
      compared: 175,
      differences: 0,
    })
    await expect(
      call(filingRoutes.compare, { ...asked, key: newKey(), text: ' ' }, askedBy(officer)),
    ).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })
})
