import { createHash } from 'node:crypto'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '#kernel/context.ts'
import { openTestOffice, type TestOffice } from '#kernel/testing.ts'
import { openReport } from '../check-report.ts'
import { checkBytes } from '../checking/check-bytes.ts'
import { listOrgan } from '../county/actions/change-roster.ts'
import { importPart } from '../county/actions/import-part.ts'
import { openCollection } from '../county/actions/open-collection.ts'
import { rollUpReports } from '../county/actions/roll-up-reports.ts'
import { foundReportingTown, publishedReport } from '../testing.ts'
import { safeName } from './archive-entries.ts'
import { archiveFile, archiveProgress, makeArchive } from './make-archive.ts'

const organ = 'suixi'
const year = 2024
const NAME = '遂溪县教育局'
let office: TestOffice
let officer: Context

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
  const { part } = await listOrgan(officer, { organ, key: 'archive-list', part: listing })
  const bytes = new Uint8Array(Buffer.from(JSON.stringify(publishedReport('huaian-2024'))))
  const file = { name: '教育局/2024.json', bytes }
  await expect(makeArchive(officer, organ, year)).rejects.toThrow('还没有一份报告')
  await importPart(officer, { organ, year, part, key: 'archive-import', file, note: '' }, checkBytes)
  await rollUpReports(officer, { organ, year, key: 'archive-roll-up' })
})
afterAll(() => office.close())

describe('an archive of a year', () => {
  it('has every report in every form, an index, and a manifest whose hashes are those of the files', async () => {
    await expect(archiveFile(organ, year)).rejects.toThrow('请先打包')
    expect(await makeArchive(officer, organ, year)).toMatchObject({ state: 'running', total: 1, done: 0 })
    await expect.poll(() => archiveProgress(organ, year).state, { timeout: 30_000 }).toBe('ready')
    const zip = await archiveFile(organ, year)
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
  }, 60_000)

  it('is asked for once while it is being packed, and again afterwards', async () => {
    const first = await makeArchive(officer, organ, year)
    expect(await makeArchive(officer, organ, year)).toMatchObject({ state: 'running', total: first.total })
    await expect.poll(() => archiveProgress(organ, year).state, { timeout: 30_000 }).toBe('ready')
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
