import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clocksByDue } from '#kernel/clocks/testing.ts'
import type { Context } from '#kernel/context.ts'
import { rebuildable, rebuildReadModels } from '#kernel/ledger/index.ts'
import { Refusal } from '#kernel/refusal.ts'
import { openTestOffice, type TestOffice } from '#kernel/testing.ts'
import { INSPECTION } from '#law/index.ts'
import { foundTestOrgans } from '#modules/applications/testing.ts'
import { findingProcedure } from '../finding.ts'
import type { Inspection } from '../inspect-site.ts'
import { mediaAccountProcedure } from '../media-account.ts'
import { listFindings, readFinding, rectificationList } from '../read-findings.ts'
import { listAccounts, listSettings } from '../read-register.ts'
import { readRun } from '../read-runs.ts'
import { rectificationFile } from '../rectification-file.ts'
import { CHECK_KEYS, type CheckKey, type Fault } from '../rules/checks.ts'
import { monitoringRunProcedure } from '../run.ts'
import { monitoringSettingsProcedure } from '../settings.ts'
import { changeAccount, closeAccount, noteUpdate, registerAccount } from './keep-account.ts'
import { missFault } from './miss-fault.ts'
import { assignFinding, dismissFinding, reinstateFinding, repairFinding } from './move-finding.ts'
import { recordRun } from './record-run.ts'
import { seeFault } from './see-fault.ts'
import { setSetting } from './set-setting.ts'

const organ = 'yangqing'
let office: TestOffice
let clerk: Context
let keys = 0
const key = () => `test-key-${++keys}`

beforeAll(async () => {
  office = await openTestOffice('2026-03-02')
  await foundTestOrgans(office.ctx)
  clerk = await office.as(['disclosure-officer'], { name: '林公开' })
})
afterAll(() => office.close())

const department = 'planning'
let count = 0
const fault = (check: CheckKey, change: Partial<Fault> = {}): Fault => ({
  ...{ check, subject: `subject-${++count}`, title: '一个问题', seen: '看到了。', address: '/yangqing/' },
  ...{ proof: ['回应 404'], department: '' },
  ...change,
})
const at = (when: string) => office.at(office.ctx, when)
const see = (one: Fault, when: string) => seeFault(at(when), { organ, run: `run-${when}`, fault: one })
const statusOf = async (id: string) => (await readFinding(clerk, organ, id)).statusLabel
const refused = async (doing: Promise<unknown>) => {
  const error = await doing.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof Refusal)) throw new Error(`not refused: ${String(error)}`)
  return error.problems[0]?.field ?? error.kind
}

describe('the second look', () => {
  it.each([
    ['2026-03-02T10:29:59+08:00', '待复看'],
    ['2026-03-02T10:30:00+08:00', '待派单'],
  ])('of a broken link first seen at 10:00 and again at %s finds it %s', async (again, status) => {
    const link = fault('outer-link')
    const { id } = await see(link, '2026-03-02T10:00:00+08:00')
    expect(await statusOf(id)).toBe('待复看')
    await see(link, again)
    expect(await statusOf(id)).toBe(status)
  })

  it('lets a passing fault fade without troubling anybody', async () => {
    const { id } = await see(fault('inner-link'), '2026-03-02T10:00:00+08:00')
    await missFault(at('2026-03-02T11:00:00+08:00'), { organ, run: 'run-b', id })
    expect(await statusOf(id)).toBe('未再出现')
  })

  it('is not needed of what our own records show', async () => {
    const { id } = await see(fault('column-stale'), '2026-03-02')
    const found = await readFinding(clerk, organ, id)
    expect(found.statusLabel).toBe('待派单')
    expect(found.timeline.map((line) => line.label)).toEqual(['发现', '确认属实'])
    expect(found.timeline[0]?.basis).toEqual([INSPECTION.cite('栏目不更新')])
  })

  it('finds the same fault in the same stream however often it is seen', async () => {
    const same = fault('column-blank')
    const first = await see(same, '2026-03-02')
    expect(await see(same, '2026-03-03')).toEqual(first)
    expect((await readFinding(clerk, organ, first.id)).timeline).toHaveLength(2)
  })
})

describe('a confirmed finding', () => {
  const confirmed = async (check: CheckKey = 'column-stale') => {
    const one = fault(check)
    return { one, ...(await see(one, '2026-03-02')) }
  }
  const assigned = async () => {
    const found = await confirmed()
    const input = { organ, id: found.id, department, days: 3, note: '请尽快' }
    await assignFinding(clerk, { ...input, key: key() })
    return found
  }

  it('is given to a department with a day it falls due', async () => {
    const { id } = await assigned()
    const found = await readFinding(clerk, organ, id)
    expect(found).toMatchObject({
      statusLabel: '整改中',
      due: '2026-03-05',
      steps: ['assign', 'repair', 'dismiss'],
    })
    const clocks = await clocksByDue(clerk.db, organ, 50)
    expect(clocks).toContainEqual(expect.objectContaining({ stream: `finding:${id}`, due: '2026-03-05' }))
  })

  it('is closed by the program once it was repaired and is gone', async () => {
    const { id } = await assigned()
    await repairFinding(clerk, { organ, id, key: key(), done: '已发布新信息。' })
    expect(await statusOf(id)).toBe('待复测')
    await missFault(at('2026-03-04'), { organ, run: 'run-after', id })
    const found = await readFinding(clerk, organ, id)
    expect(found.statusLabel).toBe('已关闭')
    expect(found.timeline.at(-1)?.label).toBe('复测通过，关闭')
  })

  it('is open again when the re-test still sees it, and later when it comes back', async () => {
    const { one, id } = await assigned()
    await repairFinding(clerk, { organ, id, key: key(), done: '已发布新信息。' })
    await see(one, '2026-03-04')
    expect(await readFinding(clerk, organ, id)).toMatchObject({
      statusLabel: '整改中',
      reopened: 1,
      repaired: null,
    })
    await repairFinding(clerk, { organ, id, key: key(), done: '又发布一条。' })
    await missFault(at('2026-03-05'), { organ, run: 'run-gone', id })
    await see(one, '2026-06-01')
    expect(await readFinding(clerk, organ, id)).toMatchObject({ statusLabel: '待派单', reopened: 2 })
  })

  it('that vanishes while worked on waits to be told what was done', async () => {
    const { one, id } = await assigned()
    await missFault(at('2026-03-04'), { organ, run: 'run-g1', id })
    await missFault(at('2026-03-05'), { organ, run: 'run-g2', id })
    expect(await readFinding(clerk, organ, id)).toMatchObject({ statusLabel: '整改中', gone: true })
    await see(one, '2026-03-06')
    expect(await readFinding(clerk, organ, id)).toMatchObject({ gone: false })
  })

  it('may be a false alarm, stays one, and may be taken up again', async () => {
    const { one, id } = await confirmed()
    await dismissFinding(clerk, { organ, id, key: key(), reason: '这个栏目已经停用。' })
    await see(one, '2026-04-01')
    expect(await statusOf(id)).toBe('误报')
    await reinstateFinding(clerk, { organ, id, key: key(), reason: '栏目还在使用。' })
    expect(await statusOf(id)).toBe('待派单')
  })

  it.each(['repair', 'reinstate'] as const)('cannot be moved by %s before its turn', async (move) => {
    const { id } = await confirmed()
    const doing =
      move === 'repair'
        ? repairFinding(clerk, { organ, id, key: key(), done: '已处理。' })
        : reinstateFinding(clerk, { organ, id, key: key(), reason: '没有理由。' })
    expect(await refused(doing)).toBe('conflict')
  })

  it('goes only to a department there is, and only within its own organ', async () => {
    const { id } = await confirmed()
    const input = { organ, id, key: key(), department: 'nobody', days: 3, note: '' }
    expect(await refused(assignFinding(clerk, input))).toBe('department')
    const elsewhere = { organ: 'jianxin', id, key: key(), reason: '别的单位的。' }
    expect(await refused(dismissFinding(clerk, elsewhere))).toBe('not-found')
  })
})

const inspection = (faults: Fault[], done: readonly CheckKey[] = CHECK_KEYS): Inspection => ({
  faults,
  looks: [
    { step: '检查', checks: [...done], looked: 1, faults: faults.length, done: true, note: '' },
    { step: '没查成', checks: [], looked: 0, faults: 0, done: false, note: '连不上' },
  ],
  scores: [],
})

describe('a run', () => {
  const run = (id: string, when: string, found: Inspection) =>
    recordRun(at(when), {
      organ,
      run: id,
      cause: 'timed',
      startedAt: `${when}T05:00:00.000Z`,
      inspection: found,
    })

  it('keeps its results, opens what it sees and closes what it no longer sees', async () => {
    const one = fault('column-blank', { title: '空白的' })
    await run('run-one-0000', '2026-07-01', inspection([one]))
    const { id } = await seeFault(at('2026-07-01'), { organ, run: 'x', fault: one })
    expect(await readRun(clerk, organ, 'run-one-0000')).toMatchObject({
      causeLabel: '定时',
      faults: 1,
      faultsSeen: [{ title: '空白的', checkLabel: '空白栏目' }],
    })
    await run('run-two-0000', '2026-07-02', inspection([]))
    expect(await statusOf(id)).toBe('已关闭')
  })

  it('believes no absence of what it could not look at', async () => {
    const one = fault('outer-link')
    const { id } = await see(one, '2026-07-03')
    await run('run-cut-off0', '2026-07-04', inspection([], ['inner-link']))
    expect(await statusOf(id)).toBe('待复看')
  })

  it('leads to a list to be put right, also as a workbook', async () => {
    const one = fault('page-foot', { title: '页脚缺少标识' })
    await see(one, '2026-07-05')
    await see(one, '2026-07-06')
    const list = await rectificationList(clerk, organ)
    expect(list.rows.find((row) => row.title === '页脚缺少标识')).toMatchObject({ severityLabel: '扣分' })
    const file = await rectificationFile(clerk, organ)
    expect([file.name.endsWith('.xlsx'), file.size > 1000]).toEqual([true, true])
  })
})

describe('the register of new-media accounts', () => {
  const facts = () => ({ name: '洋青发布', platform: '微信公众号', department, address: '' })

  it('calls an account unknown until somebody has looked, and never fresh without proof', async () => {
    const { id } = await registerAccount(clerk, { organ, key: key(), account: facts() })
    const standing = async (ctx: Context) =>
      (await listAccounts(ctx, organ)).rows.find((row) => row.id === id)?.standing
    expect(await standing(clerk)).toBe('unknown')
    await noteUpdate(clerk, { organ, id, key: key(), day: '2026-03-01', proof: '推送《春耕备耕》' })
    expect(await standing(clerk)).toBe('fresh')
    expect(await standing(office.at(clerk, '2026-03-16'))).toBe('stale')
    expect(await standing(office.at(clerk, '2026-03-17'))).toBe('unknown')
    await changeAccount(clerk, { organ, id, key: key(), account: { ...facts(), name: '洋青政务' } })
    await closeAccount(clerk, { organ, id, key: key(), reason: '归并。' })
    const late = noteUpdate(clerk, { organ, id, key: key(), day: '2026-03-01', proof: '推送' })
    expect(await refused(late)).toBe('conflict')
  })

  it('takes no update from the future', async () => {
    const { id } = await registerAccount(clerk, { organ, key: key(), account: facts() })
    const note = noteUpdate(clerk, { organ, id, key: key(), day: '2026-03-03', proof: '推送' })
    expect(await refused(note)).toBe('day')
  })
})

describe('a setting', () => {
  const set = (change: object) =>
    setSetting(clerk, {
      ...{ organ, key: key(), name: 'mediaDays', from: '2026-04-01', value: 10, source: '县里要求' },
      ...change,
    } as Parameters<typeof setSetting>[1])

  it('holds from its day on', async () => {
    await set({})
    const on = async (day: string) =>
      (await listSettings(office.at(clerk, day), organ)).find((one) => one.name === 'mediaDays')
    expect(await on('2026-03-31')).toMatchObject({ value: 14, later: [{ from: '2026-04-01', value: 10 }] })
    expect(await on('2026-04-01')).toMatchObject({ value: 10, source: '县里要求' })
  })

  it.each([
    [0, 'value'],
    [91, 'value'],
  ])('of %d days is refused', async (value, field) => {
    expect(await refused(set({ value }))).toBe(field)
  })
})

describe('the read model', () => {
  it('is the same when rebuilt', async () => {
    const names = [
      'monitoring_finding',
      'monitoring_run',
      'monitoring_account',
      'monitoring_setting',
      'clock',
    ]
    const dump = async () => {
      const tables: string[] = []
      for (const name of names) {
        const { rows } = await sql`SELECT to_jsonb(t) AS row FROM ${sql.table(name)} AS t ORDER BY 1`.execute(
          clerk.db,
        )
        tables.push(JSON.stringify(rows))
      }
      return tables
    }
    const live = await dump()
    const all = [
      rebuildable(findingProcedure),
      rebuildable(monitoringRunProcedure),
      rebuildable(mediaAccountProcedure),
      rebuildable(monitoringSettingsProcedure),
    ]
    await rebuildReadModels(office.ctx, all)
    expect(await dump()).toEqual(live)
    expect((await listFindings(clerk, organ, { show: 'all', page: 1 })).total).toBeGreaterThan(10)
  })
})
