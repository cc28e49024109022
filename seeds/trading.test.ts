import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readConfig } from '#kernel/config.ts'
import { rebuildReadModels, verifyLedger } from '#kernel/ledger/index.ts'
import { listAssets, listTrades } from '#modules/trading/index.ts'
import { type Office, openOffice } from '#src/office.ts'
import { PROCEDURES } from '#src/procedures.ts'
import { testDatabase } from '../tests/support/database.ts'
import { openCast } from './cast.ts'
import { seedOrgans } from './organs.ts'
import { live } from './timeline.ts'
import { tradingHappenings } from './trading.ts'

describe('the trades of the demonstration', () => {
  let folder: string
  let office: Office
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gongkai-trades-'))
    office = await openOffice(readConfig({ DATABASE_URL: (await testDatabase()).url, GONGKAI_DATA: folder }))
    await seedOrgans(office.ctx)
    await office.refresh()
    const now = office.ctx.clock.now().getTime()
    const all = tradingHappenings(office.ctx, await openCast(office.ctx))
    await live(
      all.filter((one) => new Date(one.at).getTime() <= now),
      () => {},
    )
  }, 180_000)
  afterAll(async () => {
    await office.close()
    await rm(folder, { recursive: true, force: true })
  })

  it('are finished, failed and under way, of all four kinds, and survive a rebuild', async () => {
    const { rows } = await listTrades(office.ctx, 'yangqing', {})
    const stages = rows.map((row) => row.stage).sort()
    expect(stages).toEqual([...Array(6).fill('finished'), 'failed', 'publicity', 'open', 'reviewing'].sort())
    expect(new Set(rows.map((row) => row.kindLabel)).size).toBe(4)
    expect((await listAssets(office.ctx, 'yangqing', {})).total).toBe(25)
    await rebuildReadModels(office.ctx, PROCEDURES)
    expect((await listTrades(office.ctx, 'yangqing', {})).rows).toEqual(rows)
    expect((await verifyLedger(office.ctx)).broken).toEqual([])
  })

  it('have winners whose prices were the best sealed ones', async () => {
    const { rows } = await listTrades(office.ctx, 'yangqing', {})
    const prices = Object.fromEntries(rows.map((row) => [row.title, row.priceFen]))
    expect(prices).toMatchObject({
      榕坡村村口冷库出租: 9_200_000,
      红土岭机耕路硬化工程: 44_680_000,
      大塘坎村大塘鱼塘经营权流转: 2_430_000,
      红土岭岭脚坡地流转: 2_002_000,
      红土岭火龙果分拣棚出租: null,
    })
  })
})
