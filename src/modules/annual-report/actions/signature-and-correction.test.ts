import { beforeEach, describe, expect, it } from 'vitest'
import type { Context } from '#kernel/context.ts'
import { rebuildable, rebuildReadModels } from '#kernel/ledger/index.ts'
import { openTestOffice, type TestOffice } from '#kernel/testing.ts'
import { liveText, publishArticle } from '#modules/articles/index.ts'
import { type Signers, signersFor, signOn } from '#modules/articles/testing.ts'
import { annualReportProcedure } from '../annual-report.ts'
import { checkOpened, openReport } from '../check-report.ts'
import { listYears } from '../list-years.ts'
import { reportJson } from '../report-json.ts'
import { reportView } from '../report-view.ts'
import { frozenTables } from '../store.ts'
import { aNarrative, foundReportingTown, someFigures } from '../testing.ts'
import { beginCorrection } from './begin-correction.ts'
import { draftReport } from './draft-report.ts'
import { markPublished } from './mark-published.ts'
import { saveFigures } from './save-figures.ts'
import { saveNarrative } from './save-narrative.ts'
import { signFailure } from './sign-failure.ts'
import { submitReport } from './submit-report.ts'

const organ = 'yangqing'
let office: TestOffice
let officer: Context
let leader: Context
let keys = 0
const key = () => `signature-test-${++keys}`
const narrative = aNarrative({
  overall: { ...aNarrative().overall, disclosure: '公开的重点是惠农补贴和防汛防风。' },
})

async function drafted(day: string, year: number, inForce: number): Promise<Context> {
  const ctx = office.at(officer, day)
  const source = '文件登记簿'
  const normative = { issued: 1, repealed: 1, inForce, source, counted: false }
  await draftReport(ctx, { organ, year, key: key() })
  await saveFigures(ctx, { organ, year, key: key(), figures: someFigures({ normative }) })
  await saveNarrative(ctx, { organ, year, key: key(), narrative })
  return ctx
}

async function publish(articleId: string, at: string): Promise<void> {
  const signers = await signersFor(office, organ)
  const people = Object.fromEntries(
    Object.entries(signers).map(([step, person]) => [step, office.at(person, at)]),
  ) as Signers
  await signOn(people, organ, articleId)
  await publishArticle(office.at(officer, at), { organ, id: articleId, key: key() })
}

beforeEach(async () => {
  office = await openTestOffice('2024-01-12')
  await foundReportingTown(office.ctx)
  officer = await office.as(['disclosure-officer'], { name: '林公开' })
  leader = await office.as(['leader'], { name: '陈镇长' })
  return () => office.close()
})

/** What the checker of files finds wrong in the report handed out as data, beside the one of the year before. */
async function failuresOfFile(ctx: Context) {
  const opened = async (year: number) => {
    const read = await openReport(Buffer.from(JSON.stringify(await reportJson(ctx, organ, year))))
    if (!read.ok) throw new Error(read.problems.join())
    return read.report
  }
  const check = checkOpened(await opened(2024), await opened(2023))
  return check.readable && check.equations.filter(({ holds }) => !holds)
}

describe('a report of which an equation fails', () => {
  const reason = '上一年度报告把一件已经废止的文件计为有效，本年清理后核减。'

  beforeEach(async () => {
    const before = await drafted('2024-01-12', 2023, 2)
    await submitReport(before, { organ, year: 2023, key: key() })
  })

  it('goes on only with a reason signed by a second person, which is published with it', async () => {
    const ctx = await drafted('2025-01-12', 2024, 1)
    const submitting = () => submitReport(ctx, { organ, year: 2024, key: key() })
    await expect(submitting()).rejects.toThrow('R6')
    expect(await failuresOfFile(ctx)).toEqual(
      (await reportView(ctx, organ, 2024)).equations.filter(({ holds }) => !holds),
    )
    const signing = (by: Context) =>
      signFailure(office.at(by, '2025-01-13'), { organ, year: 2024, key: key(), reason })
    await expect(signing(officer)).rejects.toThrow('由另一个人签署')
    await signing(leader)
    const view = await reportView(ctx, organ, 2024)
    expect(view.gaps).toEqual([])
    expect(view.signedFailure).toMatchObject({ who: '陈镇长', day: '2025-01-13', reason })
    const { articleId } = await submitting()
    await publish(articleId, '2025-01-14')
    const page = await liveText(office.ctx, organ, articleId)
    expect(page?.body).toContain('勾稽关系说明：R6')
    expect(page?.body).toContain(reason)
  })

  it('needs the signature anew when its figures change, and none when all holds', async () => {
    const ctx = await drafted('2025-01-12', 2024, 1)
    const signing = () =>
      signFailure(office.at(leader, '2025-01-13'), { organ, year: 2024, key: key(), reason })
    await signing()
    await drafted('2025-01-13', 2024, 0)
    await expect(submitReport(ctx, { organ, year: 2024, key: key() })).rejects.toThrow('R6')
    await drafted('2025-01-13', 2024, 2)
    await expect(signing()).rejects.toThrow('不需要签署')
    await submitReport(ctx, { organ, year: 2024, key: key() })
  })
})

describe('a correction of a published report', () => {
  const note = '行政许可件数漏计 3 件，由 52 改为 55。'

  it('is a new version with a note, and leaves the published one as it is', async () => {
    const ctx = await drafted('2024-01-12', 2023, 2)
    const beginning = (at: string) =>
      beginCorrection(office.at(officer, at), { organ, year: 2023, key: key(), note })
    await expect(beginning('2024-01-12')).rejects.toThrow('没有公布的直接修改')
    const { articleId } = await submitReport(ctx, { organ, year: 2023, key: key() })
    await publish(articleId, '2024-01-15')
    await beginning('2024-02-01')
    const first = await frozenTables(office.ctx.db, organ, 2023)
    const later = office.at(officer, '2024-02-01')
    const licences = { count: 55, source: '许可台账' }
    await saveFigures(later, { organ, year: 2023, key: key(), figures: someFigures({ licences }) })
    expect(await frozenTables(office.ctx.db, organ, 2023)).toEqual(first)
    expect((await submitReport(later, { organ, year: 2023, key: key() })).articleId).toBe(articleId)
    expect(await markPublished(later)).toBe(0)
    expect((await reportView(later, organ, 2023)).standing).toBe('in-review')
    expect((await listYears(later, organ)).find(({ year }) => year === 2023)?.standing).toBe('in-review')
    await publish(articleId, '2024-02-02')
    expect(await markPublished(office.at(officer, '2024-02-02'))).toBe(1)
    const view = await reportView(office.at(officer, '2024-02-02'), organ, 2023)
    expect(view.versions.map(({ number, day, note: said }) => [number, day, said])).toEqual([
      [1, '2024-01-15', ''],
      [2, '2024-02-02', note],
    ])
    const page = await liveText(office.ctx, organ, articleId)
    expect(page?.body).toContain(`更正说明：${note}`)
    expect(page?.attachments.map(({ name }) => name.replace(/.*\./, ''))).toEqual(
      'pdf docx xlsx csv json'.split(' '),
    )
    await rebuildReadModels(office.ctx, [rebuildable(annualReportProcedure)])
    expect((await frozenTables(office.ctx.db, organ, 2023))?.table2.art20_5).toEqual({
      admin_licences_行政许可_decisions: 55,
    })
  })
})
