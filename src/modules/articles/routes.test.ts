import { call } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '#kernel/context.ts'
import type { ApiContext } from '#kernel/http/api.ts'
import { openTestOffice, type TestOffice } from '#kernel/testing.ts'
import { articlesRoutes as routes } from './routes.ts'
import { signingRoutes as signing } from './signing/routes.ts'
import { aDraft, type Newsroom, openNewsroom } from './testing.ts'

const organ = 'yangqing'

/** A signed-in caller; handlers of this module touch neither request nor reply. */
function caller(ctx: Context): { context: ApiContext } {
  const session = { actor: ctx.actor, csrf: '', username: '', mustChange: false, secondFactor: false }
  return { context: { ctx, session } as ApiContext }
}

describe('the interface to articles', () => {
  let office: TestOffice
  let room: Newsroom
  const get = (who: Context, id: string) => call(routes.get, { organ, id }, caller(who))
  const waitingFor = async (who: Context) => (await call(routes.waiting, { organ }, caller(who))).items
  const mayOf = async (who: Context, id: string) =>
    (await get(who, id)).steps.filter((step) => step.may).map((step) => step.step)

  beforeAll(async () => {
    office = await openTestOffice()
    room = await openNewsroom(office)
  })
  afterAll(() => office.close())

  it('carries an article from the form to the site', async () => {
    const { id } = await call(
      routes.create,
      { organ, key: room.key(), ...aDraft({ body: '<p>正文</p>' }) },
      caller(room.writer),
    )
    const one = () => ({ organ, id, key: room.key() })
    const seen = (await get(room.writer, id)).working?.contentHash ?? ''
    await call(routes.submit, one(), caller(room.writer))
    const { signers } = room
    await call(signing.examine, { ...one(), seen, mode: 'proactive' }, caller(signers.source))
    for (const step of ['review-1', 'proof-1', 'review-2', 'proof-2', 'proof-3', 'review-3'] as const)
      await call(signing.sign, { ...one(), seen, step, verdict: 'approve' }, caller(signers[step]))
    expect(await call(routes.publish, { ...one(), seen }, caller(room.publisher))).toEqual({
      id,
      status: 'published',
    })
    const shown = await get(room.writer, id)
    expect(shown.live).toMatchObject({ body: '<p>正文</p>', writers: [room.writer.actor.name] })
    expect(shown.working).toBeNull()
    expect(shown.history.map((line) => [line.label, line.name])).toEqual([
      ['新建', room.writer.actor.name],
      ['送审', room.writer.actor.name],
      ['保密审查：主动公开', signers.source.actor.name],
      ['初审通过', room.first.actor.name],
      ['一校通过', signers['proof-1'].actor.name],
      ['复审通过', room.second.actor.name],
      ['二校通过', signers['proof-2'].actor.name],
      ['三校通过', signers['proof-3'].actor.name],
      ['终审通过', room.final.actor.name],
      ['发布', room.publisher.actor.name],
    ])
    expect(shown.history.at(-1)?.basis.join()).toContain('第十七条')
  })

  it('lets nobody in whose role is another, or who has not signed in', async () => {
    const id = await room.create()
    await room.submit(id)
    const review = { organ, id, key: room.key(), seen: 'a'.repeat(64), verdict: 'approve' } as const
    const first = { ...review, step: 'review-1' } as const
    await expect(call(signing.sign, first, caller(room.second))).rejects.toThrow('角色不办理初审')
    const urgent = { organ, id, key: room.key(), seen: review.seen, reason: '台风' }
    await expect(call(signing.publishUrgently, urgent, caller(room.final))).rejects.toThrow('权限')
    await expect(
      call(routes.get, { organ, id }, { context: { ctx: room.first } as ApiContext }),
    ).rejects.toThrow('请先登录')
    const village = await office.as(['village-clerk'])
    await expect(get(village, id)).rejects.toThrow('权限')
  })

  it('tells each person which steps are theirs, and why the others are not', async () => {
    const id = await room.create()
    expect(await mayOf(room.writer, id)).toEqual(['save', 'submit', 'bin'])
    expect(await mayOf(room.first, id)).toEqual([])
    await room.submit(id)
    expect(await mayOf(room.writer, id)).toEqual([])
    expect(await mayOf(room.first, id)).toEqual([])
    expect(await mayOf(room.signers.source, id)).toEqual(['source'])
    await room.sign(id, 'review-1')
    expect(await mayOf(room.first, id)).toEqual(['review-1'])
    expect(await mayOf(room.signers['proof-1'], id)).toEqual([])
    expect(await mayOf(await office.as(['leader']), id)).toEqual(['publish-urgent'])
    const { steps } = await get(room.first, id)
    const why = Object.fromEntries(steps.map((step) => [step.step, step.why]))
    expect(why['publish']).toContain('角色不办理发布')
    expect(why['review-2']).toContain('角色不办理复审')
    const both = await office.as(['editor', 'first-reviewer'])
    const own = await call(routes.create, { organ, key: room.key(), ...aDraft() }, caller(both))
    await call(routes.submit, { organ, id: own.id, key: room.key() }, caller(both))
    await room.sign(own.id, 'review-1')
    const refused = (await get(both, own.id)).steps.find((step) => step.step === 'review-1')
    expect(refused).toMatchObject({ may: false, why: expect.stringContaining('自己的稿件') })
  })

  it('shows what waits for whom, and nothing of one’s own to review', async () => {
    const fresh = await office.as(['editor', 'first-reviewer', 'second-reviewer'])
    const { id } = await call(routes.create, { organ, key: room.key(), ...aDraft() }, caller(fresh))
    const waits = async (who: Context) => (await waitingFor(who)).find((item) => item.id === id)?.stepLabel
    await call(routes.submit, { organ, id, key: room.key() }, caller(fresh))
    expect(await waits(room.signers.source)).toBe('保密审查')
    await room.sign(id, 'review-1')
    expect(await waits(room.signers.source)).toBeUndefined()
    expect(await waits(fresh)).toBeUndefined()
    expect(await waits(room.first)).toBe('初审')
    expect(await waits(room.second)).toBeUndefined()
    const { working } = await get(room.first, id)
    const seen = working?.contentHash ?? ''
    const back = { organ, id, key: room.key(), seen, step: 'review-1', verdict: 'return' } as const
    await call(signing.sign, { ...back, reason: '标题太长' }, caller(room.first))
    expect(await waits(fresh)).toBe('修改')
    expect(await waits(room.writer)).toBeUndefined()
    expect((await get(fresh, id)).returned).toMatchObject({ reason: '标题太长', name: room.first.actor.name })
  })

  it('lists what was asked for, page by page', async () => {
    for (let made = 0; made < 21; made++) await room.create({ title: `百分之100%的稿件${made}` })
    await room.create({ title: '百分之1000的稿件' })
    const list = (wanted: object) => call(routes.list, { organ, ...wanted }, caller(room.final))
    const first = await list({ text: '100%' })
    expect(first).toMatchObject({ total: 21, page: 1, pageSize: 20 })
    expect(first.items).toHaveLength(20)
    expect((await list({ text: '100%', page: 2 })).items).toHaveLength(1)
    expect((await list({ text: "'; DROP TABLE article; --" })).total).toBe(0)
    expect((await list({ column: 'notices' })).total).toBe(0)
    const id = await room.published({ column: 'notices' })
    const published = await list({ status: 'published', column: 'notices', department: 'agriculture' })
    expect(published.items.map((item) => [item.id, item.statusName])).toEqual([[id, '已发布']])
  })

  it('shows an editor of one department nothing of another', async () => {
    const clerk = await office.as(['editor'], { department: 'office' })
    const id = await room.create({ department: 'agriculture', title: '农业的稿件' })
    await expect(get(clerk, id)).rejects.toThrow('没有找到')
    const { items } = await call(routes.list, { organ, text: '农业的稿件' }, caller(clerk))
    expect(items).toEqual([])
    expect((await call(routes.list, { organ, text: '农业的稿件' }, caller(room.first))).total).toBe(1)
  })

  it('takes a file and gives it back to staff, and to nobody by another document’s number', async () => {
    const id = await room.create()
    const file = new File(['姓名,金额'], '名单.csv', { type: 'text/csv' })
    await call(routes.attach, { organ, id, key: room.key(), file }, caller(room.writer))
    const hash = (await get(room.writer, id)).working?.attachments[0]?.hash ?? ''
    const wanted = { organ, id, edition: 1, hash }
    const given = await call(routes.download, wanted, caller(room.first))
    expect([given.name, await given.text()]).toEqual(['名单.csv', '姓名,金额'])
    const other = await room.create()
    await expect(call(routes.download, { ...wanted, id: other }, caller(room.first))).rejects.toThrow(
      '没有找到',
    )
    await call(routes.detach, { organ, id, key: room.key(), hash }, caller(room.writer))
    expect((await get(room.writer, id)).working?.attachments).toEqual([])
  })
})
