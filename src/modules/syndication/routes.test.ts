import { call } from '@orpc/server'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '#kernel/context.ts'
import type { ApiContext } from '#kernel/http/api.ts'
import type { Role } from '#kernel/permissions.ts'
import { openTestOffice, type TestOffice } from '#kernel/testing.ts'
import { syndicationRoutes } from './routes.ts'
import { openTwoSites, type TwoSites } from './testing.ts'

const NOT_ALLOWED = '没有做这件事的权限'

describe('the interface to items sent up', () => {
  let office: TestOffice
  let sites: TwoSites
  const signedIn = (ctx: Context): ApiContext => ({
    ctx,
    session: { actor: ctx.actor, csrf: 'x' } as ApiContext['session'],
    request: {} as FastifyRequest,
    reply: {} as FastifyReply,
  })
  const holding = async (organ: string, ...roles: Role[]) => signedIn(await office.as(roles, { organ }))

  beforeAll(async () => {
    office = await openTestOffice()
    sites = await openTwoSites(office)
  })
  afterAll(() => office.close())

  it('lets nobody put anything on the county’s site who holds nothing there, whatever he holds in the town', async () => {
    const { id } = await sites.sent()
    const everything = await holding('yangqing', 'editor', 'final-reviewer', 'disclosure-officer', 'admin')
    const received = { organ: 'suixi', town: 'yangqing', id, key: sites.key() }
    const adopt = { ...received, column: 'news', department: 'office' }
    const attempts = [
      call(syndicationRoutes.adopt, adopt, { context: everything }),
      call(syndicationRoutes.giveBack, { ...received, reason: '不收' }, { context: everything }),
      call(syndicationRoutes.takeUpdate, received, { context: everything }),
      call(syndicationRoutes.getReceived, received, { context: everything }),
      call(syndicationRoutes.received, { organ: 'suixi' }, { context: everything }),
    ]
    for (const attempt of attempts) await expect(attempt).rejects.toThrow(NOT_ALLOWED)
    // Naming the own organ as the receiver leads nowhere: it was not sent there.
    const own = call(syndicationRoutes.adopt, { ...adopt, organ: 'yangqing' }, { context: everything })
    await expect(own).rejects.toThrow('没有找到')
    expect((await sites.item(id)).status).toBe('sent')
  })

  it('lets nobody of the county send in the town’s name, and supervisors look on', async () => {
    const article = await sites.town.published()
    const officer = await holding('suixi', 'disclosure-officer', 'final-reviewer')
    const wanted = { organ: 'yangqing', key: sites.key(), article, target: 'suixi' }
    await expect(call(syndicationRoutes.send, wanted, { context: officer })).rejects.toThrow(NOT_ALLOWED)
    const supervisor = await holding('suixi', 'county-supervisor')
    const list = await call(syndicationRoutes.list, { organ: 'yangqing' }, { context: supervisor })
    expect(list.total).toBeGreaterThan(0)
  })

  it('takes an item from choosing it to its receipt', async () => {
    const article = await sites.town.published({ title: '一路报上去的稿件' })
    const town = await holding('yangqing', 'disclosure-officer')
    const county = await holding('suixi', 'editor')
    const before = await call(syndicationRoutes.candidates, { organ: 'yangqing' }, { context: town })
    expect(before.targets).toEqual([expect.objectContaining({ id: 'suixi' })])
    expect(before.items[0]).toMatchObject({ article, sent: [] })
    const wanted = { organ: 'yangqing', key: sites.key(), article, target: 'suixi', note: '重点工作' }
    const { id } = await call(syndicationRoutes.send, wanted, { context: town })
    const after = await call(syndicationRoutes.candidates, { organ: 'yangqing' }, { context: town })
    expect(after.items[0]?.sent).toMatchObject([{ id, hand: false, statusName: '待采用' }])
    const received = { organ: 'suixi', town: 'yangqing', id }
    const { text } = await call(syndicationRoutes.getReceived, received, { context: county })
    const adopt = { ...received, key: sites.key(), column: 'news', department: 'office' }
    await call(syndicationRoutes.adopt, { ...adopt, seen: text?.contentHash }, { context: county })
    const item = await call(syndicationRoutes.get, { organ: 'yangqing', id }, { context: town })
    expect(item.rounds[0]?.receipt).toMatchObject({ verdict: 'adopted', day: '2026-03-02' })
    const counts = await call(syndicationRoutes.counts, { organ: 'suixi', year: 2026 }, { context: county })
    expect(counts.received.map((one) => one.organ)).toEqual(['yangqing'])
  })

  it.each([
    ['', '请填写门户上的网址'],
    ['不是网址', '完整网址'],
    ['ftp://a.example/', '完整网址'],
    ['javascript:alert(1)', '完整网址'],
    ['http://user:secret@a.example/', '完整网址'],
    ['http://localhost/', '完整网址'],
    [`http://a.example/${'x'.repeat(600)}`, '不能超过 500'],
  ])('takes no address like "%s"', async (address, message) => {
    const context = await holding('yangqing', 'disclosure-officer')
    const wanted = { organ: 'yangqing', id: 'nothing-here-0', key: sites.key(), address }
    const error = await call(syndicationRoutes.recordAddress, wanted, { context }).catch((thrown) => thrown)
    expect(JSON.stringify(error.data)).toContain(message)
  })

  it('knows no item by a number that is none', async () => {
    const context = await holding('yangqing', 'disclosure-officer')
    const wanted = { organ: 'yangqing', id: 'nothing-here-0', key: sites.key() }
    await expect(call(syndicationRoutes.retry, wanted, { context })).rejects.toThrow('没有找到')
    await expect(call(syndicationRoutes.compare, wanted, { context })).rejects.toThrow('没有找到')
    await expect(call(syndicationRoutes.getByHand, wanted, { context })).rejects.toThrow('没有找到')
  })
})
