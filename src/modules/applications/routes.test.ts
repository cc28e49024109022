import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '#kernel/context.ts'
import { mountApi } from '#kernel/http/api.ts'
import { openTestOffice, type TestOffice } from '#kernel/testing.ts'
import { OGI } from '#law/index.ts'
import { textOfFile } from '#modules/personal-data/index.ts'
import { replyToApplication } from './actions/reply-to-application.ts'
import { ReplySchema } from './contract.ts'
import { applicationsRoutes } from './routes.ts'
import { aForm, foundTestOrgans } from './testing.ts'

const AT = '/api/organs/yangqing/applications'
const REPLY = { row: 'granted', day: '2026-03-02', reason: '由本机关制作保存。', content: '提供复印件一份。' }

async function textIn(bytes: Uint8Array): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'gongkai-letter-')), 'letter.docx')
  await writeFile(path, bytes)
  return (await textOfFile({ name: 'letter.docx', path, bytes: bytes.length })) ?? ''
}

describe('the interface to applications', () => {
  let office: TestOffice
  let app: FastifyInstance
  let who: Context
  let clerk: Context
  let leader: Context
  let keys = 0
  const key = () => `route-key-${++keys}`

  beforeAll(async () => {
    office = await openTestOffice('2026-03-02')
    await foundTestOrgans(office.ctx)
    clerk = await office.as(['disclosure-officer'])
    leader = await office.as(['leader'])
    app = fastify()
    await mountApi(
      app,
      { applications: applicationsRoutes },
      async (request: FastifyRequest, reply: FastifyReply) => {
        const { actor } = who
        const session = { actor, csrf: 'token', username: 'x', mustChange: false, secondFactor: false }
        return { ctx: who, session, request, reply }
      },
    )
  })
  afterAll(async () => {
    await app.close()
    await office.close()
  })

  const get = (ctx: Context, path = '') => {
    who = ctx
    return app.inject(`${AT}${path}`)
  }
  const post = (ctx: Context, path: string, payload: object) => {
    who = ctx
    return app.inject({ method: 'POST', url: `${AT}${path}`, payload, headers: { 'x-csrf-token': 'token' } })
  }
  const entry = (changes: object = {}) => ({
    key: key(),
    channel: 'counter',
    receivedDay: '2026-03-02',
    form: aForm(),
    ...changes,
  })

  it('carries a case from the counter to the letter', async () => {
    const entered = await post(clerk, '', entry())
    const { id, number, code } = entered.json()
    expect(entered.statusCode).toBe(200)
    expect(code).toMatch(/^\w{4}-\w{4}$/)
    expect((await get(leader, '?show=open')).json().rows[0]).toMatchObject({ number, applicantMasked: '陈*' })
    expect((await post(clerk, `/${id}/register`, { key: key(), department: 'planning' })).statusCode).toBe(
      200,
    )
    const preview = await post(clerk, `/${id}/reply/preview`, { reply: REPLY })
    expect(preview.json()).toMatchObject({
      title: '政府信息公开告知书',
      basis: [OGI.cite('36(2)'), {}, {}, {}, {}, {}],
    })
    const asked = { kind: 'correction-asked', day: '2026-03-02', term: 10, text: '请写明年份。' }
    const letters = await post(clerk, `/${id}/letters/preview`, { step: asked })
    expect(letters.json()).toMatchObject({ letters: [{ name: '补正告知书', addressee: '陈*' }] })
    const paper = await post(clerk, `/${id}/letters/preview.pdf`, { step: asked, at: 0 })
    expect(paper.headers['content-type']).toContain('application/pdf')
    const reply = ReplySchema.parse(REPLY)
    const replied = await replyToApplication(clerk, { organ: 'yangqing', id, key: key(), reply })
    expect(replied.number).toMatch(/^洋青镇公复〔2026〕\d+号$/)
    const docx = await get(clerk, `/${id}/letter/docx`)
    expect(docx.rawPayload.subarray(0, 2).toString()).toBe('PK')
    const form = await get(clerk, `/${id}/sheets/registration/docx`)
    for (const file of [docx, form]) {
      const text = await textIn(file.rawPayload)
      expect(text).toContain('陈*')
      expect(text).not.toMatch(/陈喆堃|13800000101|1101|榕坡村8号/)
    }
    const shown = (await get(leader, `/${id}`)).json()
    expect(shown).toMatchObject({ status: 'replied', stage: '', letter: { addressee: '陈*' } })
    expect(JSON.stringify(shown)).not.toContain('陈喆堃')
  })

  it('hands letters out to the disclosure office only', async () => {
    const { id } = (await post(clerk, '', entry())).json()
    expect((await get(leader, `/${id}/letter/pdf`)).statusCode).toBe(403)
  })

  it('names each wrong field in Chinese', async () => {
    const shape = await post(clerk, '', entry({ channel: 'pigeon', receivedDay: '2026-02-30' }))
    expect(shape.statusCode).toBe(400)
    expect(shape.json().data.problems.map((one: { field: string }) => one.field)).toEqual([
      'channel',
      'receivedDay',
    ])
    const identity = await post(clerk, '', entry({ form: aForm({ idNumber: '110105194912310021' }) }))
    expect(identity.json().data.problems[0]).toMatchObject({ field: 'idNumber' })
    const future = await post(clerk, '', entry({ receivedDay: '2026-03-03' }))
    expect(future.json().data.problems[0]).toMatchObject({ field: 'receivedDay' })
  })

  it('offers what can be chosen, each way in with its basis', async () => {
    const { channels, departments } = (await get(clerk, '/choices')).json()
    expect(channels.map((one: { key: string }) => one.key)).not.toContain('online')
    expect(channels[0]).toMatchObject({ key: 'counter', basis: OGI.cite('31(1)') })
    expect(departments[0]).toEqual({ id: 'planning', name: '规划建设办公室' })
  })

  it('knows no case of another organ', async () => {
    const { id } = (await post(clerk, '', entry())).json()
    const county = await office.as(['disclosure-officer'], { organ: 'suixi' })
    who = county
    expect((await app.inject(`/api/organs/suixi/applications/${id}`)).statusCode).toBe(404)
    expect((await app.inject(`${AT}/${id}`)).statusCode).toBe(403)
  })
})
