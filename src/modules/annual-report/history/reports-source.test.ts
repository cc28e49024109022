import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { load } from 'cheerio'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Context } from '#kernel/context.ts'
import { findCase } from '#kernel/ledger/index.ts'
import { openTestOffice, type TestOffice } from '#kernel/testing.ts'
import { articlesOfYear, publishArticle, withdrawArticle } from '#modules/articles/index.ts'
import { type Signers, signersFor, signOn } from '#modules/articles/testing.ts'
import { openPublisher, type Publisher } from '#modules/portal/index.ts'
import { beginCorrection } from '../actions/begin-correction.ts'
import { draftReport } from '../actions/draft-report.ts'
import { markPublished } from '../actions/mark-published.ts'
import { saveFigures } from '../actions/save-figures.ts'
import { saveNarrative } from '../actions/save-narrative.ts'
import { submitReport } from '../actions/submit-report.ts'
import { annualReportProcedure } from '../annual-report.ts'
import { openReport } from '../check-report.ts'
import { reportPaths } from '../public-path.ts'
import { reportId } from '../report-year.ts'
import { aNarrative, foundReportingTown, someFigures } from '../testing.ts'
import { reportsSource } from './reports-source.ts'
import { saveVersions } from './version-store.ts'

const organ = 'yangqing'
const year = 2024
const site = { path: '/yangqing/' }
const [HISTORY, YEAR] = [reportPaths.history(site), reportPaths.year(site, year)]
const [FIRST, SECOND] = [1, 2].map((number) => reportPaths.version(site, year, number)) as [string, string]
const NOTE = '行政许可件数漏计 3 件，由 52 改为 55。'
const LICENCES = '行政许可'

describe('the reports on the site', () => {
  let office: TestOffice
  let officer: Context
  let publisher: Publisher
  let folder: string
  const key = () => office.ctx.newId()
  const fileOf = (path: string) =>
    join(folder, decodeURIComponent(path.endsWith('/') ? `${path}index.html` : path))
  const text = (path: string) => readFileSync(fileOf(path), 'utf8')
  const has = (path: string) => existsSync(fileOf(path))

  async function publish(day: string, licences: number): Promise<string> {
    const ctx = office.at(officer, day)
    const figures = someFigures({ licences: { count: licences, source: '许可台账' } })
    await saveFigures(ctx, { organ, year, key: key(), figures })
    const { articleId: id } = await submitReport(ctx, { organ, year, key: key() })
    const people = Object.entries(await signersFor(office, organ))
    await signOn(
      Object.fromEntries(people.map(([step, one]) => [step, office.at(one, day)])) as Signers,
      organ,
      id,
    )
    await publishArticle(ctx, { organ, id, key: key() })
    await markPublished(ctx)
    await publisher.publishPending()
    return id
  }

  beforeEach(async () => {
    office = await openTestOffice('2025-01-14')
    await foundReportingTown(office.ctx)
    officer = { ...(await office.as(['disclosure-officer'])), yearSources: [articlesOfYear] }
    await draftReport(officer, { organ, year, key: key() })
    await saveNarrative(officer, { organ, year, key: key(), narrative: aNarrative() })
    folder = await mkdtemp(join(tmpdir(), 'gongkai-site-'))
    publisher = await openPublisher(office.ctx, { siteFolder: folder, sources: [reportsSource] })
    await publisher.publishPending()
    return async () => {
      await office.close()
      await rm(folder, { recursive: true, force: true })
    }
  })

  it('say so while none is published, and lead to their versions, files and schema once one is', async () => {
    expect(text(HISTORY)).toContain('目前没有可以比较的年度报告')
    const id = await publish('2025-01-15', 52)
    const page = load(text(YEAR))
    const files = page('.version-files a')
      .map((_, link) => page(link).attr('href') ?? '')
      .get()
    expect(files.map((path) => path.replace(/.*\./, ''))).toEqual('pdf docx xlsx csv json'.split(' '))
    for (const path of files) expect(has(path), path).toBe(true)
    expect(page('a[href="/schemas/annual-report-1.json"]').length).toBe(1)
    expect(text(HISTORY)).toContain(YEAR)
    expect(text(reportPaths.list(site))).toContain(HISTORY)
    const article = page('.page-title a').attr('href') ?? ''
    expect(text(article)).toContain(`href="${YEAR}"`)
    expect(id).not.toBe('')
  })

  it('keep every version readable at its address, with what was corrected, and every file of it', async () => {
    await publish('2025-01-15', 52)
    const first = load(text(FIRST))('.article-body').html()
    await beginCorrection(office.at(officer, '2025-02-03'), { organ, year, key: key(), note: NOTE })
    await publish('2025-02-04', 55)
    await publisher.publishAll(organ)
    expect(load(text(FIRST))('.article-body').html()).toBe(first)
    expect(text(FIRST)).toContain(`2025-02-04 由第2版更正：${NOTE}`)
    expect(text(SECOND)).toContain(`本版更正：${NOTE}`)
    expect(text(YEAR)).toContain(NOTE)
    const licencesOn = async (path: string) => {
      const read = await openReport(readFileSync(fileOf(path)))
      return read.ok && read.report.tables.table2.art20_5.admin_licences_行政许可_decisions
    }
    expect([await licencesOn(FIRST), await licencesOn(SECOND)]).toEqual([52, 55])
    const links = load(text(YEAR))('.version-files a')
    expect(links.length).toBe(10)
    // Written anew, they leave no other name of theirs behind.
    expect(readdirSync(join(folder, 'yangqing/files/report-2024-1'))).toHaveLength(5)
    for (const link of links) expect(has(link.attribs['href'] ?? ''), link.attribs['href']).toBe(true)
  })

  it('that were published before there were data files have their page too, from what was frozen', async () => {
    await publish('2025-01-15', 52)
    const before = load(text(FIRST))
    const state = (await findCase(office.ctx, annualReportProcedure, organ, reportId(year)))?.state
    if (!state) throw new Error('no report')
    const versions = state.versions.map((one) => ({
      ...one,
      frozen: { ...one.frozen, files: {} as typeof one.frozen.files },
    }))
    await saveVersions(office.ctx.db, organ, { ...state, versions })
    await publisher.publishAll(organ)
    const page = load(text(FIRST))
    const sections = (from: typeof page) => from('.article-body h2, .article-body table').text()
    expect(sections(page)).toBe(sections(before))
    expect(page('.article-body').text()).toContain('每季度检查一次栏目更新')
    expect(load(text(YEAR))(`a[href="${FIRST}"]`).text()).toBe('第1版全文')
  })

  it('show the years as charts that are told in words and stand beside their figures', async () => {
    await publish('2025-01-15', 52)
    const page = load(text(HISTORY))
    const charts = page('svg[role="img"]')
    expect(charts.length).toBe(5)
    for (const chart of charts) {
      const described = (page(chart).attr('aria-labelledby') ?? '')
        .split(' ')
        .map((id) => page(`#${id}`).text())
      expect(described.every((words) => words !== '')).toBe(true)
      const table = page(chart).closest('.chart-pair').find('table')
      expect(table.find('tbody th').text()).toBe('2024')
    }
    const last = page('.chart-section').last()
    expect(last.find('desc').text()).toBe('2024 年行政许可 52 件，行政处罚 11 件，行政强制 0 件')
    expect(last.find('td').first().text()).toBe('52')
    expect(last.find('thead').text()).toContain(LICENCES)
    expect(text(HISTORY)).not.toMatch(/ style="/)
  })

  it('are taken away with all versions and files when the report is withdrawn', async () => {
    const id = await publish('2025-01-15', 52)
    const files = load(text(YEAR))('.version-files a')
    await withdrawArticle(office.at(officer, '2025-01-16'), { organ, id, key: key(), reason: '含个人信息' })
    await publisher.publishPending()
    expect([has(YEAR), has(FIRST)]).toEqual([false, false])
    expect(text(FIRST.replace('.html', '.gone.html'))).toContain('已经从网站撤下')
    for (const link of files) expect(has(link.attribs['href'] ?? '')).toBe(false)
    expect(text(HISTORY)).not.toContain(YEAR)
  })
})
