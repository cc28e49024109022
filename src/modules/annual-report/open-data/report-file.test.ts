import { Ajv2020 } from 'ajv/dist/2020.js'
import { parse } from 'csv-parse/sync'
import fastify from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '#kernel/context.ts'
import { openTestOffice, type TestOffice } from '#kernel/testing.ts'
import { articlesOfYear } from '#modules/articles/index.ts'
import { draftReport } from '../actions/draft-report.ts'
import { saveFigures } from '../actions/save-figures.ts'
import { saveNarrative } from '../actions/save-narrative.ts'
import { submitReport } from '../actions/submit-report.ts'
import { checkOpened, openReport } from '../check-report.ts'
import { downloadReport } from '../download-report.ts'
import { reportJson } from '../report-json.ts'
import { REPORT_CELLS, valueAt } from '../rules/report-cells.ts'
import { aNarrative, foundReportingTown, publishedReport, someFigures } from '../testing.ts'
import { registerReportSchema } from './register-schema.ts'
import { SCHEMA_PATH } from './report-file.ts'
import { tablesCsv } from './tables-csv.ts'

const one = { organ: 'yangqing', year: 2024 }
let office: TestOffice
let officer: Context
let valid: (file: unknown) => boolean
let problems: () => string

beforeAll(async () => {
  office = await openTestOffice('2025-01-14')
  await foundReportingTown(office.ctx)
  officer = { ...(await office.as(['disclosure-officer'])), yearSources: [articlesOfYear] }
  const app = fastify()
  registerReportSchema(app, office.ctx)
  const answer = await app.inject(SCHEMA_PATH)
  expect(answer.headers['content-type']).toContain('application/schema+json')
  expect(answer.headers['access-control-allow-origin']).toBe('*')
  const schema = answer.json()
  expect(schema.$id).toMatch(/^http.*\/schemas\/annual-report-1\.json$/)
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false })
  const compiled = ajv.compile(schema)
  valid = (file) => compiled(JSON.parse(JSON.stringify(file)))
  problems = () => ajv.errorsText(compiled.errors)
})
afterAll(() => office.close())

const submitted = async () => {
  await draftReport(officer, { ...one, key: 'open-data-1' })
  await saveFigures(officer, { ...one, key: 'open-data-2', figures: someFigures() })
  await saveNarrative(officer, { ...one, key: 'open-data-3', narrative: aNarrative() })
  await submitReport(officer, { ...one, key: 'open-data-4' })
}

describe('a report as a data file', () => {
  it('is what the published schema says: before it is begun, and as it is frozen with its text', async () => {
    const empty = await reportJson(officer, one.organ, one.year)
    expect(valid(empty), problems()).toBe(true)
    expect(empty.meta).toMatchObject({ status: 'none', version: 0, frozen: null })
    await submitted()
    const now = await reportJson(officer, one.organ, one.year)
    expect(valid(now), problems()).toBe(true)
    const file = await downloadReport(officer, one.organ, one.year, 'json')
    const frozen = JSON.parse(await file.text())
    expect(valid(frozen), problems()).toBe(true)
    expect(frozen.meta).toMatchObject({ version: 1, date: '2025-01-14', status: 'submitted' })
    expect(frozen.table2).toEqual(now.table2)
    expect(frozen.sections[0].parts[1].paragraphs).toEqual(['新收申请0件，办结0件，结转下年度0件。'])
    expect(frozen.warnings).toBeUndefined()
  })

  it.each(['a cell', 'a row', 'the meaning'])(
    'is refused by the schema without %s, or with more',
    async (what) => {
      const file = await reportJson(officer, one.organ, one.year)
      const broken = JSON.parse(JSON.stringify(file))
      if (what === 'a cell') delete broken.table3.granted.total
      if (what === 'a row') delete broken.table4.review
      if (what === 'the meaning') delete broken.meta.year
      expect(valid(broken)).toBe(false)
      expect(
        valid({ ...file, table3: { ...file.table3, granted: { ...file.table3.granted, total: '3' } } }),
      ).toBe(false)
      expect(valid({ ...file, more: 1 })).toBe(false)
    },
  )

  it('is read back with its words, so that text and tables are held against each other', async () => {
    const file = await reportJson(officer, one.organ, one.year)
    const told = '全年收到政府信息公开申请9件。'
    const sections = [{ heading: '一、总体情况', parts: [{ heading: null, paragraphs: [told] }] }]
    const read = await openReport(Buffer.from(JSON.stringify({ ...file, sections })))
    if (!read.ok) throw new Error(read.problems.join())
    const check = checkOpened(read.report)
    expect(check.readable && check.warnings.map(({ id }) => id)).toEqual(['W1'])
  })
})

describe('the tables as CSV', () => {
  it('open as Chinese in Excel, a figure a line, by RFC 4180', () => {
    const tables = publishedReport('huaian-2024')
    const bytes = Buffer.from(tablesCsv({ organName: '某市"政府"，本级', year: 2024, tables }))
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
    const text = bytes.toString('utf8')
    expect(text.split('\r\n')).toHaveLength(REPORT_CELLS.length + 2)
    const rows: Record<string, string>[] = parse(text, { bom: true, columns: true })
    expect(rows[0]).toEqual({
      单位: '某市"政府"，本级',
      年度: '2024',
      表: '表二',
      行: '规章',
      列: '本年制发件数',
      数值: '1',
      标识: 'table2.art20_1.rules_规章.issued',
    })
    const figures = rows.map((row) => Number(row['数值']))
    expect(figures).toEqual(REPORT_CELLS.map((cell) => valueAt(tables, cell)))
  })
})
