import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '#kernel/context.ts'
import { readCase, rebuildable, rebuildReadModels, verifyLedger } from '#kernel/ledger/index.ts'
import { Refusal } from '#kernel/refusal.ts'
import { openTestOffice, type TestOffice } from '#kernel/testing.ts'
import { erase } from '#kernel/vault/vault.ts'
import { OGI, OUTCOME_ROWS } from '#law/index.ts'
import { organProcedure } from '#modules/organs/index.ts'
import { applicationProcedure } from '../application.ts'
import { ReplySchema, StepSchema } from '../contract.ts'
import { findByCode } from '../find-by-code.ts'
import { letterFile } from '../letter-file.ts'
import { listApplications } from '../list-applications.ts'
import { openApplications } from '../open-applications.ts'
import { readApplication } from '../read-application.ts'
import { casesForReport, countsForReport } from '../report-cases.ts'
import { sealedParts } from '../sealed-parts.ts'
import { aForm, foundTestOrgans } from '../testing.ts'
import { enterApplication } from './enter-application.ts'
import { registerApplication } from './register-application.ts'
import { previewReply, replyToApplication } from './reply-to-application.ts'
import { submitApplication } from './submit-application.ts'
import { takeStep } from './take-step.ts'
import { viewIdentity } from './view-identity.ts'
import { withdrawApplication } from './withdraw-application.ts'

let office: TestOffice
let clerk: Context
const organ = 'yangqing'
let keys = 0
const key = () => `test-key-${++keys}`

beforeAll(async () => {
  office = await openTestOffice('2026-03-02')
  await foundTestOrgans(office.ctx)
  clerk = await office.as(['disclosure-officer'], { name: '林公开' })
})
afterAll(() => office.close())

const reply = (changes: object = {}) =>
  ReplySchema.parse({ row: 'granted', day: '2026-03-09', reason: '由本机关制作保存，可以公开。', ...changes })
const submit = (form = aForm()) => submitApplication(office.ctx, { organ, key: key(), form })
const register = (id: string) => registerApplication(clerk, { organ, id, key: key(), department: 'planning' })
const later = () => office.at(clerk, '2026-03-09')
const step = (id: string, day: string, kind: string, particulars: object = {}) =>
  takeStep(office.at(clerk, day), {
    organ,
    id,
    key: key(),
    step: StepSchema.parse({ kind, day, text: '见卷内材料', ...particulars }),
  })
const steps = async (id: string, list: [day: string, kind: string, particulars?: object][]) => {
  for (const [day, kind, particulars] of list) await step(id, day, kind, particulars)
}
const asked = (term: number): [string, string, object?][] => [
  ['2026-03-03', 'correction-asked', { term }],
  ['2026-03-03', 'delivered', { letter: 'correction' }],
]

/** What must have happened before some results can be given. */
const BEFORE: Record<string, [string, string, object?][]> = {
  unable_unclear_after_correction: [...asked(10), ['2026-03-04', 'corrected']],
  other_correction_overdue: asked(2),
  not_processed_mass: [
    ['2026-03-03', 'reasons-asked', { term: 5 }],
    ['2026-03-04', 'reasons-given', { reasonable: false }],
  ],
  other_fee_unpaid: [
    ['2026-03-03', 'fee-noticed', { scheme: 'per-item', before: 10 }],
    ['2026-03-03', 'delivered', { letter: 'fee' }],
  ],
}
const ANSWERED: Record<string, { day: string; withheld: string[] }> = {
  other_fee_unpaid: { day: '2026-04-01', withheld: [] },
  partially_granted: { day: '2026-03-09', withheld: ['refused_third_party'] },
}
const refusalOf = async (doing: Promise<unknown>) => {
  const error = await doing.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof Refusal)) throw new Error(`not refused: ${String(error)}`)
  return error
}

describe('an application that comes in', () => {
  it('is numbered without gaps, received today, and has a clock of twenty workdays', async () => {
    const first = await submit()
    const second = await submit()
    const serial = (number: string) => Number(/〕(\d+)号$/.exec(number)?.[1])
    expect(first.number).toMatch(/^洋青镇公开申〔2026〕\d+号$/)
    expect(serial(second.number)).toBe(serial(first.number) + 1)
    const { rows } = await listApplications(clerk, organ, { show: 'open' })
    expect(rows.find((row) => row.id === first.id)).toMatchObject({
      receivedDay: '2026-03-02',
      applicantMasked: '陈*',
      due: '2026-03-30',
      provisional: false,
      overdue: false,
    })
  })

  it('gives the same number and code when the same form is sent twice, even at the same time', async () => {
    const again = { organ, key: key(), form: aForm() }
    const [first, second] = await Promise.all([
      submitApplication(office.ctx, again),
      submitApplication(office.ctx, again),
    ])
    expect(second).toEqual(first)
    const changed = { ...again, form: aForm({ description: '另一件信息' }) }
    expect((await submitApplication(office.ctx, changed)).number).not.toBe(first.number)
  })

  it('is refused with every gap named by field, and takes no number', async () => {
    const before = await submit()
    const refusal = await refusalOf(submit(aForm({ idNumber: '110105194912310021', email: '' })))
    expect(refusal.problems.map((problem) => problem.field)).toEqual(['idNumber', 'email'])
    const after = await submit()
    const serial = (number: string) => Number(/〕(\d+)号$/.exec(number)?.[1])
    expect(serial(after.number)).toBe(serial(before.number) + 1)
  })

  it('is not for a village, which is no government', async () => {
    await refusalOf(submitApplication(office.ctx, { organ: 'rongpo', key: key(), form: aForm() }))
  })

  it('is found by number and code only, in its own organ', async () => {
    const { id, number, code } = await submit()
    const typed = number.replace('〔', '[').replace('〕', ']')
    expect((await findByCode(clerk, organ, { number: typed, code: code.toLowerCase() }))?.id).toBe(id)
    expect(await findByCode(clerk, organ, { number, code: '0000-0000' })).toBeUndefined()
    expect(await findByCode(clerk, organ, { number: '洋青镇公开申〔2026〕9999号', code })).toBeUndefined()
    expect(await findByCode(clerk, 'jianxin', { number, code })).toBeUndefined()
  })

  it('entered by staff keeps the day it was handed in, with its basis', async () => {
    const entry = {
      organ,
      channel: 'post',
      receivedDay: '2026-02-13',
      form: aForm(),
      note: '挂号信',
    } as const
    const { id } = await enterApplication(clerk, { ...entry, key: key() })
    const found = await readApplication(clerk, organ, id)
    expect(found).toMatchObject({
      receivedDay: '2026-02-13',
      receiptBasis: OGI.cite('31(2)'),
      request: { note: '挂号信' },
    })
    expect(found.deadline.due).toBe('2026-03-19')
    expect(found.timeline[0]).toMatchObject({ day: '2026-02-13', who: '林公开' })
  })

  it.each([
    ['2026-03-03', '', 'receivedDay'],
    ['2026-01-30', '', 'lateReason'],
  ])('entered for %s is refused at %s', async (receivedDay, lateReason, field) => {
    const entry = { organ, channel: 'counter', form: aForm(), receivedDay, lateReason } as const
    const refusal = await refusalOf(enterApplication(clerk, { ...entry, key: key() }))
    expect(refusal.problems[0]?.field).toBe(field)
  })
})

describe('an application on its way', () => {
  it('is registered, answered and closed; the reply can be read and its clock stops', async () => {
    const { id, number } = await submit()
    await register(id)
    const { letter } = await previewReply(later(), { organ, id, reply: reply() })
    expect(letter.number).toBe('洋青镇公复〔2026〕××号')
    const replied = await replyToApplication(later(), { organ, id, key: key(), reply: reply() })
    expect(replied.number).toMatch(/^洋青镇公复〔2026〕\d+号$/)
    const found = await readApplication(clerk, organ, id)
    expect(found.outcome).toEqual({
      row: 'granted',
      day: '2026-03-09',
      how: 'reply',
      number: replied.number,
    })
    expect(found.letter).toMatchObject({ addressee: '陈*', number: replied.number })
    expect(found.letter?.paragraphs[0]).toContain(number)
    expect(found.timeline.map((step) => step.kind)).toEqual(['received', 'registered', 'replied'])
    expect(found.steps.map((one) => one.step)).toEqual(['delivered', 'archived', 'noted'])
    const open = await openApplications(clerk, organ, 100)
    expect(open.some((one) => one.id === id)).toBe(false)
    const clocks = await sql`SELECT 1 FROM clock WHERE stream_id = ${`application:${id}`}`.execute(clerk.db)
    expect(clocks.rows).toEqual([])
  })

  it.each(OUTCOME_ROWS)('can end in $key with letter and basis', async (row) => {
    const { id } = await submit()
    await register(id)
    await steps(id, BEFORE[row.key] ?? [])
    const { day, withheld } = ANSWERED[row.key] ?? { day: '2026-03-09', withheld: [] }
    await replyToApplication(office.at(clerk, day), {
      organ,
      id,
      key: key(),
      reply: reply({ row: row.key, day, withheld }),
    })
    const { state, events } = await readCase(clerk, applicationProcedure, organ, id, '申请')
    expect(events.at(-1)?.basis[0]).toEqual(row.basis)
    const letter = state && (await sealedParts(clerk, organ, state)).letter
    if (!letter) throw new Error('no letter')
    const pdf = await letterFile(letter, 'pdf')
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
    const first = row.remedy !== 'either' || withheld.length > 0
    expect(letter.remedies[0]).toContain(first ? '先向遂溪县人民政府' : '6个月')
  })

  it('cannot be answered before it is registered, twice, tomorrow, or before it came in', async () => {
    const { id } = await submit()
    const answer = (changes: object = {}) =>
      replyToApplication(later(), { organ, id, key: key(), reply: reply(changes) })
    expect((await refusalOf(answer())).message).toContain('请先登记')
    await register(id)
    expect((await refusalOf(register(id))).message).toContain('不能重复登记')
    expect((await refusalOf(answer({ day: '2026-03-10' }))).problems[0]?.field).toBe('day')
    expect((await refusalOf(answer({ day: '2026-03-01' }))).problems[0]?.field).toBe('day')
    await answer({ day: '2026-03-02' })
    expect((await refusalOf(answer())).message).toContain('已经答复')
  })

  it('goes to a department of the organ only', async () => {
    const { id } = await submit()
    const given = registerApplication(clerk, { organ, id, key: key(), department: 'nowhere' })
    expect((await refusalOf(given)).problems[0]?.field).toBe('department')
  })

  it('is not answered with a character no font can print, and nothing is recorded', async () => {
    const { id } = await submit()
    await register(id)
    const unprintable = reply({ content: '见附件\u{12000}' })
    const answered = replyToApplication(later(), { organ, id, key: key(), reply: unprintable })
    expect((await refusalOf(answered)).message).toContain('U+12000')
    expect((await readApplication(clerk, organ, id)).status).toBe('registered')
  })

  it('quotes an applicant who writes with emoji without them', async () => {
    const { id } = await submit(aForm({ description: '村道😀维修\n合同❤️' }))
    await register(id)
    const { letter } = await previewReply(later(), { organ, id, reply: reply() })
    expect(letter.paragraphs[0]).toContain('“村道维修 合同”')
  })

  it('taken back by the applicant counts under “other”', async () => {
    const { id } = await submit()
    const statement = '书面撤回'
    await withdrawApplication(clerk, { organ, id, key: key(), day: '2026-03-02', statement })
    expect((await readApplication(clerk, organ, id)).outcome).toMatchObject({
      row: 'other_misc',
      how: 'withdrawal',
    })
    const again = withdrawApplication(clerk, { organ, id, key: key(), day: '2026-03-02', statement })
    expect((await refusalOf(again)).message).toContain('撤回')
  })

  it('shows who applied only against a record of who looked', async () => {
    const { id } = await submit()
    const once = key()
    expect((await viewIdentity(clerk, { organ, id, key: once, reason: '核对证件' })).idNumber).toBe(
      '11010519491231002X',
    )
    await viewIdentity(clerk, { organ, id, key: once, reason: '核对证件' })
    const { timeline } = await readApplication(clerk, organ, id)
    expect(timeline.filter((step) => step.kind === 'identity-viewed')).toMatchObject([
      { who: '林公开', note: '核对证件' },
    ])
  })

  it('is overdue from the day after its last day', async () => {
    const { id } = await submit()
    const shown = async (day: string) => {
      const { rows } = await listApplications(office.at(clerk, day), organ, { show: 'overdue' })
      return rows.some((row) => row.id === id)
    }
    expect(await shown('2026-03-30')).toBe(false)
    expect(await shown('2026-03-31')).toBe(true)
  })
})

describe('the ledger of applications', () => {
  it('counts each case for the report where it came in and where it ended', async () => {
    const { cases } = await casesForReport(clerk, organ, { receivedTo: '2026-12-31' })
    const refused = {
      applicantKind: 'natural_person',
      receivedDay: '2026-03-02',
      outcome: { row: 'refused_state_secret', day: '2026-03-09' },
    }
    expect(cases).toContainEqual(expect.objectContaining(refused))
    expect(cases.some((one) => one.outcome === null)).toBe(true)
    expect((await casesForReport(clerk, organ, { receivedTo: '2025-12-31' })).total).toBe(0)
    const counts = await countsForReport(clerk, organ, 2026)
    expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(cases.length)
    const alike = cases.filter((one) => one.outcome?.row === 'refused_state_secret')
    expect(counts).toContainEqual({
      applicantKind: 'natural_person',
      receivedDay: '2026-01-01',
      outcome: { row: 'refused_state_secret', day: '2026-12-31' },
      count: alike.length,
    })
    expect(await countsForReport(clerk, organ, 2025)).toEqual([])
  })

  it('holds nothing personal outside the vault', async () => {
    await submit(aForm({ purpose: '核对本户面积', address: '榕坡村甲巷9号' }))
    const dump = async (table: string) =>
      JSON.stringify((await sql`SELECT to_jsonb(t) FROM ${sql.table(table)} AS t`.execute(clerk.db)).rows)
    const { rows } = await sql<{ name: string }>`
      SELECT table_name AS name FROM information_schema.tables
      WHERE table_schema = 'public' AND table_name <> 'vault'`.execute(clerk.db)
    expect(rows.length).toBeGreaterThan(5)
    const outside = await Promise.all(rows.map(({ name }) => dump(name)))
    const secrets = [
      '陈喆堃',
      '11010519491231002X',
      '13800000101',
      '甲巷9号',
      'chen@mail.example',
      '危房改造',
      '核对本户面积',
      '由本机关制作保存',
    ]
    for (const secret of secrets) {
      expect(outside.join('\n')).not.toContain(secret)
      expect(await dump('vault')).toContain(secret)
    }
  })

  it('comes to the same rows, clocks and counters when rebuilt, with numbers going on', async () => {
    const tables = ['application', 'application_department', 'application_likeness', 'clock', 'counter']
    const dump = async () =>
      Promise.all(
        tables.map(async (table) => {
          const { rows } =
            await sql`SELECT to_jsonb(t) AS row FROM ${sql.table(table)} AS t ORDER BY 1`.execute(clerk.db)
          return rows
        }),
      )
    const live = await dump()
    await rebuildReadModels(office.ctx, [rebuildable(organProcedure), rebuildable(applicationProcedure)])
    expect(await dump()).toEqual(live)
    expect((await submit()).number).toMatch(/号$/)
  })

  it('stays whole when the personal data of a case is erased', async () => {
    const { id } = await submit()
    const { state } = await readCase(clerk, applicationProcedure, organ, id, '申请')
    if (!state) throw new Error('no case')
    await erase(clerk, organ, state.applicant.vault, '保存期满')
    expect((await readApplication(clerk, organ, id)).applicantMasked).toBe('（已按期限销毁）')
    await refusalOf(viewIdentity(clerk, { organ, id, key: key(), reason: '核对证件' }))
    expect(await verifyLedger(clerk)).toMatchObject({ ok: true })
  })
})
