import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clocksByDue } from '#kernel/clocks/testing.ts'
import type { Context } from '#kernel/context.ts'
import { openTestOffice, type TestOffice } from '#kernel/testing.ts'
import { OGI } from '#law/index.ts'
import { statusOf } from '../article.ts'
import { waitingArticles } from '../desk-lists.ts'
import { type Newsroom, openNewsroom } from '../testing.ts'
import { lookAfter } from './look-after.ts'
import { publishUrgently } from './publish-article.ts'
import { saveDraft } from './save-draft.ts'
import { setLookLimit } from './set-signing-rules.ts'

describe(`${OGI.heading('17')}: urgent publication`, () => {
  let office: TestOffice
  let room: Newsroom
  let leader: Context
  const organ = 'yangqing'
  const publish = (id: string, reason = '台风红色预警，来不及审完', who = leader) =>
    publishUrgently(who, { organ, id, key: room.key(), reason })
  const look = (id: string, who: Context, verdict: 'stands' | 'to-mend' = 'stands', note = '已逐字核对') =>
    lookAfter(who, { organ, id, key: room.key(), verdict, note })
  const lookClocks = async (id: string) =>
    (await clocksByDue(office.ctx.db, organ, 100)).filter(
      (row) => row.stream === `article:${id}` && row.name === 'look-after',
    )
  const waits = async (who: Context, id: string) =>
    (await waitingArticles(who, organ)).items.find((item) => item.id === id)?.stepLabel
  const ready = async () => {
    const id = await room.create()
    await room.submit(id)
    await room.sign(id, 'proof-1')
    return id
  }

  beforeAll(async () => {
    office = await openTestOffice()
    room = await openNewsroom(office)
    leader = await office.as(['leader', 'final-reviewer'])
  })
  afterAll(() => office.close())

  it('goes out on the word of a leader with the reason, and says what was left out', async () => {
    const id = await ready()
    await expect(publish(id, ' ')).rejects.toThrow('等不及')
    await publish(id)
    const article = await room.read(id)
    expect(statusOf(article)).toBe('published')
    expect(article.urgent).toMatchObject({
      by: leader.actor.id,
      reason: '台风红色预警，来不及审完',
      left: ['proof-1', 'review-2', 'proof-2', 'proof-3', 'review-3'],
      looked: null,
    })
  })

  it('never goes out unexamined, nor on the word of its own writer', async () => {
    const id = await room.create()
    await expect(publish(id)).rejects.toThrow('不能应急发布')
    await room.submit(id)
    await expect(publish(id)).rejects.toThrow('不能应急发布')
    const both = await office.as(['editor', 'leader'])
    const own = await room.create()
    const draft = { column: 'news', department: 'agriculture', title: '领导自己改的', body: '<p>文</p>' }
    await saveDraft(both, { organ, id: own, key: room.key(), draft: { ...draft, madeOn: '2026-03-02' } })
    await room.submit(own)
    await room.sign(own, 'review-1')
    await expect(publish(own, '急', both)).rejects.toThrow('自己的稿件')
  })

  it('waits on a desk and on the clock until somebody else has looked at it', async () => {
    const id = await ready()
    await publish(id)
    expect((await lookClocks(id)).map((row) => row.due)).toEqual(['2026-03-05'])
    expect(await waits(room.final, id)).toBe('事后复核')
    expect(await waits(leader, id)).toBeUndefined()
    await expect(look(id, leader)).rejects.toThrow('由别人来做')
    await expect(look(id, room.final, 'stands', ' ')).rejects.toThrow('复核了什么')
    await look(id, room.final, 'to-mend')
    expect((await room.read(id)).urgent?.looked).toMatchObject({ verdict: 'to-mend', note: '已逐字核对' })
    expect(await lookClocks(id)).toEqual([])
    expect(await waits(room.final, id)).toBeUndefined()
    await expect(look(id, room.final)).rejects.toThrow('没有等待复核')
  })

  it('is looked at within the workdays the organ has set, from their day on', async () => {
    const limit = { from: '2026-03-02', workdays: 1, source: '《应急信息发布规定》' }
    await setLookLimit(room.publisher, { organ, key: room.key(), limit })
    const id = await ready()
    await publish(id)
    expect((await lookClocks(id)).map((row) => row.due)).toEqual(['2026-03-03'])
  })
})
