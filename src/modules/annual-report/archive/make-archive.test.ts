import { createHash } from 'node:crypto'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '#kernel/context.ts'
import { openTestOffice, type TestOffice } from '#kernel/testing.ts'
import { openReport } from '../check-report.ts'
import { checkBytes } from '../checking/check-bytes.ts'
import { listOrgan } from '../county/actions/change-roster.ts'
import { enterCells } from '../county/actions/enter-cells.ts'
import { importPart } from '../county/actions/import-part.ts'
import { openCollection } from '../county/actions/open-collection.ts'
import { rollUpReports } from '../county/actions/roll-up-reports.ts'
import { reportJsonSchema } from '../open-data/report-file.ts'
import { foundReportingTown, publishedReport, unreadable } from '../testing.ts'
import { safeName } from './archive-entries.ts'
import { archiveRow } from './archive-store.ts'
import { carryOnArchives } from './carry-on-archives.ts'
import { archiveFile, archiveProgress, makeArchive } from './make-archive.ts'

const organ = 'suixi'
const year = 2024
const NAME = '遂溪县教育局'
let office: TestOffice
let officer: Context
let part = ''

beforeAll(async () => {
  office = await openTestOffice('2025-02-10')
  await foundReportingTown(office.ctx, {
    ...{ id: organ, kind: 'county', parent: null, name: '遂溪县人民政府', shortName: '县政府', site: null },
  })
  officer = await office.as(['disclosure-officer'], { organ })
  await openCollection(officer, { organ, year, key: 'archive-open' })
  const listing = {
    name: NAME,
    shortName: '县教育局',
    level: 'department' as const,
    contact: '',
    since: 2024,
  }
  part = (await listOrgan(officer, { organ, key: 'archive-list', part: listing })).part
  const bytes = new Uint8Array(Buffer.from(JSON.stringify(publishedReport('huaian-2024'))))
  const file = { name: '教育局/2024.json', bytes }
  await expect(makeArchive(officer, organ, year)).rejects.toThrow('还没有一份报告')
  await importPart(officer, { organ, year, part, key: 'archive-import', file, note: '' }, checkBytes)
  await rollUpReports(officer, { organ, year, key: 'archive-roll-up' })
})
afterAll(() => office.close())

const packed = async () => {
  await carryOnArchives(office.ctx)
  return archiveFile(officer, organ, year)
}

describe('an archive of a year', () => {
  it('has every report in every form, an index, and a manifest whose hashes are those of the files', async () => {
    await expect(archiveFile(officer, organ, year)).rejects.toThrow('请先打包')
    expect(await makeArchive(officer, organ, year)).toMatchObject({ state: 'running', total: 1, done: 0 })
    const zip = await packed()
    expect([zip.name, zip.type]).toEqual(['2024年度各单位年度报告.zip', 'application/zip'])
    const files = unzipSync(new Uint8Array(await zip.arrayBuffer()))
    const title = `${NAME}2024年政府信息公开工作年度报告`
    const forms = ['html', 'docx', 'pdf', 'xlsx', 'json', 'csv'].map((form) => `${NAME}/${title}.${form}`)
    expect(Object.keys(files).sort()).toEqual(
      [
        ...forms,
        `${NAME}/原件 教育局·2024.json`,
        '汇总/2024年度汇总表.csv',
        '汇总/2024年度汇总表.xlsx',
        'index.html',
        'manifest.json',
      ].sort(),
    )
    const manifest = JSON.parse(strFromU8(files['manifest.json'] as Uint8Array))
    expect(manifest.files).toHaveLength(9)
    for (const { path, sha256, bytes } of manifest.files) {
      const content = files[path] as Uint8Array
      expect([createHash('sha256').update(content).digest('hex'), content.length]).toEqual([sha256, bytes])
    }
    const index = strFromU8(files['index.html'] as Uint8Array)
    for (const { path } of manifest.files)
      expect(index).toContain(path.split('/').map(encodeURIComponent).join('/'))
    for (const path of forms.slice(0, 5)) {
      const read = await openReport(Buffer.from(files[path] as Uint8Array))
      expect(read.ok && read.report.tables, path).toEqual(publishedReport('huaian-2024'))
    }
    const data = JSON.parse(strFromU8(files[`${NAME}/${title}.json`] as Uint8Array))
    const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false })
    expect(ajv.validate(reportJsonSchema('http://localhost'), data), ajv.errorsText()).toBe(true)
    expect(data.meta).toMatchObject({ org: NAME, level: 'department', year, version: 1 })
  }, 60_000)

  it('is packed once however often it is asked for, and takes the place of the one before', async () => {
    const before = (await archiveRow(office.ctx.db, organ, year))?.file ?? ''
    const first = await makeArchive(officer, organ, year)
    expect(await makeArchive(officer, organ, year)).toEqual(first)
    office.ctx.clock = { now: () => new Date('2025-02-11T02:00:00Z') }
    await packed()
    const now = (await archiveRow(office.ctx.db, organ, year))?.file ?? ''
    expect(now).not.toBe(before)
    expect([await office.ctx.files.intact(before), await office.ctx.files.intact(now)]).toEqual([false, true])
  }, 60_000)

  it('that was cut short by a stop is packed when the program runs again', async () => {
    await makeArchive(officer, organ, year)
    let entries = 0
    await carryOnArchives(office.ctx, () => ++entries < 3)
    expect(await archiveProgress(officer, organ, year)).toMatchObject({ state: 'running' })
    await carryOnArchives(office.ctx)
    expect(await archiveProgress(officer, organ, year)).toMatchObject({ state: 'ready', done: 1, total: 1 })
  }, 60_000)

  it('has of a report with unread cells nothing but its original, and says what was typed in', async () => {
    const page = unreadable(publishedReport('huaian-2024'), 'table3.granted.total').replaceAll(
      '遂溪县洋青镇人民政府',
      NAME,
    )
    const file = { name: '年报.html', bytes: new Uint8Array(Buffer.from(page)) }
    const asked = { organ, year, part, key: 'archive-torn', file, note: '更正错字' }
    await importPart(officer, asked, checkBytes)
    await makeArchive(officer, organ, year)
    const names = async () => {
      const files = unzipSync(new Uint8Array(await (await packed()).arrayBuffer()))
      return Object.fromEntries(Object.entries(files).filter(([path]) => path.startsWith(NAME)))
    }
    expect(Object.keys(await names())).toEqual([`${NAME}/原件 年报.html`])
    const cells = [
      {
        place: 'table3.granted.total',
        value: publishedReport('huaian-2024').table3.granted.total,
      },
    ]
    const typed = { source: '原件第2页', reason: '扫描不清' }
    await enterCells(officer, { organ, year, part, key: 'archive-typed', cells, ...typed })
    await makeArchive(officer, organ, year)
    const files = await names()
    expect(Object.keys(files)).toHaveLength(7)
    const html = strFromU8(files[`${NAME}/${NAME}2024年政府信息公开工作年度报告.html`] as Uint8Array)
    expect(html).toContain(
      '县里照原件填写（2025年2月10日，出自原件第2页，扫描不清）：表三「三、（一）予以公开」行「总计」列',
    )
  }, 60_000)
})

describe('a file’s name in an archive', () => {
  it.each([
    ['a/b:c', 'a·b·c'],
    ['../x', '··x'],
    ['..', '·'],
    ['教育局\u0000', '教育局·'],
  ])('%j is written %j', (name, safe) => {
    expect(safeName(name)).toBe(safe)
  })
})
