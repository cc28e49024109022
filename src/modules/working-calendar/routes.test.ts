import { call } from '@orpc/server'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '#kernel/context.ts'
import type { ApiContext } from '#kernel/http/api.ts'
import { openTestOffice, type TestOffice } from '#kernel/testing.ts'
import { foundOrgan } from '#modules/organs/index.ts'
import { calendarRoutes } from './routes.ts'
import { aBareOrgan, NOTICE_2027 } from './testing.ts'

const organ = 'suixi'

describe('the interface to the calendar', () => {
  let office: TestOffice
  let admin: ApiContext
  let editor: ApiContext
  const signedIn = (ctx: Context): ApiContext => ({
    ctx,
    session: { actor: ctx.actor, csrf: 'x' } as ApiContext['session'],
    request: {} as FastifyRequest,
    reply: {} as FastifyReply,
  })
  const preview = (sent: { text?: string; file?: File }, context = admin) =>
    call(calendarRoutes.preview, { organ, ...sent }, { context })

  beforeAll(async () => {
    office = await openTestOffice('2026-12-15')
    await foundOrgan(office.ctx, { key: 'found-suixi', organ: aBareOrgan('suixi', null) })
    await foundOrgan(office.ctx, { key: 'found-yangqing', organ: aBareOrgan('yangqing', 'suixi') })
    admin = signedIn(await office.as(['admin'], { organ }))
    editor = signedIn(await office.as(['editor'], { organ }))
  })
  afterAll(() => office.close())

  it('lists the years, the coming one as unknown until its notice is loaded', async () => {
    const [first, second] = await call(calendarRoutes.years, { organ }, { context: editor })
    expect(first).toMatchObject({ year: 2027, known: false, origin: 'none', off: 0, workdays: 261 })
    expect(second).toMatchObject({ year: 2026, known: true, origin: 'built-in', makeup: 6, workdays: 248 })
    const january = await call(calendarRoutes.month, { organ, month: '2027-01' }, { context: editor })
    expect(january).toHaveLength(31)
    expect(january[0]).toMatchObject({ day: '2027-01-01', workday: true, provisional: true, basis: null })

    const file = new File([JSON.stringify(NOTICE_2027)], '2027.json', { type: 'application/json' })
    expect(await preview({ file })).toMatchObject({ year: 2027, moved: [] })
    await call(calendarRoutes.load, { organ, key: office.ctx.newId(), file }, { context: admin })
    const [known] = await call(calendarRoutes.years, { organ }, { context: editor })
    expect(known).toMatchObject({ year: 2027, known: true, origin: 'loaded', off: 1, workdays: 260 })
    const [newYear] = await call(calendarRoutes.month, { organ, month: '2027-01' }, { context: editor })
    expect(newYear).toMatchObject({ workday: false, why: '元旦假期', provisional: false })
  })

  it('gives February its own days', async () => {
    for (const [month, days] of [
      ['2024-02', 29],
      ['2026-02', 28],
    ] as const)
      expect(await call(calendarRoutes.month, { organ, month }, { context: editor })).toHaveLength(days)
  })

  it.each([
    ['nothing', {}, '请选择放假通知文件'],
    ['blank text', { text: ' \n' }, '请选择放假通知文件'],
    ['a letter', { text: '各单位：' }, '不是 JSON'],
    ['a list', { text: '[]' }, '不是一个 JSON 对象'],
    ['a wrong day', { text: '{"year":2027,"off":{"2027-02-30":"春节"}}' }, 'off.2027-02-30：不是有效日期'],
    ['a file in another encoding', { file: new File([Buffer.from('d4aab5a9', 'hex')], 'a.json') }, 'UTF-8'],
  ])('refuses %s in words a person can act on', async (_, sent, message) => {
    await expect(preview(sent)).rejects.toThrow(message)
  })

  it('lets only an administrator at the top load a notice', async () => {
    const text = JSON.stringify(NOTICE_2027)
    await expect(preview({ text }, editor)).rejects.toThrow('没有做这件事的权限')
    const townAdmin = signedIn(await office.as(['admin'], { organ: 'yangqing' }))
    await expect(
      call(calendarRoutes.preview, { organ: 'yangqing', text }, { context: townAdmin }),
    ).rejects.toThrow('最上级单位')
  })
})
