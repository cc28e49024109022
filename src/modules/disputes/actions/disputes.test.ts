import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '#kernel/context.ts'
import { rebuildable, rebuildReadModels } from '#kernel/ledger/index.ts'
import { Refusal } from '#kernel/refusal.ts'
import { openTestOffice, type TestOffice } from '#kernel/testing.ts'
import { LITIGATION, RECONSIDERATION } from '#law/index.ts'
import { withdrawApplication } from '#modules/applications/actions/withdraw-application.ts'
import { registerApplication, submitApplication, takeStep } from '#modules/applications/index.ts'
import { readApplication } from '#modules/applications/read-application.ts'
import { aForm, foundTestOrgans } from '#modules/applications/testing.ts'
import { ReleaseSchema } from '#modules/release/contract.ts'
import { addFile, dispatchLetter, endDispatch, sendReply } from '#modules/release/index.ts'
import { disputeCaseFile } from '../case-file.ts'
import type { DisputeStep } from '../contract.ts'
import { disputeProcedure } from '../dispute.ts'
import { disputeHints } from '../dispute-hints.ts'
import { listDisputes, readDispute } from '../read-disputes.ts'
import { readLessons } from '../read-lessons.ts'
import { disputesForReport } from '../report-disputes.ts'
import { fileDispute } from './file-dispute.ts'
import { remindOfDisputes } from './remind.ts'
import { setReason } from './set-reason.ts'
import { takeDisputeStep } from './take-step.ts'

let office: TestOffice
let clerk: Context
let application: string
const organ = 'yangqing'
let keys = 0
const key = () => `test-key-${++keys}`

beforeAll(async () => {
  office = await openTestOffice('2026-03-02')
  await foundTestOrgans(office.ctx)
  application = (await submitApplication(office.ctx, { organ, key: key(), form: aForm() })).id
  const officer = await office.as(['disclosure-officer'], { name: '林公开' })
  clerk = office.at(officer, '2026-05-20')
})
afterAll(() => office.close())

const filing = (changes: object = {}) => ({
  organ,
  application,
  kind: 'reconsideration' as const,
  body: '遂溪县人民政府',
  day: '2026-04-01',
  matter: '申请人陈喆堃认为检索不全面，请求责令重新答复。',
  key: key(),
  ...changes,
})
type Particulars<K extends DisputeStep['kind']> = Omit<
  Extract<DisputeStep, { kind: K }>,
  'kind' | 'day' | 'text'
>
const step = <K extends DisputeStep['kind']>(
  id: string,
  kind: K,
  day: string,
  more: Partial<Particulars<K>> & { text?: string } = {},
) =>
  takeDisputeStep(clerk, {
    organ,
    id,
    key: key(),
    step: { text: '', ...more, kind, day } as unknown as DisputeStep,
  })
const END = {
  served: '2026-05-20',
  orderDays: null,
  orderUnit: 'workday',
  text: '责令重新检索，陈喆堃已收到。',
} as const
const ends = (id: string, changes: object = {}, day = '2026-05-20') =>
  step(id, 'concluded', day, { ...END, result: 'annulled', ...changes } as never)
async function closedApplication(): Promise<string> {
  const { id } = await submitApplication(office.ctx, { organ, key: key(), form: aForm() })
  const officer = office.at(clerk, '2026-03-10')
  await withdrawApplication(officer, {
    organ,
    id,
    key: key(),
    day: '2026-03-10',
    statement: '申请人来电撤回。',
  })
  return id
}
const fieldRefused = async (doing: Promise<unknown>) => {
  const error = await doing.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof Refusal)) throw new Error(`not refused: ${String(error)}`)
  return error.problems[0]?.field ?? error.kind
}

describe('a dispute', () => {
  it('is filed, concluded, and told with its basis', async () => {
    const { id } = await fileDispute(clerk, filing())
    await ends(id)
    const found = await readDispute(clerk, organ, id)
    expect(found).toMatchObject({
      kindLabel: '行政复议',
      filedDay: '2026-04-01',
      concluded: { outcome: 'corrected', day: '2026-05-20' },
      matter: '申请人陈喆堃认为检索不全面，请求责令重新答复。',
    })
    expect(found.timeline.map((step) => step.label)).toEqual([
      '行政复议受理',
      '审结：撤销或者部分撤销（计入“结果纠正”）',
    ])
    expect(found.timeline[0]).toMatchObject({ who: '林公开', basis: [RECONSIDERATION.cite('11(14)')] })
    expect(found).toMatchObject({
      stage: 'closed',
      lessonWanted: true,
      steps: expect.arrayContaining([expect.objectContaining({ step: 'lesson-drawn' })]),
    })
    expect(await fieldRefused(ends(id))).toBe('conflict')
  })

  it('may go to court after the review', async () => {
    const kind = 'litigation-after-reconsideration'
    const { id } = await fileDispute(clerk, filing({ kind, body: '遂溪县人民法院', day: '2026-05-20' }))
    expect((await readDispute(clerk, organ, id)).timeline[0]?.basis).toEqual([LITIGATION.cite('45')])
    const early = filing({ kind, body: '遂溪县人民法院', day: '2026-05-19' })
    expect(await fieldRefused(fileDispute(clerk, early))).toBe('kind')
  })

  it('is recorded once however often it is sent', async () => {
    const again = filing({ kind: 'litigation-direct', body: '遂溪县人民法院' })
    const [first, second] = await Promise.all([fileDispute(clerk, again), fileDispute(clerk, again)])
    expect(second).toEqual(first)
  })

  it('needs an application of this organ', async () => {
    expect(await fieldRefused(fileDispute(clerk, filing({ application: 'no-such-case' })))).toBe('not-found')
    expect(await fieldRefused(fileDispute(clerk, filing({ organ: 'jianxin' })))).toBe('not-found')
  })

  it.each(['2026-05-21', '2026-03-01'])('cannot be filed on %s', async (day) => {
    expect(await fieldRefused(fileDispute(clerk, filing({ day })))).toBe('day')
  })

  it.each(['2026-05-21', '2026-03-31'])('filed in April cannot end on %s', async (day) => {
    const { id } = await fileDispute(clerk, filing())
    expect(await fieldRefused(ends(id, { served: day }, day))).toBe('step.day')
  })
})

describe('the clocks of a dispute', () => {
  it('run from the notice, are stopped by the answer, and stand in the list while they run', async () => {
    const { id } = await fileDispute(clerk, filing({ day: '2026-04-20' }))
    await step(id, 'notice-received', '2026-05-11', { track: 'ordinary', caseNumber: '遂府行复〔2026〕9号' })
    const [row] = (await listDisputes(clerk, organ, {})).rows.filter((one) => one.id === id)
    expect(row).toMatchObject({
      due: { label: '复议答复', day: '2026-05-25', late: false },
      stageLabel: '等待答复答辩',
      caseNumber: '遂府行复〔2026〕9号',
    })
    await step(id, 'answer-submitted', '2026-05-20', { text: '答复书和证据 4 份。' })
    const { due, timeline, clocks } = await readDispute(clerk, organ, id)
    expect(due).toBeNull()
    expect(timeline.at(-1)).toMatchObject({ note: '答复书和证据 4 份。' })
    expect(clocks[0]).toMatchObject({ name: 'answer', standing: 'stopped' })
  })

  it('an order to decide again opens the application with a time of its own, which the new decision ends', async () => {
    const made = await closedApplication()
    const { id } = await fileDispute(clerk, filing({ application: made, day: '2026-04-20' }))
    await ends(id, { orderDays: 20 })
    const open = await readApplication(clerk, organ, made)
    expect(open.status).toBe('redeciding')
    expect(open.clocks.find(({ name }) => name === 'redo')).toMatchObject({
      due: '2026-06-17',
      standing: 'running',
    })
    expect((await readDispute(clerk, organ, id)).due).toMatchObject({ label: '履行', day: '2026-06-17' })
    const redone = {
      kind: 'redecided' as const,
      day: '2026-05-20',
      outcome: 'granted' as const,
      text: '另行提供。',
    }
    await takeStep(clerk, { organ, id: made, key: key(), step: redone })
    await step(id, 'performed', '2026-05-20', { text: '已经重新答复。' })
    expect((await readApplication(clerk, organ, made)).status).toBe('withdrawn')
    expect((await readDispute(clerk, organ, id)).stage).toBe('closed')
  })

  it('a step that cannot be is refused by its field, and nothing is changed', async () => {
    const { id } = await fileDispute(clerk, filing())
    expect(await fieldRefused(step(id, 'answer-submitted', '2026-05-20'))).toBe('conflict')
    expect(await fieldRefused(ends(id, { result: 'suit-dismissed' }))).toBe('step.result')
    expect(await fieldRefused(ends(id, { result: 'upheld', orderDays: 5 }))).toBe('step.orderDays')
    expect(await fieldRefused(ends(id, { served: '2026-05-19' }))).toBe('step.served')
    expect((await readDispute(clerk, organ, id)).timeline).toHaveLength(1)
  })
})

describe('what is told of its time', () => {
  it('is one reminder of each limit of ours at each stage, and none once it is kept', async () => {
    const { id } = await fileDispute(clerk, filing({ day: '2026-04-20' }))
    await step(id, 'notice-received', '2026-05-11', { track: 'ordinary' })
    for (const day of ['2026-05-11', '2026-05-12', '2026-05-18', '2026-05-18', '2026-05-26'])
      await remindOfDisputes(office.at(office.ctx, day), organ)
    const labels = async () =>
      (await readDispute(clerk, organ, id)).timeline
        .filter(({ kind }) => kind === 'reminded')
        .map(({ label }) => label)
    expect(await labels()).toEqual([
      '系统提醒：复议答复只剩 10 天或者更少',
      '系统提醒：复议答复只剩 5 天或者更少',
      '系统提醒：复议答复期限已过',
    ])
    await step(id, 'answer-submitted', '2026-05-20')
    await remindOfDisputes(office.at(office.ctx, '2026-05-27'), organ)
    expect(await labels()).toHaveLength(3)
  })

  it('says when a holiday notice moved a due day, until somebody deals with it', async () => {
    const { id } = await fileDispute(clerk, filing({ day: '2026-04-20' }))
    const moved = { clock: 'answer', from: '2026-05-25', to: '2026-05-26' }
    await rebuildable(disputeProcedure).tellMoved?.(office.ctx, { organ, id, key: key() }, moved)
    expect(await readDispute(clerk, organ, id)).toMatchObject({
      moved: true,
      movedDue: { from: '2026-05-25' },
    })
    await step(id, 'noted', '2026-05-20', { text: '已经核对新的到期日。' })
    expect((await readDispute(clerk, organ, id)).moved).toBe(false)
  })
})

describe('what was learnt', () => {
  it('comes to those who draft like cases, with nobody named, and its reason is one in force', async () => {
    const made = await closedApplication()
    const { id } = await fileDispute(clerk, filing({ application: made }))
    await ends(id)
    const lesson = (reason: string) =>
      step(id, 'lesson-drawn', '2026-05-20', { reason, text: '查过的范围写进检索记录。' })
    expect(await fieldRefused(lesson('没有这样的原因'))).toBe('step.reason')
    const own = { organ, label: '答复书没有盖章', day: '2026-05-20', change: 'add' as const }
    await setReason(clerk, { ...own, key: key() })
    expect(await fieldRefused(setReason(clerk, { ...own, key: key() }))).toBe('label')
    await lesson('答复书没有盖章')
    const hints = await disputeHints(clerk, organ, made)
    expect(hints).toMatchObject([{ reason: '答复书没有盖章', text: '查过的范围写进检索记录。' }])
    expect(JSON.stringify(hints)).not.toContain('陈喆堃')
    const learnt = await readLessons(clerk, organ, { reason: '答复书没有盖章', page: 1 })
    expect(learnt.total).toBe(1)
    expect(learnt.rows).toMatchObject([
      { id, reasonLabel: '答复书没有盖章', text: '查过的范围写进检索记录。', day: '2026-05-20' },
    ])
    expect(learnt.counts).toContainEqual(expect.objectContaining({ label: '答复书没有盖章', count: 1 }))
    expect((await readLessons(clerk, organ, { reason: 'late', page: 1 })).rows).toEqual([])
    expect(learnt.wanted).toBeGreaterThan(0)
    await setReason(clerk, { ...own, change: 'end', key: key() })
    expect((await readDispute(clerk, organ, id)).lesson?.reason).toBe('答复书没有盖章')
  })
})

describe('the whole case as one file', () => {
  it('is a PDF of every letter, how each travelled and what went with the reply, and the look at the applicant is on record', async () => {
    const { id: made } = await submitApplication(office.ctx, { organ, key: key(), form: aForm() })
    const on = { organ, id: made }
    const officer = office.at(clerk, '2026-03-10')
    await registerApplication(officer, { ...on, key: key(), department: 'planning' })
    const file = { name: '榕坡村名单.csv', bytes: Buffer.from('\ufeff村,户数\r\n榕坡村,12\r\n') }
    const added = await addFile(officer, { ...on, key: key(), role: 'answer', file })
    const reply = {
      ...{ row: 'granted', ground: 'first', withheld: [], day: '2026-03-10', summary: '' },
      ...{ reason: '符合规定。', content: '见附件。', attachments: [], files: [added.file], passages: [] },
    } as const
    await sendReply(officer, { ...on, key: key(), reply: ReleaseSchema.parse(reply) })
    const post = { ...on, letter: 'reply', who: '', way: 'post', text: '' } as const
    const first = await dispatchLetter(officer, {
      ...post,
      key: key(),
      number: '1100000000301',
      day: '2026-03-10',
    })
    const back = { ...on, how: 'returned', day: '2026-03-10', text: '无人签收' } as const
    await endDispatch(officer, { ...back, key: key(), dispatch: first })

    const { id } = await fileDispute(clerk, filing({ application: made }))
    await ends(id)
    const pdf = await disputeCaseFile(clerk, { organ, id, key: key() })
    expect(pdf.name).toMatch(/案卷\.pdf$/)
    const { text } = await extractText(new Uint8Array(await pdf.arrayBuffer()), { mergePages: true })
    const plain = text.replace(/\s/g, '')
    for (const part of [
      '登记回执（致申请人）',
      '答复书：予以公开（致申请人）',
      '送达凭证',
      '随答复发出的文件',
      '校验值清单',
    ])
      expect(plain, part).toContain(part)
    for (const words of ['1100000000301', '退回', '无人签收', '榕坡村名单.csv', '村户数榕坡村12'])
      expect(plain, words).toContain(words)
    expect(text).toMatch(/榕坡村\s*12/)
    const letters = await getDocumentProxy(new Uint8Array(await pdf.arrayBuffer()))
    const carried = Object.values((await letters.getAttachments()) as Record<string, { content: Uint8Array }>)
    expect(carried.map(({ content }) => Buffer.from(content).equals(file.bytes))).toEqual([true])
    expect(plain).toContain(createHash('sha256').update(file.bytes).digest('hex'))
    const { timeline } = await readApplication(clerk, organ, made)
    expect(timeline.at(-1)?.kind).toBe('identity-viewed')
  })
})

describe('the record of disputes', () => {
  it('is counted for the report, and listed with its application', async () => {
    const corrected = {
      kind: 'reconsideration',
      filedDay: '2026-04-01',
      concluded: { outcome: 'corrected', day: '2026-05-20' },
    }
    expect(await disputesForReport(clerk, organ, 2026)).toContainEqual(expect.objectContaining(corrected))
    expect(await disputesForReport(clerk, organ, 2025)).toEqual([])
    expect(await disputesForReport(clerk, organ, 2027)).not.toContainEqual(expect.objectContaining(corrected))
    const { rows, total } = await listDisputes(clerk, organ, {})
    expect(total).toBe(rows.length)
    expect(rows.every((row) => row.applicationNumber.startsWith('洋青镇公开申'))).toBe(true)
    expect(await disputesForReport(clerk, 'jianxin', 2026)).toEqual([])
  })

  it('holds nothing personal outside the vault, and is the same when rebuilt', async () => {
    const dump = async (table: string) => {
      const { rows } = await sql`SELECT to_jsonb(t) AS row FROM ${sql.table(table)} AS t ORDER BY 1`.execute(
        clerk.db,
      )
      return JSON.stringify(rows)
    }
    const live = await dump('dispute')
    expect(live + (await dump('event'))).not.toContain('陈喆堃')
    await rebuildReadModels(office.ctx, [rebuildable(disputeProcedure)])
    expect(await dump('dispute')).toBe(live)
  })
})
