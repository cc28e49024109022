import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { RESIDENT } from '#kernel/accounts/index.ts'
import { actingAs, type Context } from '#kernel/context.ts'
import { readCase, rebuildable, rebuildReadModels } from '#kernel/ledger/index.ts'
import type { TestOffice } from '#kernel/testing.ts'
import { listMessages } from '../list-messages.ts'
import { mailboxSettingsProcedure } from '../mailbox-settings.ts'
import { messageProcedure } from '../message.ts'
import { messageDues } from '../message-dues.ts'
import { readFigures } from '../read-figures.ts'
import { readMessage } from '../read-message.ts'
import { aMessage, answered, newKey, onDay, openMailboxOffice, type People } from '../testing.ts'
import { hiddenMessages } from '../visible.ts'
import { waitingMessages } from '../waiting-messages.ts'
import { answerMessage, checkAnswer, handBackMessage, sendAnswer, sendBackAnswer } from './answer-message.ts'
import { enterMessage } from './enter-message.ts'
import { rateAnswer, reopenMessage } from './hear-writer.ts'
import { publishMessage, unpublishMessage } from './publish-message.ts'
import type { MessageForm } from './receive-message.ts'
import { acceptMessage, assignMessage, declineMessage } from './register-message.ts'
import { setNamed, setTarget } from './set-mailbox.ts'
import { submitMessage } from './submit-message.ts'
import { viewWriter } from './view-writer.ts'

const organ = 'yangqing'
let office: TestOffice
let people: People
let resident: Context

beforeAll(async () => {
  ;({ office, people } = await openMailboxOffice('2026-03-02'))
  resident = actingAs(office.ctx, RESIDENT)
})
afterAll(() => office.close())

const written = (changes: Partial<MessageForm> = {}, ctx = resident) =>
  submitMessage(ctx, { organ, key: newKey(), form: aMessage(changes) })
const on = (id: string) => ({ organ, id, key: newKey() })
const stateOf = async (id: string) => (await readCase(office.ctx, messageProcedure, organ, id, '')).state
const toDepartment = async (id: string) => {
  await acceptMessage(people.officer, { ...on(id), kind: 'consult' })
  await assignMessage(people.officer, { ...on(id), department: 'planning', handler: null })
}

describe('a message', () => {
  it('is numbered, gets a code, and leaves nothing personal outside the vault', async () => {
    const { number, code, id } = await written()
    expect(number).toMatch(/^洋青镇来信〔2026〕\d+号$/)
    expect(code).toMatch(/^\w{4}-\w{4}$/)
    const { rows } = await sql<{ found: string }>`
      SELECT payload::text AS found FROM event WHERE stream_id = ${`message:${id}`}
      UNION ALL SELECT to_jsonb(m)::text FROM message AS m WHERE id = ${id}`.execute(office.ctx.db)
    expect(rows).toHaveLength(2)
    for (const { found } of rows) expect(found).not.toMatch(/陈喆堃|13800000101|漏雨|危房改造怎么申请/)
  })

  it('sent twice is one; changed after going back it is another', async () => {
    const key = newKey()
    const first = await submitMessage(resident, { organ, key, form: aMessage() })
    expect(await submitMessage(resident, { organ, key, form: aMessage() })).toEqual(first)
    const other = await submitMessage(resident, { organ, key, form: aMessage({ title: '另一件事' }) })
    expect(other.number).not.toBe(first.number)
  })

  it.each([
    ['without a name', { name: '' }, 'name'],
    ['without a telephone', { phone: '' }, 'phone'],
    ['of a fault without its page', { kind: 'site-error', name: '', phone: '' }, 'pageUrl'],
  ] as const)('%s is refused at that field', async (_, changes, field) => {
    await expect(written(changes as Partial<MessageForm>)).rejects.toMatchObject({ problems: [{ field }] })
  })

  it('is not taken by a village, which has no site', async () => {
    await expect(
      submitMessage(resident, { organ: 'rongpo', key: newKey(), form: aMessage() }),
    ).rejects.toThrow('没有网上信箱')
  })

  it('goes from receipt to an answer checked by somebody else', async () => {
    const { id } = await written()
    await answered(people, id)
    const one = await readMessage(people.officer, organ, id)
    expect(one).toMatchObject({
      status: 'sent',
      closed: true,
      answer: { text: expect.stringContaining('窗口') },
    })
    expect(one.timeline.map((line) => line.kind)).toEqual([
      'received',
      'accepted',
      'assigned',
      'answered',
      'checked',
      'sent',
    ])
    expect(one.timeline.every((line) => line.basis.length > 0)).toBe(true)
    expect((await messageDues(office.ctx, organ, [id])).has(id)).toBe(false)
  })

  it('is not checked by whoever drafted the answer', async () => {
    const { id } = await written()
    await toDepartment(id)
    await answerMessage(people.officer, { ...on(id), text: '我来答复。' })
    await expect(checkAnswer(people.officer, on(id))).rejects.toThrow('另一位同事')
    expect((await readMessage(people.officer, organ, id)).steps.map((one) => one.step)).toEqual([])
    await checkAnswer(people.reviewer, on(id))
  })

  it('may be handed back, sent back, and still be answered', async () => {
    const { id } = await written()
    await toDepartment(id)
    await handBackMessage(people.clerk, { ...on(id), reason: '属于农业农村办公室。' })
    expect(await stateOf(id)).toMatchObject({ status: 'accepted', department: null })
    await assignMessage(people.officer, { ...on(id), department: 'planning', handler: null })
    await answerMessage(people.clerk, { ...on(id), text: '初稿在此。' })
    await sendBackAnswer(people.reviewer, { ...on(id), reason: '补上办理时间。' })
    await answerMessage(people.clerk, { ...on(id), text: '改好了，工作日都能办。' })
    await checkAnswer(people.reviewer, on(id))
    await sendAnswer(people.officer, on(id))
    const one = await readMessage(people.officer, organ, id)
    expect(one.answer?.text).toContain('改好了')
    expect(one.timeline.map((line) => line.note)).toContain('补上办理时间。')
  })

  it('declined is closed, with the reason for its writer', async () => {
    const { id } = await written()
    await declineMessage(people.officer, { ...on(id), reason: '不属于本镇职责，请向县住建局反映。' })
    expect(await readMessage(people.officer, organ, id)).toMatchObject({
      status: 'declined',
      closed: true,
      declinedWhy: expect.stringContaining('县住建局'),
    })
    await expect(acceptMessage(people.officer, { ...on(id), kind: 'consult' })).rejects.toThrow('不予受理')
  })

  it('keeps the target of its day; a kind put right brings that kind’s target', async () => {
    const target = { from: '2026-03-01', days: 5, source: '镇来信办理规定' }
    await setTarget(people.admin, { organ, key: newKey(), kind: 'consult', target })
    await setTarget(people.admin, { organ, key: newKey(), kind: 'help', target: { ...target, days: 10 } })
    const { id } = await written()
    await setTarget(people.admin, {
      organ,
      key: newKey(),
      kind: 'consult',
      target: { ...target, from: '2026-03-03', days: 2 },
    })
    expect((await messageDues(office.ctx, organ, [id])).get(id)?.due).toBe('2026-03-09')
    await acceptMessage(people.officer, { ...on(id), kind: 'help' })
    expect((await messageDues(office.ctx, organ, [id])).get(id)?.due).toBe('2026-03-16')
    const later = await written({}, onDay(resident, '2026-03-03'))
    expect((await messageDues(office.ctx, organ, [later.id])).get(later.id)?.due).toBe('2026-03-05')
  })

  it.each([
    ['2026-03-05', true],
    ['2026-03-06', false],
  ])('due on 5 March and answered on %s is in time: %s', async (day, inTime) => {
    const { id } = await written({}, onDay(resident, '2026-03-03'))
    const at = Object.fromEntries(Object.entries(people).map(([name, ctx]) => [name, onDay(ctx, day)]))
    await answered(at as unknown as People, id)
    expect((await stateOf(id))?.first).toEqual({ day, inTime })
  })
})

describe('the writer of an answered message', () => {
  it('marks it once, and asks once more', async () => {
    const { id } = await written()
    await expect(rateAnswer(resident, { ...on(id), score: 5, words: '' })).rejects.toThrow('还没有答复')
    await answered(people, id)
    await rateAnswer(resident, { ...on(id), score: 2, words: '没说材料。' })
    await expect(rateAnswer(resident, { ...on(id), score: 5, words: '' })).rejects.toThrow('已经评价')
    const later = onDay(resident, '2026-03-10')
    await reopenMessage(later, { ...on(id), why: '还缺什么材料？' })
    expect(await stateOf(id)).toMatchObject({ status: 'accepted', clockDay: '2026-03-10', closedDay: null })
    await assignMessage(people.officer, { ...on(id), department: 'planning', handler: null })
    await answerMessage(people.clerk, { ...on(id), text: '只要身份证。' })
    await checkAnswer(people.reviewer, on(id))
    await sendAnswer(people.officer, on(id))
    await rateAnswer(resident, { ...on(id), score: 5, words: '' })
    await expect(reopenMessage(resident, { ...on(id), why: '再问' })).rejects.toThrow('只能追问一次')
  })
})

describe('a report', () => {
  let id: string
  const everybodyElse = () => [
    people.officer,
    people.clerk,
    people.stranger,
    people.reviewer,
    people.leader,
    people.county,
    people.admin,
  ]
  beforeAll(async () => {
    id = (await written({ kind: 'report', name: '', phone: '', mayPublish: 'yes' })).id
  })

  it('does not exist for anybody but named people: not alone, not in lists, not by doing something', async () => {
    for (const ctx of everybodyElse()) {
      await expect(readMessage(ctx, organ, id)).rejects.toMatchObject({ kind: 'not-found' })
      const list = await listMessages(ctx, organ, { show: 'all', kind: 'report' })
      expect(list).toMatchObject({ total: 0, rows: [] })
      expect(await hiddenMessages(ctx, [organ])).toContain(id)
      const waiting = await waitingMessages(ctx, organ, () => true, 50)
      expect(waiting.map((one) => one.link)).not.toContain(`messages/${id}`)
      await expect(acceptMessage(ctx, { ...on(id), kind: 'consult' })).rejects.toMatchObject({
        kind: 'not-found',
      })
      await expect(viewWriter(ctx, { ...on(id), reason: '电话核对' })).rejects.toMatchObject({
        kind: 'not-found',
      })
    }
    expect(await readMessage(people.named, organ, id)).toMatchObject({ confidential: true })
  })

  it('is given to one person, who then sees it, and is never published', async () => {
    await acceptMessage(people.named, { ...on(id), kind: 'report' })
    const given = { ...on(id), department: 'planning' }
    await expect(assignMessage(people.named, { ...given, handler: null })).rejects.toThrow('指定的一个人')
    await expect(assignMessage(people.named, { ...given, handler: people.leader.actor.id })).rejects.toThrow(
      '可以办理来信的人员',
    )
    await assignMessage(people.named, { ...given, handler: people.clerk.actor.id })
    expect((await readMessage(people.clerk, organ, id)).handler).toBe(people.clerk.actor.id)
    await expect(readMessage(people.officer, organ, id)).rejects.toMatchObject({ kind: 'not-found' })
    await answerMessage(people.clerk, { ...on(id), text: '已核查处理。' })
    await checkAnswer(people.named, on(id))
    await sendAnswer(people.named, on(id))
    const text = { title: '举报', question: '一封举报信', answer: '已处理' }
    await expect(publishMessage(people.named, { ...on(id), text })).rejects.toThrow('举报不公开')
  })

  it('is seen by nobody when nobody is named', async () => {
    const hidden = await written({ kind: 'report', name: '', phone: '' })
    await setNamed(people.admin, { organ, key: newKey(), accounts: [] })
    for (const ctx of Object.values(people))
      await expect(readMessage(ctx, organ, hidden.id)).rejects.toMatchObject({ kind: 'not-found' })
    await setNamed(people.admin, { organ, key: newKey(), accounts: [people.named.actor.id] })
    expect((await readMessage(people.named, organ, hidden.id)).writerMasked).toBe('匿名')
  })

  it('is only entrusted to those who deal with messages', async () => {
    await expect(
      setNamed(people.admin, { organ, key: newKey(), accounts: [people.leader.actor.id] }),
    ).rejects.toMatchObject({ problems: [{ field: 'accounts' }] })
  })
})

describe('a clerk of a department', () => {
  it('sees what was given to the department and nothing else; lists and single cases agree', async () => {
    const mine = await written()
    await toDepartment(mine.id)
    const fresh = await written()
    for (const ctx of Object.values(people)) {
      const hidden = await hiddenMessages(ctx, [organ])
      for (const { id } of [mine, fresh]) {
        const opened = await readMessage(ctx, organ, id).then(
          () => true,
          () => false,
        )
        expect(opened, `${ctx.actor.name} ${id}`).toBe(!hidden.includes(id))
      }
    }
    expect(await hiddenMessages(people.clerk, [organ])).not.toContain(mine.id)
    expect(await hiddenMessages(people.stranger, [organ])).toContain(mine.id)
    expect(await hiddenMessages(people.clerk, [])).toEqual([])
  })
})

describe('publishing', () => {
  const text = {
    title: '危房改造怎样申请',
    question: '陈先生问怎样申请危房改造。',
    answer: '请到一楼服务窗口申请。',
  }
  it('needs consent', async () => {
    const { id } = await written({ mayPublish: 'no' })
    await answered(people, id)
    await expect(publishMessage(people.officer, { ...on(id), text })).rejects.toThrow('没有同意公开')
  })

  it('refuses what still tells who wrote, and says where', async () => {
    const { id } = await written()
    await expect(publishMessage(people.officer, { ...on(id), text })).rejects.toThrow('还没有受理')
    await answered(people, id)
    const open = { ...text, question: '我叫陈喆堃，电话138 0000 0101。', answer: '身份证440524188001010014' }
    await expect(publishMessage(people.officer, { ...on(id), text: open })).rejects.toMatchObject({
      problems: [{ field: 'question' }, { field: 'question' }, { field: 'question' }, { field: 'answer' }],
    })
    await publishMessage(people.officer, { ...on(id), text })
    await expect(publishMessage(people.officer, { ...on(id), text })).rejects.toThrow('已经公开')
    expect((await readMessage(people.officer, organ, id)).published?.path).toMatch(
      /^\/yangqing\/mailbox\/2026-\d+\.html$/,
    )
    await unpublishMessage(people.officer, { ...on(id), reason: '来信人撤回同意。' })
    expect((await readMessage(people.officer, organ, id)).published).toBeNull()
  })
})

describe('the mailbox as a whole', () => {
  it('takes what staff enter, not too old and not of tomorrow', async () => {
    const entry = { organ, channel: 'visit' as const, form: aMessage() }
    const enter = (receivedDay: string) =>
      enterMessage(people.officer, { ...entry, key: newKey(), receivedDay })
    await enter('2026-01-31')
    await enter('2026-03-02')
    for (const day of ['2026-01-30', '2026-03-03'])
      await expect(enter(day)).rejects.toMatchObject({ problems: [{ field: 'receivedDay' }] })
  })

  it('shows the writer in full only on record', async () => {
    const { id } = await written()
    expect((await readMessage(people.officer, organ, id)).writerMasked).toBe('陈*')
    const naming = viewWriter(people.officer, { ...on(id), reason: '打13800000101核对地点' })
    await expect(naming).rejects.toMatchObject({ problems: [{ field: 'reason' }] })
    const look = { ...on(id), reason: '电话核对地点' }
    expect(await viewWriter(people.officer, look)).toMatchObject({ name: '陈喆堃', phone: '13800000101' })
    const line = (await readMessage(people.officer, organ, id)).timeline.at(-1)
    expect(line).toMatchObject({ kind: 'writer-viewed', note: '电话核对地点' })
  })

  it('counts what came in and what became of it', async () => {
    const { total, kinds } = await readFigures(office.ctx, organ, 2026)
    expect(total.received).toBe(kinds.reduce((sum, line) => sum + line.received, 0))
    expect(total.answered).toBeGreaterThan(total.inTime)
    expect(total.satisfied).toBe(1)
    expect((await readFigures(office.ctx, organ, 2025)).total.received).toBe(0)
  })

  it('is the same after its lists are made again from the ledger', async () => {
    const dump = async () =>
      (await sql`SELECT to_jsonb(m) AS row FROM message AS m ORDER BY id`.execute(office.ctx.db)).rows
    const before = await dump()
    await rebuildReadModels(office.ctx, [
      rebuildable(mailboxSettingsProcedure),
      rebuildable(messageProcedure),
    ])
    expect(await dump()).toEqual(before)
  })
})
