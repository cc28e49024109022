import { call } from '@orpc/server'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '#kernel/context.ts'
import type { ApiContext } from '#kernel/http/api.ts'
import { openTestOffice, type TestOffice } from '#kernel/testing.ts'
import { submitApplication } from '#modules/applications/index.ts'
import { aForm, foundTestOrgans } from '#modules/applications/testing.ts'
import { disputesRoutes } from './routes.ts'

const organ = 'yangqing'
const signedIn = (ctx: Context): ApiContext => ({
  ctx,
  session: { actor: ctx.actor, csrf: 'x' } as ApiContext['session'],
  request: {} as FastifyRequest,
  reply: {} as FastifyReply,
})

describe('the interface to disputes', () => {
  let office: TestOffice
  let clerk: ApiContext
  let leader: ApiContext
  let application: string

  beforeAll(async () => {
    office = await openTestOffice('2026-03-02')
    await foundTestOrgans(office.ctx)
    application = (await submitApplication(office.ctx, { organ, key: 'submit-1', form: aForm() })).id
    clerk = signedIn(await office.as(['disclosure-officer']))
    leader = signedIn(await office.as(['leader']))
  })
  afterAll(() => office.close())

  const filing = (key: string) => ({
    organ,
    key,
    application,
    kind: 'reconsideration' as const,
    ground: 'silent' as const,
    body: '遂溪县人民政府',
    day: '2026-03-02',
    matter: '请求责令答复。',
  })

  it('records a review and its end, and shows both to the leader', async () => {
    const { id } = await call(disputesRoutes.file, filing('file-dispute-1'), { context: clerk })
    const step = {
      kind: 'concluded' as const,
      ...{ day: '2026-03-02', served: '2026-03-02', result: 'withdrawn' as const, text: '撤回。' },
    }
    await call(disputesRoutes.step, { organ, id, key: 'conclude-1', step }, { context: clerk })
    const { rows } = await call(disputesRoutes.list, { organ }, { context: leader })
    expect(rows).toMatchObject([
      { id, kindLabel: '行政复议', concluded: { outcome: 'other', day: '2026-03-02' } },
    ])
    expect(await call(disputesRoutes.get, { organ, id }, { context: leader })).toMatchObject({
      matter: '请求责令答复。',
      summary: '撤回。',
    })
  })

  it('lets nobody record who may only read', async () => {
    const filed = call(disputesRoutes.file, filing('file-dispute-2'), { context: leader })
    await expect(filed).rejects.toThrow('没有做这件事的权限')
  })
})
