import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestOffice, type TestOffice } from '#kernel/testing.ts'
import { OGI } from '#law/index.ts'
import { currentEdition, statusOf } from '../article.ts'
import { readArticle } from '../read-article.ts'
import { aDraft, type Newsroom, openNewsroom } from '../testing.ts'
import { createArticle } from './create-article.ts'
import { reviewArticle } from './review-article.ts'
import { saveDraft } from './save-draft.ts'
import { submitArticle } from './submit-article.ts'

describe(`${OGI.heading('17')}: reviewing`, () => {
  let office: TestOffice
  let room: Newsroom
  const organ = 'yangqing'
  const save = (id: string, change: Parameters<typeof aDraft>[0], who = room.writer) =>
    saveDraft(who, { organ, id, key: room.key(), draft: aDraft(change) })
  const sign = (who: Newsroom['first'], id: string, step: 1 | 2 | 3) =>
    reviewArticle(who, { organ, id, key: room.key(), step, verdict: 'approve' })

  beforeAll(async () => {
    office = await openTestOffice()
    room = await openNewsroom(office)
  })
  afterAll(() => office.close())

  it('passes the three reviews in their order only', async () => {
    const id = await room.create()
    await expect(sign(room.first, id, 1)).rejects.toThrow('草稿')
    await room.submit(id)
    await expect(sign(room.second, id, 2)).rejects.toThrow('待初审')
    await sign(room.first, id, 1)
    await expect(sign(room.first, id, 1)).rejects.toThrow('待复审')
    await sign(room.second, id, 2)
    await sign(room.final, id, 3)
    const article = await room.read(id)
    expect(statusOf(article)).toBe('approved')
    expect(currentEdition(article).signatures.map((one) => one.by)).toEqual(
      [room.first, room.second, room.final].map((who) => who.actor.id),
    )
  })

  it('refuses a writer of the edition, whichever roles the writer holds', async () => {
    const both = await office.as(['editor', 'first-reviewer', 'second-reviewer'])
    const { id } = await createArticle(both, { organ, key: room.key(), draft: aDraft() })
    await submitArticle(both, { organ, id, key: room.key() })
    await expect(sign(both, id, 1)).rejects.toThrow('自己的稿件')
    await sign(room.first, id, 1)
    await expect(sign(both, id, 2)).rejects.toThrow('自己的稿件')
    expect(statusOf(await room.read(id))).toBe('second-review')
  })

  it('refuses somebody who only changed a word in it', async () => {
    const helper = await office.as(['editor', 'first-reviewer'])
    const id = await room.create()
    await save(id, { title: '改了一个字' }, helper)
    await room.submit(id)
    await expect(sign(helper, id, 1)).rejects.toThrow('自己的稿件')
  })

  it('refuses a second signature of the same person', async () => {
    const allThree = await office.as(['first-reviewer', 'second-reviewer', 'final-reviewer'])
    const id = await room.create()
    await room.submit(id)
    await sign(allThree, id, 1)
    await expect(sign(allThree, id, 2)).rejects.toThrow('三个人')
  })

  it('gives a text back with a reason, and starts over from the first review', async () => {
    const id = await room.create()
    await room.submit(id)
    await sign(room.first, id, 1)
    const back = { organ, id, step: 2, verdict: 'return' } as const
    await expect(reviewArticle(room.second, { ...back, key: room.key() })).rejects.toThrow('退回原因')
    await reviewArticle(room.second, { ...back, key: room.key(), reason: '数字要核对' })
    const article = await room.read(id)
    expect(article.working).toMatchObject({ status: 'returned', returned: { step: 2, reason: '数字要核对' } })
    expect(currentEdition(article).signatures).toEqual([])
    await room.submit(id)
    expect(statusOf(await room.read(id))).toBe('first-review')
  })

  it('keeps a text under review as it is', async () => {
    const id = await room.create()
    await room.submit(id)
    await expect(save(id, { title: '趁审核时改' })).rejects.toThrow('待初审')
  })

  it('voids the signatures when an approved text is changed, and keeps them when nothing changed', async () => {
    const id = await room.create()
    await room.approve(id)
    await save(id, {})
    expect(statusOf(await room.read(id))).toBe('approved')
    await save(id, { body: '<p>另一个正文</p>' })
    const article = await room.read(id)
    expect(statusOf(article)).toBe('draft')
    expect(currentEdition(article).signatures).toEqual([])
    await expect(room.publish(id)).rejects.toThrow('不能发布')
  })

  it('refuses a signature on another text than the one that was read', async () => {
    const id = await room.create()
    await room.submit(id)
    const review = { organ, id, key: room.key(), step: 1, verdict: 'approve' } as const
    await expect(reviewArticle(room.first, { ...review, seen: 'f'.repeat(64) })).rejects.toThrow('别人改过')
    const { contentHash } = currentEdition(await room.read(id))
    await reviewArticle(room.first, { ...review, key: room.key(), seen: contentHash })
    const { events } = await readArticle(office.ctx, organ, id)
    expect(events.at(-1)).toMatchObject({
      kind: 'review-signed',
      payload: { step: 1, contentHash },
      basis: [OGI.cite('17')],
    })
  })

  it('is not open to somebody whose role is another', async () => {
    const id = await room.create()
    await room.submit(id)
    await expect(sign(room.second, id, 1)).rejects.toThrow('没有找到')
    await expect(sign(room.writer, id, 1)).rejects.toThrow('没有找到')
  })
})
