import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { RESIDENT } from './accounts/index.ts'
import { actingAs, type Context, inTransaction, MovedOn, today } from './context.ts'
import { Refusal } from './refusal.ts'
import { openTestOffice, type TestOffice } from './testing.ts'

describe('a transaction', () => {
  let office: TestOffice
  const write = (ctx: Context, value: number) =>
    sql`INSERT INTO counter VALUES ('yangqing', 'test', ${value}, 1)`.execute(ctx.db)
  const written = async () => {
    const { rows } = await sql<{ year: number }>`SELECT year FROM counter ORDER BY year`.execute(
      office.ctx.db,
    )
    return rows.map((row) => row.year)
  }

  beforeAll(async () => {
    office = await openTestOffice()
  })
  afterAll(() => office.close())
  beforeEach(() => sql`DELETE FROM counter`.execute(office.ctx.db))

  it('keeps all of its work, or none', async () => {
    await inTransaction(office.ctx, (inside) => write(inside, 1))
    const failing = inTransaction(office.ctx, async (inside) => {
      await write(inside, 2)
      throw new Error('没有办成')
    })
    await expect(failing).rejects.toThrow('没有办成')
    expect(await written()).toEqual([1])
  })

  it('is run once more when another was first, and then counts once', async () => {
    let runs = 0
    const done: number[] = []
    await write(office.ctx, 1)
    const result = await inTransaction(office.ctx, async (inside) => {
      runs += 1
      const run = runs
      inside.afterCommit(() => done.push(run))
      await write(inside, 10)
      if (run === 1) await write(inside, 1)
      return run
    })
    expect([result, done, await written()]).toEqual([2, [2], [1, 10]])
  })

  it('is refused when another was first both times, keeping nothing', async () => {
    let runs = 0
    await write(office.ctx, 1)
    const failing = inTransaction(office.ctx, async (inside) => {
      runs += 1
      await write(inside, 10)
      await write(inside, 1)
    })
    await expect(failing).rejects.toThrow(MovedOn)
    expect([runs, await written()]).toEqual([2, [1]])
  })

  it('is not run again for any other failure', async () => {
    let runs = 0
    const failing = inTransaction(office.ctx, async () => {
      runs += 1
      throw new Refusal('不行。')
    })
    await expect(failing).rejects.toThrow('不行。')
    expect(runs).toBe(1)
  })

  it('gives back what the work gave', async () => {
    expect(await inTransaction(office.ctx, async () => '办好了')).toBe('办好了')
  })

  it('joins the one that is open, and falls with it', async () => {
    const failing = inTransaction(office.ctx, async (outer) => {
      await inTransaction(outer, (inner) => write(inner, 1))
      throw new Error('外面没有办成')
    })
    await expect(failing).rejects.toThrow('外面没有办成')
    expect(await written()).toEqual([])
  })

  it('does what waits for the commit only then, in order, also for the work joined to it', async () => {
    const done: string[] = []
    await inTransaction(office.ctx, async (outer) => {
      outer.afterCommit(() => done.push('first'))
      await inTransaction(outer, async (inner) => inner.afterCommit(() => done.push('second')))
      expect(done).toEqual([])
    })
    expect(done).toEqual(['first', 'second'])
  })

  it('does nothing of it when it fails', async () => {
    const done: string[] = []
    const failing = inTransaction(office.ctx, async (inside) => {
      inside.afterCommit(() => done.push('never'))
      throw new Error('没有办成')
    })
    await expect(failing).rejects.toThrow('没有办成')
    expect(done).toEqual([])
  })

  it('stands, and the rest is done, though a task after it fails', async () => {
    const [done, logged]: [string[], string[]] = [[], []]
    const log = { ...office.ctx.log, error: (_: object, message: string) => void logged.push(message) }
    const result = await inTransaction({ ...office.ctx, log }, async (inside) => {
      await write(inside, 1)
      inside.afterCommit(() => {
        throw new Error('坏了')
      })
      inside.afterCommit(() => done.push('next'))
      return '办好了'
    })
    expect([result, done, logged, await written()]).toEqual([
      '办好了',
      ['next'],
      ['task after commit failed'],
      [1],
    ])
  })

  it('is not needed: what waits for a commit is then done at once', () => {
    const done: string[] = []
    office.ctx.afterCommit(() => done.push('now'))
    expect(done).toEqual(['now'])
  })

  it('leaves the context it was begun with as it was', async () => {
    await inTransaction(office.ctx, async (inside) => expect(inside.insideTransaction).toBe(true))
    expect(office.ctx.insideTransaction).toBe(false)
  })

  it('says today in Shanghai, on both sides of its midnight', () => {
    expect(today(office.at(office.ctx, '2026-03-02T15:59:59.999Z'))).toBe('2026-03-02')
    expect(today(office.at(office.ctx, '2026-03-02T16:00:00.000Z'))).toBe('2026-03-03')
  })

  it('may be acted in as somebody else', () => {
    expect(actingAs(office.ctx, RESIDENT).actor.id).toBe('resident')
    expect(office.ctx.actor.id).toBe('system')
  })
})
