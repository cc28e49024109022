import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '#kernel/context.ts'
import { rebuildable, rebuildReadModels, verifyLedger } from '#kernel/ledger/index.ts'
import { openTestOffice, type TestOffice } from '#kernel/testing.ts'
import {
  applicationProcedure,
  enterApplication,
  holdIdentity,
  liftHold,
  registerApplication,
} from '#modules/applications/index.ts'
import { aForm, foundTestOrgans } from '#modules/applications/testing.ts'
import { fileDispute } from '#modules/disputes/index.ts'
import { addFile, sendReply } from '#modules/release/index.ts'
import { readLog, readRetention } from '../read-privacy.ts'
import { retentionProcedure } from '../retention-setting.ts'
import { viewProcedure } from '../view.ts'
import { destroyDue } from './destroy-due.ts'
import { seeIdentity, seePaper, seeProof } from './see-identity.ts'
import { setRetention } from './set-retention.ts'

const organ = 'yangqing'
const REASON = '核对申请人身份证明'
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

describe('the identity of applicants', () => {
  let office: TestOffice
  let clerk: Context
  let keys = 0
  const key = () => `privacy-key-${++keys}`
  const at = (day: string) => office.at(clerk, day)

  beforeAll(async () => {
    office = await openTestOffice('2026-03-02')
    await foundTestOrgans(office.ctx)
    clerk = await office.as(['disclosure-officer'], { name: '林公开' })
  })
  afterAll(() => office.close())

  /** A case with a scanned proof, answered the day it came in. */
  async function answered(): Promise<{ id: string; proof: string }> {
    const entry = { organ, channel: 'counter' as const, receivedDay: '2026-03-02', form: aForm() }
    const { id } = await enterApplication(clerk, { ...entry, key: key() })
    const file = { name: '陈喆堃身份证.png', bytes: PNG }
    const { file: proof } = await addFile(clerk, { organ, id, key: key(), role: 'proof', file })
    await registerApplication(clerk, { organ, id, key: key(), department: 'planning' })
    const words = { summary: '', reason: '由本机关制作保存。', content: '', attachments: [] }
    const sent = { files: [], passages: [], withheld: [] }
    const reply = { row: 'granted' as const, ground: 'first' as const, day: '2026-03-02', ...words, ...sent }
    await sendReply(clerk, { organ, id, key: key(), reply })
    return { id, proof }
  }
  const see = (ctx: Context, id: string) => seeIdentity(ctx, { organ, id, key: key(), reason: REASON })

  it('is seen only with a reason, and every look is in the log', async () => {
    const { id, proof } = await answered()
    const once = { organ, id, key: key(), reason: REASON }
    expect((await seeIdentity(clerk, once)).idNumber).toBe('11010519491231002X')
    await seeIdentity(clerk, once)
    await seeProof(clerk, { organ, id, key: key(), reason: REASON, file: proof })
    const wordy = { organ, id, key: key(), reason: '核对 11010519491231002X' }
    await expect(seeIdentity(clerk, wordy)).rejects.toMatchObject({ problems: [{ field: 'reason' }] })
    const { rows, total } = await readLog(clerk, organ)
    expect(total).toBe(2)
    expect(rows.map(({ what }) => what).sort()).toEqual(['identity', 'proof'])
    expect(rows[0]).toMatchObject({ application: id, who: '林公开', reason: REASON })
  })

  it('stands on papers only for whoever says why', async () => {
    const { id } = await answered()
    const on = { organ, id, format: 'docx' as const, reason: '打印送达' }
    const paper = { kind: 'sheet' as const, sheet: 'registration' as const, who: '' }
    const wordy = { ...on, key: key(), paper, reason: '寄给 13800000101' }
    await expect(seePaper(clerk, wordy)).rejects.toMatchObject({ problems: [{ field: 'reason' }] })
    const file = await seePaper(clerk, { ...on, key: key(), paper })
    expect(file.name).toMatch(/\.docx$/)
    const { rows } = await readLog(clerk, organ)
    const line = rows.find(({ what }) => what === 'paper')
    expect(line).toMatchObject({ application: id, reason: '打印送达' })
  })

  it('is destroyed when its term is over and not a day earlier; the ledger still verifies', async () => {
    const { id, proof } = await answered()
    await destroyDue(at('2026-09-08'), organ)
    expect((await see(clerk, id)).idNumber).toBe('11010519491231002X')
    expect((await destroyDue(at('2026-09-09'), organ)).proofs).toBeGreaterThan(0)
    expect(await see(clerk, id)).toMatchObject({ name: '陈喆堃', idNumber: '已按期限销毁' })
    await expect(seeProof(clerk, { organ, id, key: key(), reason: REASON, file: proof })).rejects.toThrow()
    const { rows } = await sql<{ left: number }>`
      SELECT count(*)::int AS left FROM vault
      WHERE data::text LIKE '%11010519491231002X%' OR data::text LIKE '%身份证.png%'`.execute(office.ctx.db)
    expect(rows[0]?.left).toBe(0)
    await destroyDue(at('2036-02-29'), organ)
    await expect(see(clerk, id)).rejects.toThrow('已按期限销毁')
    expect((await verifyLedger(office.ctx)).broken).toEqual([])
  })

  it('is kept while a dispute is pending or somebody holds it, and told beforehand', async () => {
    const [disputed, held] = [await answered(), await answered()]
    await fileDispute(at('2026-03-20'), {
      ...{ organ, key: key(), application: disputed.id, kind: 'reconsideration', day: '2026-03-20' },
      ...{ body: '遂溪县人民政府', matter: '不服答复，请求撤销。' },
    })
    await holdIdentity(clerk, { organ, id: held.id, key: key(), text: '正在核查冒用身份' })
    const { due } = await readRetention(at('2026-08-01'), organ)
    const stopped = (id: string) => due.find((one) => one.id === id && one.what === 'proof')
    expect(stopped(disputed.id)).toMatchObject({ due: '2026-09-09', stopped: '复议、诉讼没有了结' })
    expect(stopped(held.id)).toMatchObject({ stopped: '已暂缓销毁' })
    await destroyDue(at('2026-10-01'), organ)
    expect((await see(clerk, disputed.id)).idNumber).not.toBe('已按期限销毁')
    expect((await see(clerk, held.id)).idNumber).not.toBe('已按期限销毁')
    await liftHold(clerk, { organ, id: held.id, key: key(), text: '核查完毕' })
    await destroyDue(at('2026-10-02'), organ)
    expect((await see(clerk, held.id)).idNumber).toBe('已按期限销毁')
  })

  it('is kept as long as the organ has set, from the day it set', async () => {
    const rule = { proofDays: 60, identityDays: 400, basis: '县档案局保管期限规定' }
    const past = setRetention(clerk, { organ, key: key(), from: '2026-03-01', ...rule })
    await expect(past).rejects.toMatchObject({ problems: [{ field: 'from' }] })
    await setRetention(clerk, { organ, key: key(), from: '2026-12-01', ...rule })
    expect((await readRetention(at('2026-11-30'), organ)).now.proofDays).toBe(190)
    expect((await readRetention(at('2026-12-01'), organ)).now).toMatchObject({
      proofDays: 60,
      basis: rule.basis,
    })
  })

  it('leaves lists that can be made again from the ledger', async () => {
    const before = [await readLog(clerk, organ), await readRetention(at('2026-08-01'), organ)]
    await rebuildReadModels(office.ctx, [
      rebuildable(applicationProcedure),
      rebuildable(viewProcedure),
      rebuildable(retentionProcedure),
    ])
    expect([await readLog(clerk, organ), await readRetention(at('2026-08-01'), organ)]).toEqual(before)
  })
})
