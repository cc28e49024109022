import { call } from '@orpc/server'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '#kernel/context.ts'
import type { ApiContext } from '#kernel/http/api.ts'
import { openTestOffice, type TestOffice } from '#kernel/testing.ts'
import { foundOrgan } from '#modules/organs/index.ts'
import { catalogueRoutes } from './routes.ts'
import { anItem, aTown } from './testing.ts'

const organ = 'yangqing'

describe('the interface to the catalogue', () => {
  let office: TestOffice
  let officer: ApiContext
  let editor: ApiContext
  const signedIn = (ctx: Context): ApiContext => ({
    ctx,
    session: { actor: ctx.actor, csrf: 'x' } as ApiContext['session'],
    request: {} as FastifyRequest,
    reply: {} as FastifyReply,
  })

  beforeAll(async () => {
    office = await openTestOffice()
    await foundOrgan(office.ctx, { key: 'found-yangqing', organ: aTown() })
    officer = signedIn(await office.as(['disclosure-officer']))
    editor = signedIn(await office.as(['editor']))
  })
  afterAll(() => office.close())

  it('adds, lists and carries the catalogue out and in as a file', async () => {
    const item = anItem({ content: '双\u00a0空格\ufe0f' })
    const { id } = await call(
      catalogueRoutes.add,
      { organ, key: office.ctx.newId(), item },
      { context: officer },
    )
    const { total, items } = await call(catalogueRoutes.list, { organ }, { context: editor })
    expect([total, items[0]?.id, items[0]?.item.content]).toEqual([1, id, '双 空格'])
    const file = await call(catalogueRoutes.exportFile, { organ }, { context: editor })
    expect(file.name).toBe('洋青镇公开基本目录-2026-03-02.xlsx')
    const input = { organ, key: office.ctx.newId(), file }
    const result = await call(catalogueRoutes.applyImport, input, { context: officer })
    expect(result).toMatchObject({ applied: true, unchanged: 1, changed: 0 })
  })

  it('lets only the disclosure office change it', async () => {
    const input = { organ, key: office.ctx.newId(), item: anItem() }
    await expect(call(catalogueRoutes.add, input, { context: editor })).rejects.toThrow('没有做这件事的权限')
  })

  it('names the fields that are wrong', async () => {
    const input = { organ, key: office.ctx.newId(), item: anItem({ area: '\u200d', audience: '某些人' }) }
    const error = await call(catalogueRoutes.add, input, { context: officer }).catch((thrown) => thrown)
    expect(error.data.issues.map((issue: { message: string }) => issue.message)).toEqual([
      '请填写领域。',
      expect.stringContaining('全社会'),
    ])
  })
})
