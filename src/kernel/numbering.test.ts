import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { inTransaction } from './context.ts'
import { nextNumber } from './numbering.ts'
import { raiseTo } from './numbering-store.ts'
import { openTestOffice, type TestOffice } from './testing.ts'

describe('running numbers', () => {
  let office: TestOffice
  const next = (series = 'application', year = 2026, organ = 'yangqing') =>
    inTransaction(office.ctx, (inside) => nextNumber(inside, organ, series, year))

  beforeAll(async () => {
    office = await openTestOffice()
  })
  afterAll(() => office.close())
  beforeEach(() => sql`DELETE FROM counter`.execute(office.ctx.db))

  it('begin with one and count up', async () => {
    expect([await next(), await next(), await next()]).toEqual([1, 2, 3])
  })

  it('begin anew each year, in each series and in each organ', async () => {
    await next()
    expect(await next('application', 2027)).toBe(1)
    expect(await next('article')).toBe(1)
    expect(await next('application', 2026, 'jianxin')).toBe(1)
    expect(await next()).toBe(2)
    expect(await next('application', 2025)).toBe(1)
  })

  it('are given back when the change that took them fails', async () => {
    await next()
    const failing = inTransaction(office.ctx, async (inside) => {
      expect(await nextNumber(inside, 'yangqing', 'application', 2026)).toBe(2)
      throw new Error('没有办成')
    })
    await expect(failing).rejects.toThrow('没有办成')
    expect(await next()).toBe(2)
  })

  it('are each given once, without a gap, to many at the same moment, some of whom fail', async () => {
    const take = (nth: number) =>
      inTransaction(office.ctx, async (inside) => {
        const number = await nextNumber(inside, 'yangqing', 'application', 2026)
        if (nth % 3 === 0) throw new Error('没有办成')
        return number
      })
    const taken = await Promise.allSettled(Array.from({ length: 30 }, (_, nth) => take(nth)))
    const numbers = taken.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
    expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, nth) => nth + 1))
  })

  it('are not to be had outside a transaction', async () => {
    await expect(nextNumber(office.ctx, 'yangqing', 'application', 2026)).rejects.toThrow(
      'needs a transaction',
    )
  })

  it('go on after the highest found by a rebuild, in whatever order it comes', async () => {
    for (const value of [3, 7, 5]) {
      await raiseTo(office.ctx.db, 'yangqing', { series: 'application', year: 2026, value })
    }
    expect(await next()).toBe(8)
  })
})
