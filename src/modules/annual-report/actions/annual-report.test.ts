import { sql } from 'kysely'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Context } from '#kernel/context.ts'
import { findCase, rebuildable, rebuildReadModels, verifyLedger } from '#kernel/ledger/index.ts'
import { Refusal } from '#kernel/refusal.ts'
import { openTestOffice, type TestOffice } from '#kernel/testing.ts'
import type { OutcomeRowKey } from '#law/index.ts'
import { StepSchema } from '#modules/applications/contract.ts'
import {
  applicationProcedure,
  enterApplication,
  registerApplication,
  replyToApplication,
  takeStep,
} from '#modules/applications/index.ts'
import {
  articleForPage,
  articleProcedure,
  articlesOfYear,
  publishArticle,
  signArticle,
  statusOf,
} from '#modules/articles/index.ts'
import { type Signers, signersFor, signOn } from '#modules/articles/testing.ts'
import { disputeProcedure, fileDispute } from '#modules/disputes/index.ts'
import { organProcedure } from '#modules/organs/index.ts'
import { recordTraining, workOfYear } from '#modules/tasks/index.ts'
import { annualReportProcedure } from '../annual-report.ts'
import { casesOfCell } from '../cases-of-cell.ts'
import { checkReport, openReport } from '../check-report.ts'
import { downloadReport } from '../download-report.ts'
import { draftOfYear } from '../draft-of-year.ts'
import { listYears } from '../list-years.ts'
import { readReport } from '../reading/read-json.ts'
import { reportJson } from '../report-json.ts'
import { reportView } from '../report-view.ts'
import { aNarrative, foundReportingTown, someFigures } from '../testing.ts'
import { draftReport } from './draft-report.ts'
import { markPublished } from './mark-published.ts'
import { saveFigures } from './save-figures.ts'
import { saveNarrative } from './save-narrative.ts'
import { submitReport } from './submit-report.ts'

const organ = 'yangqing'
const year = 2024
let office: TestOffice
let officer: Context
let keys = 0
const key = () => `report-test-${++keys}`
const on = (day: string) => office.at(officer, day)
const now = () => on('2025-01-14')

const PERSON = { idKind: '居民身份证', idNumber: '11010519491231002X' }

async function received(day: string, enteredOn = day): Promise<string> {
  const form = {
    applicantKind: 'natural_person',
    name: '陈喆堃',
    ...PERSON,
    contactName: '',
    phone: '13800000101',
    address: '遂溪县洋青镇榕坡村8号',
    postcode: '524394',
    email: '',
    description: '农村危房改造名单和补助金额',
    purpose: '',
    medium: '纸质',
    delivery: '自行领取',
  } as const
  const lateReason = enteredOn === day ? '' : '窗口纸质申请补录'
  const entry = { organ, key: key(), channel: 'counter', receivedDay: day, form, lateReason } as const
  return (await enterApplication(on(enteredOn), entry)).id
}

async function answered(id: string, day: string, row: OutcomeRowKey): Promise<void> {
  await registerApplication(on(day), { organ, id, key: key(), department: 'planning' })
  const reply = {
    row,
    day,
    ground: 'first',
    withheld: [] as OutcomeRowKey[],
    summary: '',
    reason: '本机关制作保存，可以公开。',
    content: '',
    attachments: [] as string[],
  } as const
  await replyToApplication(on(day), { organ, id, key: key(), reply })
}

/** Two applications of 2024 and one of 2023: granted, still open, and refused in the year. */
async function aYearOfApplications() {
  const old = await received('2023-12-28')
  await answered(old, '2024-01-10', 'refused_process_info')
  const granted = await received('2024-03-04')
  await answered(granted, '2024-03-11', 'granted')
  const open = await received('2024-12-30')
  return { old, granted, open }
}

async function drafted(): Promise<void> {
  await draftReport(now(), { organ, year, key: key() })
  await saveFigures(now(), { organ, year, key: key(), figures: someFigures() })
  await saveNarrative(now(), { organ, year, key: key(), narrative: aNarrative() })
}

const submitted = (ctx = now()) => submitReport(ctx, { organ, year, key: key() })

async function publish(articleId: string, at: string): Promise<void> {
  const signers = await signersFor(office, organ)
  const people = Object.fromEntries(
    Object.entries(signers).map(([step, person]) => [step, office.at(person, at)]),
  ) as Signers
  await signOn(people, organ, articleId)
  await publishArticle(on(at), { organ, id: articleId, key: key() })
}

const refusalOf = async (doing: Promise<unknown>) => {
  const error = await doing.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof Refusal)) throw new Error(`not refused: ${String(error)}`)
  return error
}

beforeEach(async () => {
  office = await openTestOffice('2023-12-01')
  await foundReportingTown(office.ctx)
  const person = await office.as(['disclosure-officer'], { name: '林公开' })
  officer = { ...person, yearSources: [articlesOfYear, workOfYear] }
  return () => office.close()
})

describe('the tables of a year', () => {
  it('have each case in the cell of its applicant and result, and carry over what is open', async () => {
    const { old, granted, open } = await aYearOfApplications()
    const { tables, equations } = await reportView(now(), organ, year)
    const at = (row: keyof typeof tables.table3) => tables.table3[row].natural_person
    expect(at('new_received')).toBe(2)
    expect(at('carried_over_in')).toBe(1)
    expect(at('granted')).toBe(1)
    expect(at('refused_process_info')).toBe(1)
    expect(at('results_total')).toBe(2)
    expect(at('carried_over_out')).toBe(1)
    expect(tables.table3.granted.total).toBe(1)
    expect(equations.every((one) => one.holds)).toBe(true)
    const next = await reportView(now(), organ, 2025)
    expect(next.tables.table3.carried_over_in.natural_person).toBe(1)
    const ids = async (row: keyof typeof tables.table3, column: 'total' | 'other' = 'total') =>
      (await casesOfCell(office.ctx, organ, year, { cell: `table3.${row}.${column}` })).items.map(
        ({ id }) => id,
      )
    expect(await ids('results_total')).toEqual([old, granted])
    expect(await ids('new_received')).toEqual([granted, open])
    expect(await ids('carried_over_out')).toEqual([open])
    expect(await ids('new_received', 'other')).toEqual([])
  })

  it('count what was extended, stood still, lapsed or was merged exactly once, and all equations hold', async () => {
    const registered = async (day: string) => {
      const id = await received(day)
      await registerApplication(on(day), { organ, id, key: key(), department: 'planning' })
      return id
    }
    const step = (id: string, day: string, kind: string, particulars: object = {}) =>
      takeStep(on(day), {
        organ,
        id,
        key: key(),
        step: StepSchema.parse({ kind, day, text: '见卷内材料', ...particulars }),
      })
    const extended = await registered('2024-11-25')
    await step(extended, '2024-12-20', 'extension-approved', { days: 20 })
    await step(extended, '2024-12-20', 'extension-told')
    const asked = await registered('2024-12-02')
    await step(asked, '2024-12-03', 'opinion-asked', { from: 'other-organ', who: '县保密局' })
    const unclear = await registered('2024-03-04')
    await step(unclear, '2024-03-05', 'correction-asked', { term: 5 })
    await step(unclear, '2024-03-06', 'delivered', { letter: 'correction' })
    await step(unclear, '2024-03-14', 'lapsed', { why: 'correction' })
    const unpaid = await registered('2024-03-04')
    await step(unpaid, '2024-03-05', 'fee-noticed', { scheme: 'per-page', pages: 57 })
    await step(unpaid, '2024-03-05', 'delivered', { letter: 'fee' })
    await step(unpaid, '2024-04-03', 'lapsed', { why: 'fee' })
    const { tables, equations } = await reportView(now(), organ, year)
    const counted = [
      'new_received',
      'other_correction_overdue',
      'other_fee_unpaid',
      'results_total',
      'carried_over_out',
    ] as const
    expect(counted.map((row) => tables.table3[row].total)).toEqual([4, 1, 1, 2, 2])
    expect(equations.every((one) => one.holds)).toBe(true)
    const cell = 'table3.carried_over_out.total'
    const { items: open } = await casesOfCell(office.ctx, organ, year, { cell })
    expect(open.map(({ id }) => id)).toEqual([extended, asked])
  })

  it('count a dispute that is still open', async () => {
    const { granted } = await aYearOfApplications()
    const filing = {
      kind: 'reconsideration',
      body: '遂溪县人民政府',
      day: '2024-04-01',
      matter: '请求撤销',
    } as const
    await fileDispute(on('2024-04-02'), { organ, key: key(), application: granted, ...filing })
    const { table4 } = (await reportView(now(), organ, year)).tables
    expect(table4.review).toEqual({ upheld: 0, corrected: 0, other: 0, pending: 1, total: 1 })
  })

  it('are a report file that can be read back and whose equations hold', async () => {
    await aYearOfApplications()
    await drafted()
    const json = JSON.parse(JSON.stringify(await reportJson(now(), organ, year)))
    expect(Object.keys(json).slice(1, 6)).toEqual(['meta', 'row_labels', 'table2', 'table3', 'table4'])
    expect(json.meta).toMatchObject({
      org: '遂溪县洋青镇人民政府',
      year,
      level: 'township',
      status: 'drafting',
    })
    expect(Object.keys(json.row_labels)).toHaveLength(25)
    expect(readReport(json)).toMatchObject({ ok: true, unread: [] })
    const check = checkReport(json)
    expect(check.readable && check.equations.every((one) => one.holds)).toBe(true)
    expect(json.table2.art20_8.admin_fees_行政事业性收费_amount_wan_yuan).toBe(0.35)
  })
})

describe('the figures the text may name', () => {
  it('count a training in the year of its day, and each says which module counts it', async () => {
    const training = {
      ...{ subject: '依申请公开答复要点', hours: 2, place: '三楼会议室', lecturer: '', record: '' },
      attendees: [{ department: 'office', count: 4 }],
    }
    for (const day of ['2024-12-31', '2025-01-01'])
      await recordTraining(now(), { organ, key: key(), training: { ...training, day } })
    const { placeholders } = await reportView(now(), organ, year)
    const held = placeholders.find(({ name }) => name === 'trainingsHeld')
    expect(held).toMatchObject({ value: 1, source: '业务学习：学习日在本年的' })
    expect(placeholders.every(({ source }) => source.includes('：'))).toBe(true)
  })

  it('are drafted into a text that can be saved as it is, and nothing is saved by drafting', async () => {
    await aYearOfApplications()
    await drafted()
    const draft = await draftOfYear(now(), organ, year)
    expect(draft.overall.applications).toContain('{{newReceived}}件')
    expect(draft.overall.disclosure).toBe('')
    expect((await reportView(now(), organ, year)).narrative).toEqual(aNarrative())
    await saveNarrative(now(), { organ, year, key: key(), narrative: draft })
    expect((await reportView(now(), organ, year)).narrative).toEqual(draft)
  })

  it('carry last year’s promises into the draft, and hold back a text with places nobody wrote', async () => {
    await drafted()
    await submitted()
    await draftReport(now(), { organ, year: 2025, key: key() })
    const draft = await draftOfYear(now(), organ, 2025)
    expect(draft.improvements).toContain('“解读偏少”')
    expect(draft.improvements).toContain('“每月安排一次入村宣讲”')
    const narrative = aNarrative({ improvements: draft.improvements })
    await saveNarrative(now(), { organ, year: 2025, key: key(), narrative })
    const { gaps, warnings } = await reportView(now(), organ, 2025)
    expect(gaps.map(({ message }) => message)).toContainEqual(expect.stringContaining('还有待写明的地方'))
    expect(warnings).toEqual([expect.objectContaining({ id: 'W3' })])
  })

  it('are held against what the text says in numbers of its own', async () => {
    await aYearOfApplications()
    await drafted()
    const { overall } = aNarrative()
    const told = { ...overall, applications: '全年收到政府信息公开申请9件。' }
    await saveNarrative(now(), { organ, year, key: key(), narrative: aNarrative({ overall: told }) })
    const { warnings } = await reportView(now(), organ, year)
    expect(warnings).toEqual([
      expect.objectContaining({ id: 'W1', detail: expect.stringContaining('新收申请为 2 或 3') }),
    ])
  })
})

describe('the report as a file', () => {
  it.each(['html', 'docx', 'pdf', 'xlsx'] as const)(
    'is read back from %s with every cell equal, as a draft and as submitted',
    async (format) => {
      await aYearOfApplications()
      await drafted()
      const { tables } = await reportView(now(), organ, year)
      for (const name of [/（预览）/, /报告\./]) {
        const file = await downloadReport(now(), organ, year, format)
        expect(file.name).toMatch(name)
        const read = await openReport(Buffer.from(await file.arrayBuffer()))
        expect(read).toMatchObject({ ok: true, report: { form: 2021, tables, unread: [] } })
        if (file.name.includes('预览')) await submitted()
      }
    },
  )
})

describe('drafting', () => {
  it.each([
    [2020, '2021年度'],
    [2026, '还没有开始'],
  ])('refuses %i', async (other, told) => {
    expect((await refusalOf(draftReport(now(), { organ, year: other, key: key() }))).message).toContain(told)
  })

  it('is not for a village committee', async () => {
    await foundReportingTown(office.ctx, {
      id: 'jianxin',
      kind: 'village',
      name: '榕坡村民委员会',
      site: null,
    })
    const refusal = await refusalOf(draftReport(now(), { organ: 'jianxin', year, key: key() }))
    expect(refusal.message).toContain('不是行政机关')
    expect(await listYears(now(), 'jianxin')).toEqual([])
  })

  it('shows who entered the figures and where they come from, and keeps the date it is due', async () => {
    await drafted()
    const view = await reportView(now(), organ, year)
    expect(view.figures?.licences).toEqual({ count: 52, source: '综合行政执法办公室许可台账' })
    expect(view.figuresBy).toEqual({ who: '林公开', day: '2025-01-14' })
    expect(view.due.day).toBe('2025-01-31')
    expect(view.gaps).toEqual([])
  })

  it('refuses an unknown placeholder at its field and keeps what was there', async () => {
    await drafted()
    const { overall } = aNarrative()
    const narrative = aNarrative({ overall: { ...overall, platform: '点击{{visits}}次' } })
    const refusal = await refusalOf(saveNarrative(now(), { organ, year, key: key(), narrative }))
    expect(refusal.problems).toEqual([
      expect.objectContaining({
        field: 'narrative.overall.platform',
        message: expect.stringContaining('{{visits}}'),
      }),
    ])
    expect((await reportView(now(), organ, year)).narrative).toEqual(aNarrative())
  })

  it('can be looked at before anything is written, as PDF and as DOCX', async () => {
    const pdf = await downloadReport(now(), organ, year, 'pdf')
    expect(pdf.name).toBe('遂溪县洋青镇人民政府2024年政府信息公开工作年度报告（预览）.pdf')
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
    const docx = await downloadReport(now(), organ, year, 'docx')
    expect(
      Buffer.from(await docx.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK')
  })

  it('takes no figures before it has begun', async () => {
    const refusal = await refusalOf(saveFigures(now(), { organ, year, key: key(), figures: someFigures() }))
    expect(refusal.kind).toBe('not-found')
  })
})

describe('submitting', () => {
  it('makes an article of the reports column that waits for its examination, with its three files', async () => {
    await aYearOfApplications()
    await drafted()
    const { articleId } = await submitted()
    const article = (await findCase(office.ctx, articleProcedure, organ, articleId))?.state
    if (!article) throw new Error('no article')
    expect(statusOf(article)).toBe('source-review')
    const content = article.editions[0]?.content
    expect(content).toMatchObject({
      column: 'reports',
      department: 'office',
      title: '遂溪县洋青镇人民政府2024年政府信息公开工作年度报告',
    })
    expect(content?.attachments.map((file) => file.name.split('.').at(-1))).toEqual(
      'pdf docx xlsx csv json'.split(' '),
    )
    const body = (await office.ctx.files.get(content?.bodyHash ?? '')).toString()
    expect(body).toContain('新收申请2件，办结2件，结转下年度1件。')
    expect(body).toContain('全年在镇子站公开信息0条。')
    expect(body).not.toContain('{{')
    const view = await reportView(now(), organ, year)
    expect(view).toMatchObject({ standing: 'in-review', article: { statusName: '待保密审查' } })
    expect(view.frozen?.who).toBe('林公开')
    const pdf = await downloadReport(now(), organ, year, 'pdf')
    expect(content?.attachments[0]?.bytes).toBe(pdf.size)
  })

  it('acts once for one key', async () => {
    await drafted()
    const again = { organ, year, key: key() }
    const first = await submitReport(now(), again)
    expect(await submitReport(now(), again)).toEqual(first)
    expect((await refusalOf(submitted())).message).toContain('正在审核')
  })

  it('is refused while the year runs, and possible on its morrow', async () => {
    await drafted2024(on('2024-12-31'))
    expect((await refusalOf(submitted(on('2024-12-31')))).message).toContain('还没有结束')
    expect((await submitted(on('2025-01-01'))).articleId).not.toBe('')
  })

  it('is refused while parts are missing, each named', async () => {
    await draftReport(now(), { organ, year, key: key() })
    const { problems } = await refusalOf(submitted())
    expect(problems.map((one) => one.field)).toEqual(
      expect.arrayContaining(['figures', 'narrative.overall.disclosure', 'narrative.other']),
    )
    expect(problems).toHaveLength(9)
  })

  it('is refused, with the character, when no font can print the text; no article is left behind', async () => {
    await drafted()
    await saveNarrative(now(), { organ, year, key: key(), narrative: aNarrative({ other: '没有😀' }) })
    expect((await refusalOf(submitted())).message).toContain('U+1F600')
    const { rows } = await sql`SELECT 1 FROM article`.execute(office.ctx.db)
    expect(rows).toEqual([])
    expect((await reportView(now(), organ, year)).standing).toBe('drafting')
  })

  it('is refused, naming equation and place, when it does not follow from last year’s report', async () => {
    await received('2023-12-28')
    await draftReport(on('2024-01-15'), { organ, year: 2023, key: key() })
    await saveFigures(on('2024-01-15'), { organ, year: 2023, key: key(), figures: someFigures() })
    await saveNarrative(on('2024-01-15'), { organ, year: 2023, key: key(), narrative: aNarrative() })
    await submitReport(on('2024-01-15'), { organ, year: 2023, key: key() })
    await received('2023-12-29', '2024-01-16')
    await drafted()
    const { message, problems } = await refusalOf(submitted())
    expect(message).toContain('R5')
    expect(problems[0]).toEqual({
      field: 'equations.R5',
      message: expect.stringMatching(/表三「自然人」列，上年结转＝上一年度报告的结转下年度（2 ≠ 1）/),
    })
  })
})

async function drafted2024(ctx: Context): Promise<void> {
  await draftReport(ctx, { organ, year, key: key() })
  await saveFigures(ctx, { organ, year, key: key(), figures: someFigures() })
  await saveNarrative(ctx, { organ, year, key: key(), narrative: aNarrative() })
}

describe('after submission', () => {
  it('late entries leave the frozen tables alone and are shown as differences', async () => {
    await aYearOfApplications()
    await drafted()
    await submitted()
    const before = await reportView(now(), organ, year)
    expect(before.differences).toEqual([])
    await received('2024-12-27', '2025-01-15')
    const after = await reportView(on('2025-01-16'), organ, year)
    expect(after.tables).toEqual(before.tables)
    expect(after.frozen?.hash).toBe(before.frozen?.hash)
    expect(after.differences).toContainEqual({
      where: '表三「一、本年新收政府信息公开申请数量」行「自然人」列',
      frozen: 2,
      now: 3,
    })
    expect((await reportJson(on('2025-01-16'), organ, year)).table3.new_received.total).toBe(2)
  })

  it('a report given back can be written again and goes out as the same article', async () => {
    await drafted()
    const { articleId } = await submitted()
    const reviewer = office.at(await office.as(['first-reviewer']), '2025-01-15')
    const back = { step: 'review-1', verdict: 'return', reason: '第五部分太简单' } as const
    await signOn(await signersFor(office, organ), organ, articleId, 'review-1')
    await signArticle(reviewer, { organ, id: articleId, key: key(), ...back })
    expect((await reportView(now(), organ, year)).standing).toBe('returned')
    const narrative = aNarrative({ problems: '部分栏目更新不均衡。' })
    await saveNarrative(now(), { organ, year, key: key(), narrative })
    expect((await reportView(now(), organ, year)).frozen).toBeNull()
    expect(await submitted()).toEqual({ articleId })
    const article = (await findCase(office.ctx, articleProcedure, organ, articleId))?.state
    expect(article && statusOf(article)).toBe('source-review')
    expect(article?.editions.at(-1)?.content.attachments).toHaveLength(5)
  })

  it('is noted as published on the day residents could read it', async () => {
    await drafted()
    const { articleId } = await submitted()
    expect(await markPublished(office.ctx)).toBe(0)
    await publish(articleId, '2025-01-16')
    expect((await reportView(on('2025-01-16'), organ, year)).standing).toBe('published')
    expect(await markPublished(office.at(office.ctx, '2025-01-20'))).toBe(1)
    expect(await markPublished(office.at(office.ctx, '2025-01-20'))).toBe(0)
    const listed = await listYears(on('2025-01-20'), organ)
    expect(listed.map((one) => [one.year, one.standing, one.publishedDay])).toEqual([
      [2025, 'none', null],
      [2024, 'published', '2025-01-16'],
    ])
    const page = await articleForPage(office.ctx, organ, articleId)
    expect(page?.live?.bodyHtml).toContain('一、总体情况')
    const refusal = await refusalOf(saveFigures(now(), { organ, year, key: key(), figures: someFigures() }))
    expect(refusal.message).toContain('已经公布')
  })

  it('rebuilding gives the same rows and clocks, and the ledger is whole', async () => {
    await aYearOfApplications()
    await drafted()
    await submitted()
    const rows = async () => [
      (await sql`SELECT * FROM annual_report ORDER BY organ_id, year`.execute(office.ctx.db)).rows,
      (await sql`SELECT * FROM clock ORDER BY 1, 2, 3`.execute(office.ctx.db)).rows,
    ]
    const live = await rows()
    expect(live.map((list) => list.length)).toEqual([1, 3])
    await rebuildReadModels(office.ctx, [
      rebuildable(organProcedure),
      rebuildable(articleProcedure),
      rebuildable(applicationProcedure),
      rebuildable(disputeProcedure),
      rebuildable(annualReportProcedure),
    ])
    expect(await rows()).toEqual(live)
    expect((await verifyLedger(office.ctx)).ok).toBe(true)
  })
})
