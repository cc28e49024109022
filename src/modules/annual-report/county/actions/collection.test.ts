import { call } from '@orpc/server'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Context } from '#kernel/context.ts'
import { askedBy } from '#kernel/http/testing.ts'
import { rebuildable, rebuildReadModels } from '#kernel/ledger/index.ts'
import { openTestOffice, type TestOffice } from '#kernel/testing.ts'
import { publishArticle } from '#modules/articles/index.ts'
import { type Signers, signersFor, signOn } from '#modules/articles/testing.ts'
import type { Organ } from '#modules/organs/index.ts'
import { draftReport } from '../../actions/draft-report.ts'
import { markPublished } from '../../actions/mark-published.ts'
import { saveFigures } from '../../actions/save-figures.ts'
import { saveNarrative } from '../../actions/save-narrative.ts'
import { submitReport } from '../../actions/submit-report.ts'
import { annualReportProcedure } from '../../annual-report.ts'
import { casesOfCell } from '../../cases-of-cell.ts'
import { checkBytes } from '../../checking/check-bytes.ts'
import { collectionRoutes } from '../../collection-routes.ts'
import { computeTables } from '../../compute-report.ts'
import { checkEquations } from '../../rules/equations.ts'
import type { ReportTables } from '../../rules/report-rows.ts'
import { frozenTables } from '../../store.ts'
import {
  aNarrative,
  aReportingTown,
  foundReportingTown,
  publishedReport,
  reportPaper,
  someFigures,
  unreadable,
} from '../../testing.ts'
import { waitingReport } from '../../waiting-report.ts'
import { collectionView } from '../collection-view.ts'
import { comparison } from '../comparison.ts'
import { waitingCollection } from '../waiting-collection.ts'
import { answerFailure, withdrawPart } from './answer-failure.ts'
import { listOrgan, setCollectingDay, strikeOrgan } from './change-roster.ts'
import { enterCells } from './enter-cells.ts'
import { importNamed, importPart } from './import-part.ts'
import { openCollection } from './open-collection.ts'
import { keepCollecting, remindOrgans } from './remind-organs.ts'
import { rollUpReports } from './roll-up-reports.ts'

const county = 'suixi'
const town = 'yangqing'
const year = 2024
let office: TestOffice
let officer: Context
let leader: Context
let supervisor: Context
let school = ''
let water = ''
let keys = 0
const newKey = () => `collection-test-${++keys}`
const asked = { organ: county, year }

const outside = (name: string, level: 'department' | 'township') => ({
  ...{ name, shortName: name.replace('遂溪县', '县'), level, contact: '办公室 0759-7760000', since: 2023 },
})

const listed = async (name: string, level: 'department' | 'township' = 'department') =>
  (await listOrgan(officer, { organ: county, key: newKey(), part: outside(name, level) })).part

const fileOf = (content: object | string, name = '报告.json') => ({
  name,
  bytes: new Uint8Array(Buffer.from(typeof content === 'string' ? content : JSON.stringify(content))),
})

const tables = (change?: (all: ReportTables) => void): ReportTables => {
  const all = structuredClone(publishedReport('suqian-2023'))
  change?.(all)
  return all
}

const imported = (part: string, content: object | string, note = '', at = year) =>
  importPart(
    officer,
    { organ: county, year: at, part, key: newKey(), file: fileOf(content), note },
    checkBytes,
  )

const partOf = async (part: string, ctx = officer) =>
  (await collectionView(ctx, county, year)).parts.find(({ key }) => key === part)

async function townPublishes(): Promise<void> {
  const clerk = office.at(await office.as(['disclosure-officer']), '2025-01-12')
  await draftReport(clerk, { organ: town, year, key: newKey() })
  await saveFigures(clerk, { organ: town, year, key: newKey(), figures: someFigures() })
  const narrative = aNarrative({ overall: { ...aNarrative().overall, disclosure: '公开惠农补贴。' } })
  await saveNarrative(clerk, { organ: town, year, key: newKey(), narrative })
  const { articleId } = await submitReport(clerk, { organ: town, year, key: newKey() })
  expect((await partOf(town))?.standing).toBe('in-review')
  const signers = await signersFor(office, town)
  const people = Object.fromEntries(
    Object.entries(signers).map(([step, person]) => [step, office.at(person, '2025-01-14')]),
  ) as Signers
  await signOn(people, town, articleId)
  await publishArticle(clerk, { organ: town, id: articleId, key: newKey() })
  await markPublished(office.at(officer, '2025-01-14'))
}

beforeEach(async () => {
  office = await openTestOffice('2025-01-10')
  await foundReportingTown(office.ctx, {
    ...{ id: county, kind: 'county', parent: null, name: '遂溪县人民政府', shortName: '县政府' },
    creditCode: '11440823007096131X',
    site: { ...aReportingTown().site, path: '/' } as Organ['site'],
  })
  await foundReportingTown(office.ctx)
  officer = await office.as(['disclosure-officer'], { organ: county, name: '曾公开' })
  leader = await office.as(['leader'], { organ: county, name: '卢县长' })
  supervisor = await office.as(['county-supervisor'], { organ: county })
  school = await listed('遂溪县教育局')
  water = await listed('遂溪县黄略镇人民政府', 'township')
  await openCollection(officer, { ...asked, key: newKey() })
  return () => office.close()
})

describe('what a county collects', () => {
  it('is every organ below that reports: those of this installation by themselves, others from their files', async () => {
    const before = await collectionView(officer, county, year)
    expect(before.parts.map(({ key, standing, inside }) => [key, standing, inside])).toEqual([
      [town, 'missing', true],
      [school, 'missing', false],
      [water, 'missing', false],
    ])
    expect(before).toMatchObject({ open: true, daysLeft: 21, counts: { all: 3, absent: 3, collected: 0 } })
    await townPublishes()
    await imported(school, tables())
    await imported(water, reportPaper(tables()).replaceAll('遂溪县洋青镇', '遂溪县黄略镇'))
    const after = await collectionView(officer, county, year)
    expect(after.counts).toEqual({ all: 3, collected: 3, held: 0, absent: 0 })
    expect(after.parts[0]).toMatchObject({ day: '2025-01-12', version: 1, failed: [] })
    const [line] = await waitingCollection(officer, county, () => true)
    expect(line).toMatchObject({
      step: '汇总年度报告',
      title: '2024年度报告：3 个单位已报 3 个，可以汇总',
      due: '2025-03-31',
    })
    await rollUpReports(officer, { ...asked, key: newKey() })
    const own = await computeTables(officer, county, year, undefined)
    expect(own.table2.art20_5.admin_licences_行政许可_decisions).toBe(
      52 + 2 * tables().table2.art20_5.admin_licences_行政许可_decisions,
    )
  })

  it('is asked of counties alone, and of nobody twice', async () => {
    await expect(collectionView(officer, town, year)).rejects.toThrow('只有县级政府')
    await expect(listed('遂溪县教育局')).rejects.toThrow('已经有')
    await expect(listed('遂溪县洋青镇人民政府', 'township')).rejects.toThrow('自动收到')
    await expect(openCollection(officer, { organ: county, year: 2025, key: newKey() })).rejects.toThrow(
      '还没有结束',
    )
  })

  it('no longer has an organ that is struck from a year on, and keeps its reports before', async () => {
    await imported(school, tables())
    await strikeOrgan(officer, {
      organ: county,
      key: newKey(),
      part: school,
      until: 2023,
      reason: '机构合并',
    })
    expect(await partOf(school)).toBeUndefined()
    await expect(imported(school, tables())).rejects.toThrow('名单里的这个单位')
  })
})

describe('a report from a file', () => {
  it.each([
    ['is no report', '你好', '这不是'],
    ['is of another year', reportPaper(tables()).replaceAll('2024年', '2023年'), '写的是 2023 年度'],
  ])('that %s is refused, and nothing is kept', async (_, content, message) => {
    await expect(imported(school, content)).rejects.toThrow(message)
    expect(await partOf(school)).toMatchObject({ standing: 'missing', version: 0 })
  })

  it('that does not name the organ is taken with a warning', async () => {
    await imported(school, reportPaper(tables()))
    expect((await partOf(school))?.warnings[0]?.detail).toContain('没有“遂溪县教育局”')
  })

  it('with an equation that fails is held, with both sides, until a second person signs a reason', async () => {
    await imported(
      school,
      tables((all) => {
        all.table3.granted.total += 1
      }),
    )
    const held = await partOf(school)
    expect(held).toMatchObject({ standing: 'held', usable: false })
    expect(held?.failed.map(({ id, left, right }) => [id, left - right])).toEqual([
      ['R2', -1],
      ['R3', 1],
    ])
    expect(held?.repair).toContain('2 个等式不成立')
    const signing = (ctx: Context) =>
      answerFailure(ctx, { ...asked, part: school, key: newKey(), reason: '该局上年漏计一件，已说明。' })
    await expect(signing(officer)).rejects.toThrow('由另一个人')
    await signing(leader)
    expect(await partOf(school)).toMatchObject({
      standing: 'signed',
      usable: true,
      answered: { who: '卢县长' },
    })
  })

  it('is corrected by a later one with a note, and can be taken back to the one before', async () => {
    await imported(
      school,
      tables((all) => {
        all.table3.granted.total += 1
      }),
    )
    await expect(imported(school, tables())).rejects.toThrow('更正了什么')
    await imported(school, tables(), '总计多计一件，已改。')
    expect(await partOf(school)).toMatchObject({ standing: 'corrected', version: 2 })
    await expect(imported(school, tables(), '再来一次')).rejects.toThrow('完全相同')
    await withdrawPart(officer, { ...asked, part: school, key: newKey(), reason: '导错了' })
    expect(await partOf(school)).toMatchObject({ standing: 'held', version: 1 })
  })

  it('is told by its title or its name when many come at once', async () => {
    const dropped = (content: object | string, name: string) =>
      importNamed(officer, { ...asked, key: newKey(), file: fileOf(content, name), note: '' }, checkBytes)
    expect(await dropped(tables(), '县教育局2024.json')).toEqual({ name: '遂溪县教育局' })
    const paper = reportPaper(tables()).replaceAll('遂溪县洋青镇', '遂溪县黄略镇')
    expect(await dropped(paper, '1.html')).toEqual({ name: '遂溪县黄略镇人民政府' })
    await expect(dropped(tables(), '1.json')).rejects.toThrow('看不出是哪个单位')
    await expect(dropped('不是报告', '县教育局.pdf')).rejects.toThrow('“县教育局.pdf”：这不是网页')
    expect((await collectionView(officer, county, year)).counts.collected).toBe(2)
  })

  it('is checked against last year’s of the same organ', async () => {
    await openCollection(officer, { organ: county, year: 2023, key: newKey() })
    await imported(school, tables(), '', 2023)
    await imported(
      school,
      tables((all) => {
        all.table3.carried_over_in.total += 0
      }),
    )
    const failed = (await partOf(school))?.failed ?? []
    expect(failed.map(({ id }) => id)).toContain('R5')
  })
})

describe('a reminder', () => {
  it('goes to all that have not reported, and stands in the ledger and on the town’s first page', async () => {
    await imported(school, tables())
    expect(await remindOrgans(officer, { ...asked, key: newKey() })).toEqual({ reminded: 2 })
    expect(await remindOrgans(supervisor, { ...asked, key: newKey(), parts: [town] })).toEqual({
      reminded: 1,
    })
    expect((await partOf(town))?.reminders).toHaveLength(2)
    expect((await partOf(school))?.reminders).toEqual([])
    const [line] = await waitingReport(officer, town)
    expect(line?.title).toContain('县里已催报 2 次，最近 2025-01-10')
    await expect(remindOrgans(officer, { ...asked, key: newKey(), parts: [school] })).rejects.toThrow(
      '不用催报',
    )
  })

  it('comes by itself on the days set for it, once a day however often it is tried', async () => {
    expect(await keepCollecting(office.at(office.ctx, '2025-01-15'), county)).toBe(0)
    const due = office.at(office.ctx, '2025-01-16')
    expect(await keepCollecting(due, county)).toBe(3)
    expect(await keepCollecting(due, county)).toBe(0)
    expect((await partOf(water))?.reminders).toEqual([{ who: '系统', day: '2025-01-16' }])
  })

  it('follows the day the county has set, which is never later than the law’s', async () => {
    const entry = { from: '2024-12-01', month: 1, date: 20, remindBefore: [10], source: '县政务公开办通知' }
    await expect(
      setCollectingDay(officer, { organ: county, key: newKey(), entry: { ...entry, month: 2, date: 1 } }),
    ).rejects.toThrow('1 月 31 日')
    await setCollectingDay(officer, { organ: county, key: newKey(), entry })
    const { due, daysLeft } = await collectionView(officer, county, year)
    expect([due.day, due.source, daysLeft]).toEqual(['2025-01-20', '县政务公开办通知', 10])
    expect(await keepCollecting(officer, county)).toBe(3)
  })

  it('is what the county’s first page asks for, with counts, then what is held, then the sum', async () => {
    const all = () => true
    const lines = async () =>
      (await waitingCollection(officer, county, all)).map(({ step, title }) => `${step} ${title}`)
    expect(await lines()).toEqual(['催报年度报告 2024年度报告：3 个单位已报 0 个，未报 3 个'])
    await imported(
      school,
      tables((one) => {
        one.table3.granted.total += 1
      }),
    )
    expect((await lines())[1]).toContain('1 份有问题')
    await imported(school, tables(), '已改')
    expect(await lines()).toEqual(['催报年度报告 2024年度报告：3 个单位已报 1 个，未报 2 个'])
    expect(await waitingCollection(officer, county, () => false)).toEqual([])
    expect(await waitingCollection(officer, town, all)).toEqual([])
  })
})

describe('the county’s own report', () => {
  it('holds what has come in, every cell traceable, every equation holding by construction', async () => {
    await expect(rollUpReports(officer, { ...asked, key: newKey() })).rejects.toThrow('还没有一个单位')
    await imported(school, tables())
    expect(await rollUpReports(officer, { ...asked, key: newKey() })).toEqual({ parts: 1, missing: 2 })
    const { rollUp } = await collectionView(officer, county, year)
    expect(rollUp).toMatchObject({
      missing: ['遂溪县洋青镇人民政府', '遂溪县黄略镇人民政府'],
      failed: [],
      stale: false,
    })
    expect(rollUp?.parts.map(({ key }) => key)).toEqual([county, school])
    for (const [place, value] of Object.entries(rollUp?.cells ?? {}))
      expect(rollUp?.parts.reduce((sum, part) => sum + (part.cells[place] ?? 0), 0)).toBeCloseTo(value, 6)
    const behind = await casesOfCell(officer, county, year, { cell: 'table3.granted.total' })
    expect(behind.parts).toEqual([
      { key: school, name: '遂溪县教育局', value: tables().table3.granted.total, byHand: false },
    ])
    const own = await computeTables(officer, county, year, undefined)
    expect(checkEquations(own).every(({ holds }) => holds)).toBe(true)
    expect(own.table3.new_received).toEqual(tables().table3.new_received)
  })

  it('names whose report an equation fails by, and says when something has come in since', async () => {
    await imported(
      school,
      tables((all) => {
        all.table4.review.total += 1
      }),
    )
    await answerFailure(leader, { ...asked, part: school, key: newKey(), reason: '复议总计以法院回函为准。' })
    await rollUpReports(officer, { ...asked, key: newKey() })
    const rolled = (await collectionView(officer, county, year)).rollUp
    expect(rolled?.failed.map(({ id, from }) => [id, from])).toEqual([['R4', ['县教育局']]])
    await imported(
      water,
      tables((all) => {
        all.table2.art20_5.admin_licences_行政许可_decisions += 1
      }),
    )
    expect((await collectionView(officer, county, year)).rollUp?.stale).toBe(true)
  })

  it('goes to review as the sum, and does not move from then on', async () => {
    await imported(school, tables())
    await rollUpReports(officer, { ...asked, key: newKey() })
    await draftReport(officer, { ...asked, key: newKey() })
    await saveFigures(officer, { ...asked, key: newKey(), figures: someFigures() })
    expect((await collectionView(officer, county, year)).rollUp?.ownFigures).toBe(true)
    const narrative = aNarrative({ overall: { ...aNarrative().overall, disclosure: '公开惠农补贴。' } })
    await saveNarrative(officer, { ...asked, key: newKey(), narrative })
    await submitReport(officer, { ...asked, key: newKey() })
    await imported(water, { ...tables(), extra: 1 })
    await expect(rollUpReports(officer, { ...asked, key: newKey() })).rejects.toThrow('正在审核')
    await rebuildReadModels(office.ctx, [rebuildable(annualReportProcedure)])
    const frozen = await frozenTables(office.ctx.db, county, year)
    expect(frozen?.table2.art20_5.admin_licences_行政许可_decisions).toBe(
      52 + tables().table2.art20_5.admin_licences_行政许可_decisions,
    )
    expect(frozen?.table3).toEqual(tables().table3)
  })

  it('compares organs and years by the same figures', async () => {
    await openCollection(officer, { organ: county, year: 2023, key: newKey() })
    await imported(school, tables(), '', 2023)
    await imported(school, tables())
    const { years, organs, measures } = await comparison(officer, county, year)
    expect(years).toEqual([2021, 2022, 2023, 2024])
    expect(measures.length).toBeGreaterThan(5)
    const received = tables().table3.new_received.total
    expect(organs[0]?.years).toMatchObject({ 2022: null, 2023: { received }, 2024: { received } })
    expect(organs[1]).toMatchObject({ key: county, name: '县政府本级', years: { 2024: null } })
    await draftReport(officer, { ...asked, key: newKey() })
    await saveFigures(officer, { ...asked, key: newKey(), figures: someFigures() })
    const own = (await comparison(officer, county, year)).organs
    expect(own[1]?.years[year]).toMatchObject({ licences: 52, received: 0 })
    const { licences } = own[0]?.years[year] ?? {}
    expect(licences).toBe(52 + tables().table2.art20_5.admin_licences_行政许可_decisions)
    expect(organs.find(({ key }) => key === water)?.years[2024]).toBeNull()
  })
})

describe('what could not be read of a report', () => {
  const PLACE = 'table3.granted.total'
  const typed = { source: '原件第3页', reason: '扫描件这一格不清楚' }
  const typing = (value: number | null, place = PLACE) => ({
    ...{ ...asked, part: school, key: newKey(), ...typed },
    cells: [{ place, value }],
  })
  const torn = () => unreadable(tables(), PLACE).replaceAll('洋青镇', '教育局')

  it('is typed in from the paper by the county, and shown as such with person, source and reason', async () => {
    await imported(school, torn())
    const before = await partOf(school)
    expect(before).toMatchObject({ standing: 'held', unread: [{}], entered: [] })
    expect(before?.repair).toContain('照原件填写')
    expect(before?.unreadCells.map(({ place }) => place)).toEqual([PLACE])
    const right = tables().table3.granted.total
    await enterCells(officer, typing(right))
    expect(await partOf(school)).toMatchObject({
      standing: 'collected',
      ...{ unread: [], unreadCells: [], failed: [] },
      entered: [{ value: right, who: '曾公开', day: '2025-01-10', ...typed }],
    })
    await rollUpReports(officer, { ...asked, key: newKey() })
    const { parts } = await casesOfCell(officer, county, year, { cell: PLACE })
    expect(parts).toMatchObject([{ key: school, value: right, byHand: true }])
    const rolled = (await collectionView(officer, county, year)).rollUp
    expect(rolled?.parts.map(({ byHand }) => byHand)).toEqual([[], [PLACE]])
  })

  it('is judged by the equations like any other figure', async () => {
    await imported(school, torn())
    await enterCells(officer, typing(tables().table3.granted.total + 1))
    expect(await partOf(school)).toMatchObject({ standing: 'held', failed: [{ id: 'R2' }, { id: 'R3' }] })
  })

  it.each([
    ['a cell that was read', 5, 'table3.granted.natural_person', '已经读出来了'],
    ['half a case', 1.5, PLACE, '应为整数'],
    ['nothing', null, PLACE, '至少填写一格'],
    ['no cell at all', 1, 'table9.x', '已经读出来了'],
  ])('does not let anybody type in %s', async (_, value, place, message) => {
    await imported(school, torn())
    await expect(enterCells(officer, typing(value, place))).rejects.toMatchObject({
      message: expect.stringContaining(message),
      problems: [{ field: 'cells.0.value' }],
    })
    expect((await partOf(school))?.entered).toEqual([])
  })
})

describe('the county’s pages', () => {
  it('let the office work, the supervisor remind and look, and nobody below the county in', async () => {
    expect((await call(collectionRoutes.get, asked, askedBy(supervisor))).counts.all).toBe(3)
    expect((await call(collectionRoutes.roster, asked, askedBy(leader))).organs).toHaveLength(2)
    expect((await call(collectionRoutes.compare, asked, askedBy(leader))).years.at(-1)).toBe(2024)
    const key = newKey()
    await call(collectionRoutes.remind, { ...asked, key }, askedBy(supervisor))
    const rolling = call(collectionRoutes.rollUp, { ...asked, key: newKey() }, askedBy(supervisor))
    await expect(rolling).rejects.toMatchObject({ kind: 'forbidden' })
    const below = await office.as(['disclosure-officer'], { organ: town })
    await expect(call(collectionRoutes.get, asked, askedBy(below))).rejects.toMatchObject({
      kind: 'forbidden',
    })
  })

  it('give the imported file back as it came, never to be opened in the browser', async () => {
    await imported(school, tables())
    const file = await call(collectionRoutes.partFile, { ...asked, part: school }, askedBy(leader))
    expect([file.name, file.type]).toEqual(['报告.json', 'application/octet-stream'])
    expect(JSON.parse(await file.text())).toEqual(JSON.parse(JSON.stringify(tables())))
  })
})
