import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { MovedOn } from '../context.ts'
import { openTestOffice, type TestOffice } from '../testing.ts'
import { erase, seal } from '../vault/vault.ts'
import { act, findCase } from './act.ts'
import { takeCheckpoints } from './checkpoint.ts'
import { checkpointsOf } from './checkpoint-store.ts'
import type { Procedure } from './procedure.ts'
import { verifyLedger } from './verify.ts'

type Added = { kind: 'added'; payload: { amount: number; about?: object } }

const tally: Procedure<number, Added> = {
  kind: 'tally',
  begin: 0,
  apply: (sum, event) => sum + event.payload.amount,
}

describe('the ledger', () => {
  let office: TestOffice
  const add = (id: string, amount: number, key = office.ctx.newId(), about?: object) =>
    act(
      office.ctx,
      tally,
    )({
      organ: 'yangqing',
      id,
      key,
      decide: () => [{ kind: 'added', payload: about ? { amount, about } : { amount } }],
    })

  beforeAll(async () => {
    office = await openTestOffice()
  })
  afterAll(() => office.close())
  beforeEach(async () => {
    for (const table of ['event', 'stream', 'checkpoint', 'checkpoint_bucket', 'vault'])
      await sql`DELETE FROM ${sql.table(table)}`.execute(office.ctx.db)
  })

  it('gives the state that the events come to', async () => {
    await add('case-0001', 2)
    const { state, events } = await add('case-0001', 3)
    expect(state).toBe(5)
    expect(events.map((event) => event.seq)).toEqual([1, 2])
    expect((await findCase(office.ctx, tally, 'yangqing', 'case-0001'))?.state).toBe(5)
  })

  it('keeps the cases of one organ from another', async () => {
    await add('case-0001', 2)
    expect(await findCase(office.ctx, tally, 'jianxin', 'case-0001')).toBeUndefined()
  })

  it('acts once when the same key comes twice, one after the other or at the same moment', async () => {
    await add('case-0001', 2, 'the-same-click')
    expect((await add('case-0001', 2, 'the-same-click')).state).toBe(2)
    await Promise.all([add('case-0002', 4, 'another-click'), add('case-0002', 4, 'another-click')])
    expect((await findCase(office.ctx, tally, 'yangqing', 'case-0002'))?.state).toBe(4)
  })

  it('refuses a key that was used for another case', async () => {
    await add('case-0001', 2, 'the-same-click')
    await expect(add('case-0002', 2, 'the-same-click')).rejects.toThrow('编号已被')
  })

  it('lets one of two people win who act on the same state, and loses neither event nor chain', async () => {
    await add('case-0001', 1)
    const tries = await Promise.allSettled(Array.from({ length: 8 }, () => add('case-0001', 1)))
    const won = tries.filter((one) => one.status === 'fulfilled').length
    for (const one of tries) if (one.status === 'rejected') expect(one.reason).toBeInstanceOf(MovedOn)
    expect((await findCase(office.ctx, tally, 'yangqing', 'case-0001'))?.state).toBe(1 + won)
    expect((await verifyLedger(office.ctx)).ok).toBe(true)
  })

  it('takes a checkpoint only when something moved, each chained to the one before', async () => {
    await add('case-0001', 1)
    await takeCheckpoints(office.ctx)
    await takeCheckpoints(office.ctx)
    await add('case-0002', 1)
    await takeCheckpoints(office.ctx)
    const [first, second, ...more] = await checkpointsOf(office.ctx.db, 'yangqing')
    expect(more).toEqual([])
    expect(second?.prevHash).toBe(first?.hash)
    expect(second?.streams).toBe(2)
  })

  describe('verify', () => {
    beforeEach(async () => {
      await add('case-0001', 1)
      await add('case-0001', 2)
      await add('case-0002', 5)
      await takeCheckpoints(office.ctx)
    })
    const broken = async () =>
      (await verifyLedger(office.ctx)).broken.map((one) => `${one.where}：${one.what}`)

    it('finds nothing wrong in a whole ledger and counts its events', async () => {
      expect(await verifyLedger(office.ctx)).toMatchObject({
        ok: true,
        events: 3,
        checkpoints: 1,
        broken: [],
      })
    })

    it('names the event whose content was rewritten', async () => {
      await sql`UPDATE event SET payload = '{"amount": 9}' WHERE stream_id = 'tally:case-0001' AND seq = 1`.execute(
        office.ctx.db,
      )
      expect(await broken()).toContain('yangqing tally:case-0001 第1条：内容与哈希不符')
    })

    it('finds a stream cut short even when its head was adjusted to match', async () => {
      await sql`DELETE FROM event WHERE stream_id = 'tally:case-0001' AND seq = 2`.execute(office.ctx.db)
      await sql`UPDATE stream SET head_seq = 1, head_hash = (SELECT hash FROM event
        WHERE stream_id = 'tally:case-0001' AND seq = 1) WHERE stream_id = 'tally:case-0001'`.execute(
        office.ctx.db,
      )
      expect(await broken()).toContain('yangqing 检查点 1：tally:case-0001 第2条已不存在')
    })

    it('finds a stream removed whole', async () => {
      await sql`DELETE FROM event WHERE stream_id = 'tally:case-0002'`.execute(office.ctx.db)
      await sql`DELETE FROM stream WHERE stream_id = 'tally:case-0002'`.execute(office.ctx.db)
      expect(await broken()).toContain('yangqing 检查点 1：tally:case-0002 第1条已不存在')
    })

    it('finds checkpoints rewritten after they were published', async () => {
      const [checkpoint] = await checkpointsOf(office.ctx.db, 'yangqing')
      const published = new Map([['yangqing', [{ number: 1, hash: checkpoint?.hash ?? '' }]]])
      expect((await verifyLedger(office.ctx, published)).ok).toBe(true)
      await sql`DELETE FROM checkpoint`.execute(office.ctx.db)
      expect((await verifyLedger(office.ctx, published)).broken[0]?.what).toBe('与网站上公布的不一致')
    })

    it('finds a checkpoint whose root was replaced', async () => {
      await sql`UPDATE checkpoint SET root = repeat('0', 64)`.execute(office.ctx.db)
      expect(await broken()).toContain('yangqing 检查点 1：检查点内容与哈希不符')
    })
  })

  describe('the vault', () => {
    it('can be emptied without breaking the chain that points to it', async () => {
      const sealed = await seal(office.ctx, 'yangqing', 'applicant', { name: '王喆堃' })
      await add('case-0001', 1, office.ctx.newId(), { applicant: sealed })
      expect((await verifyLedger(office.ctx)).ok).toBe(true)
      await erase(office.ctx, 'yangqing', sealed.vault, '保存期满')
      expect((await verifyLedger(office.ctx)).ok).toBe(true)
    })

    it('is found out when its content was changed or its row removed', async () => {
      const sealed = await seal(office.ctx, 'yangqing', 'applicant', { name: '王喆堃' })
      await add('case-0001', 1, office.ctx.newId(), { applicant: sealed })
      await sql`UPDATE vault SET data = '{"name":"别人"}'`.execute(office.ctx.db)
      expect((await verifyLedger(office.ctx)).broken[0]?.what).toContain('个人信息与登记的哈希不符')
      await sql`DELETE FROM vault`.execute(office.ctx.db)
      expect((await verifyLedger(office.ctx)).broken[0]?.what).toContain('保管件不见了')
    })
  })
})
