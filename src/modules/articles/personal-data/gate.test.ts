import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestOffice, type TestOffice } from '#kernel/testing.ts'
import { SAMPLE, xlsxOf } from '#modules/personal-data/testing.ts'
import { attachFile } from '../actions/attach-file.ts'
import { saveDraft } from '../actions/save-draft.ts'
import { currentEdition, statusOf } from '../article.ts'
import { aDraft, type Newsroom, openNewsroom } from '../testing.ts'
import { maskEdition } from './mask-edition.ts'
import { overrideHits } from './override-hits.ts'
import { personalDataOnDesk } from './personal-data-on-desk.ts'

const { id: idNumber, otherId, phone } = SAMPLE

describe('personal data before publication', () => {
  let office: TestOffice
  let room: Newsroom
  const organ = 'yangqing'

  beforeAll(async () => {
    office = await openTestOffice()
    room = await openNewsroom(office)
  })
  afterAll(() => office.close())

  const list = xlsxOf([
    {
      name: '名单',
      inner: `<sheetData><row r="2"><c r="C2" t="inlineStr"><is><t>${idNumber}</t></is></c></row></sheetData>`,
    },
  ])
  const attach = (id: string, name: string, bytes: Uint8Array) =>
    attachFile(room.writer, { organ, id, key: room.key(), file: { name, bytes } })
  const look = (id: string) => personalDataOnDesk(room.publisher, organ, id)
  const mask = async (id: string) =>
    maskEdition(room.writer, { organ, id, key: room.key(), seen: (await look(id)).contentHash })
  const override = async (id: string, who = room.publisher, reason = '本人已书面同意公开，同意书存档') => {
    const { contentHash, hits } = await look(id)
    return overrideHits(who, {
      organ,
      id,
      key: room.key(),
      seen: contentHash,
      hits: hits.map((hit) => hit.id),
      reason,
    })
  }

  it('holds an edition back with title, text and cells named, and never in clear', async () => {
    const id = await room.create({ title: `关于${phone}的公告`, body: `<p>户主证件${otherId}</p>` })
    await attach(id, '名单.xlsx', list)
    await room.approve(id)
    const refused = await room.publish(id).catch((error: Error) => error)
    const told = JSON.stringify([
      refused,
      (refused as Error).message,
      (refused as { problems?: unknown }).problems,
    ])
    for (const place of ['标题', '正文第1段', '附件“名单.xlsx” 工作表“名单”!C2'])
      expect(told).toContain(place.replaceAll('"', '\\"'))
    for (const number of [phone, otherId, idNumber]) expect(told).not.toContain(number)
    expect(statusOf(await room.read(id))).toBe('approved')
  })

  it('is covered by one click, in title, text, files and their names; the signatures are void', async () => {
    const id = await room.create({ title: `关于${phone}的公告`, body: `<p>户主证件${otherId}</p>` })
    await attach(id, `${idNumber}名单.xlsx`, list)
    await room.approve(id)
    await mask(id)
    const article = await room.read(id)
    const { content, signatures } = currentEdition(article)
    expect(statusOf(article)).toBe('draft')
    expect(signatures).toEqual([])
    expect(content.title).toBe('关于138****8000的公告')
    expect(content.attachments[0]?.name).toBe('440524＊＊＊＊＊＊＊＊0014名单.xlsx')
    expect((await look(id)).total).toBe(0)
    await expect(mask(id)).rejects.toThrow('没有需要脱敏')
    await room.approve(id)
    await expect(room.publish(id)).resolves.toBeUndefined()
  })

  it('goes out as it stands only on the reasoned word of a second person, for that content only', async () => {
    const id = await room.create({ body: `<p>联系电话 ${phone}</p>` })
    await room.approve(id)
    await expect(override(id, room.publisher, '可以')).rejects.toThrow('理由')
    await expect(override(id, room.publisher, `本人同意公开电话${phone}`)).rejects.toThrow(
      '理由里不要写个人信息',
    )
    await expect(override(id, room.writer)).rejects.toThrow('另一个人')
    await override(id)
    const seen = await look(id)
    expect(seen).toMatchObject({ total: 1, open: 0 })
    expect(seen.hits[0]?.overridden).toMatchObject({ reason: '本人已书面同意公开，同意书存档' })
    await saveDraft(room.writer, {
      organ,
      id,
      key: room.key(),
      draft: aDraft({ body: `<p>联系电话：${phone}</p>` }),
    })
    expect((await look(id)).open).toBe(1)
    await room.approve(id)
    await expect(room.publish(id)).rejects.toThrow('个人信息')
    await override(id)
    await expect(room.publish(id)).resolves.toBeUndefined()
  })

  it('is not taken for absent where a file cannot be read', async () => {
    const id = await room.create()
    await attach(id, '包.zip', Buffer.from('504b0506000000000000000000000000000000000000', 'hex'))
    await attach(id, '坏.xlsx', xlsxOf([], [], { 'xl/comments1.xml': '<!DOCTYPE a><a/>' }))
    const { hits } = await look(id)
    expect(hits.map((hit) => hit.kind)).toEqual(['unreadable'])
    await expect(mask(id)).rejects.toThrow('没有需要脱敏')
    await room.approve(id)
    await expect(room.publish(id)).rejects.toThrow('读不出来')
  })

  it('leaves the telephone of the organ alone', async () => {
    const id = await room.create({ body: '<p>咨询电话：0759-7000000</p>' })
    await room.approve(id)
    await expect(room.publish(id)).resolves.toBeUndefined()
  })
})
