import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { inTransaction } from '../context.ts'
import { openTestOffice, type TestOffice } from '../testing.ts'
import { announce, type Notice, passOn, waiting } from './outbox.ts'

describe('the outbox', () => {
  let office: TestOffice
  const refs = (notices: Notice[]) => notices.map((notice) => `${notice.organ} ${notice.ref}`)
  const take = async (topic = 'site') => {
    const got: string[] = []
    await passOn(office.ctx, topic, async (notices) => void got.push(...refs(notices)))
    return got
  }

  beforeAll(async () => {
    office = await openTestOffice()
  })
  afterAll(() => office.close())
  beforeEach(() => sql`DELETE FROM outbox`.execute(office.ctx.db))

  it('hands on each notice of a topic once', async () => {
    await announce(office.ctx, 'site', 'yangqing', 'organ')
    await announce(office.ctx, 'site', 'jianxin', 'guide')
    await announce(office.ctx, 'mail', 'yangqing', 'letter')
    expect((await take()).sort()).toEqual(['jianxin guide', 'yangqing organ'])
    expect(await take()).toEqual([])
    expect(await waiting(office.ctx, 'mail')).toBe(1)
  })

  it('hands on the oldest first', async () => {
    for (let nth = 0; nth < 5; nth += 1) {
      const newId = () => `0000000${nth}`
      await announce({ ...office.ctx, newId }, 'site', 'yangqing', `article:${4 - nth}`)
    }
    expect(await take()).toEqual([4, 3, 2, 1, 0].map((nth) => `yangqing article:${nth}`))
  })

  it('knows nothing of what was announced in a change that failed', async () => {
    const change = inTransaction(office.ctx, async (inside) => {
      await announce(inside, 'site', 'yangqing', 'organ')
      throw new Error('没有办成')
    })
    await expect(change).rejects.toThrow('没有办成')
    expect(await waiting(office.ctx, 'site')).toBe(0)
  })

  it('wakes those who follow the topic once the change is committed, and not before', async () => {
    const woken: [string, number][] = []
    let seen = Promise.resolve()
    const wake = (topic: string) => {
      seen = waiting(office.ctx, topic).then((count) => void woken.push([topic, count]))
    }
    await inTransaction({ ...office.ctx, wake }, async (inside) => {
      await announce(inside, 'site', 'yangqing', 'organ')
      expect(woken).toEqual([])
    })
    await seen
    expect(woken).toEqual([['site', 1]])
  })

  it('keeps every notice when the work on them fails, with whatever the work wrote', async () => {
    await announce(office.ctx, 'site', 'yangqing', 'organ')
    const failing = passOn(office.ctx, 'site', async (_notices, inside) => {
      await announce(inside, 'mail', 'yangqing', 'letter')
      throw new Error('磁盘已满')
    })
    await expect(failing).rejects.toThrow('磁盘已满')
    expect(await waiting(office.ctx, 'site')).toBe(1)
    expect(await waiting(office.ctx, 'mail')).toBe(0)
    expect(await take()).toEqual(['yangqing organ'])
  })

  it('keeps a notice until the work on it is done', async () => {
    await announce(office.ctx, 'site', 'yangqing', 'organ')
    await passOn(office.ctx, 'site', async () => expect(await waiting(office.ctx, 'site')).toBe(1))
    expect(await waiting(office.ctx, 'site')).toBe(0)
  })

  it('keeps what is announced during the work', async () => {
    await announce(office.ctx, 'site', 'yangqing', 'organ')
    await passOn(office.ctx, 'site', () => announce(office.ctx, 'site', 'yangqing', 'guide'))
    expect(await take()).toEqual(['yangqing guide'])
  })

  it('hands on more than one batch, and does not call for work when there is none', async () => {
    const add = (count: number) =>
      sql`INSERT INTO outbox (organ_id, id, topic, ref, made_at)
        SELECT 'yangqing', 'id' || lpad(n::text, 6, '0'), 'site', 'r' || n, now()
        FROM generate_series(1, ${count}::integer) AS n`.execute(office.ctx.db)
    const sizes: number[] = []
    const work = async (notices: Notice[]) => void sizes.push(notices.length)
    expect(await passOn(office.ctx, 'site', work)).toBe(0)
    await add(400)
    expect(await passOn(office.ctx, 'site', work)).toBe(400)
    await add(401)
    expect(await passOn(office.ctx, 'site', work)).toBe(401)
    expect(sizes).toEqual([200, 200, 200, 200, 1])
  })

  it('gives two workers at the same moment nothing in common', async () => {
    await announce(office.ctx, 'site', 'yangqing', 'organ')
    let second: string[] | undefined
    const first: string[] = []
    await passOn(office.ctx, 'site', async (notices) => {
      first.push(...refs(notices))
      await announce(office.ctx, 'site', 'yangqing', 'guide')
      second = await take()
    })
    expect(first).toEqual(['yangqing organ'])
    expect(second).toEqual(['yangqing guide'])
  })
})
