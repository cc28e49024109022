import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestOffice, type TestOffice } from '#kernel/testing.ts'
import { OGI } from '#law/index.ts'
import { currentEdition } from './article.ts'
import { heldAtGates, type PublishGate, passGates } from './publish-gates.ts'
import { type Newsroom, openNewsroom } from './testing.ts'

const saying = (name: string, ...messages: string[]): PublishGate => ({
  name,
  check: async () => messages.map((message) => ({ message, basis: OGI.cite('17') })),
})

describe('the gates before publication', () => {
  let office: TestOffice
  let room: Newsroom

  beforeAll(async () => {
    office = await openTestOffice()
    room = await openNewsroom(office)
  })
  afterAll(() => office.close())

  const atGate = async () => {
    const id = await room.create()
    return { organ: 'yangqing', id, edition: currentEdition(await room.read(id)) }
  }

  it('let through what none of them holds', async () => {
    const at = await atGate()
    await expect(passGates(office.ctx, at)).resolves.toBeUndefined()
    await expect(passGates(office.ctx, at, [saying('校对')])).resolves.toBeUndefined()
  })

  it('name every gate that holds the text and every reason, with its basis', async () => {
    const at = await atGate()
    const gates = [saying('校对', '错别字“帐号”'), saying('空'), saying('个人信息', '身份证号', '银行卡号')]
    const held = await heldAtGates(office.ctx, at, gates)
    expect(held.map(({ gate, refusals }) => [gate, refusals.length])).toEqual([
      ['校对', 1],
      ['个人信息', 2],
    ])
    expect(held[0]?.refusals[0]?.basis).toEqual(OGI.cite('17'))
    await expect(passGates(office.ctx, at, gates)).rejects.toMatchObject({
      kind: 'conflict',
      message: `校对：错别字“帐号”（${OGI.heading('17')}）（另有 2 处）`,
      problems: [
        { message: `校对：错别字“帐号”（${OGI.heading('17')}）` },
        { message: expect.stringContaining('个人信息：身份证号') },
        { message: expect.stringContaining('个人信息：银行卡号') },
      ],
    })
  })
})
