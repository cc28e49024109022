import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { passOn } from '#kernel/outbox/outbox.ts'
import { openTestOffice, type TestOffice } from '#kernel/testing.ts'
import { WEBSITE_GUIDE } from '#law/index.ts'
import { articleForPage } from '../article-page.ts'
import { readArticle } from '../read-article.ts'
import { type Newsroom, openNewsroom } from '../testing.ts'
import { setPolicies, setValidity } from './relate-article.ts'
import { withdrawArticle } from './withdraw-article.ts'

describe('documents that hang together', () => {
  let office: TestOffice
  let room: Newsroom
  const organ = 'yangqing'
  const paper = (number: number) =>
    room.published({ title: `第${number}号文件`, documentNumber: `洋青府〔2026〕${number}号` })
  const say = (id: string, change: object) =>
    setValidity(room.publisher, {
      organ,
      id,
      key: room.key(),
      said: { validity: 'repealed', since: '2026-03-02', by: null, note: '', ...change },
    })
  const explain = (id: string, policies: string[]) =>
    setPolicies(room.publisher, { organ, id, key: room.key(), policies })
  const page = (id: string) => articleForPage(office.ctx, organ, id)
  const ids = (list: readonly { id: string }[] | undefined) => (list ?? []).map((one) => one.id)
  const told = async () => {
    const refs: string[] = []
    await passOn(office.ctx, 'site', async (notices) => void refs.push(...notices.map((one) => one.ref)))
    return refs
  }

  beforeAll(async () => {
    office = await openTestOffice()
    room = await openNewsroom(office)
  })
  afterAll(() => office.close())

  it('are linked at both ends when one repeals the other, and both pages are written anew', async () => {
    const old = await paper(1)
    const young = await paper(2)
    await told()
    await say(old, { by: young })
    expect((await told()).toSorted()).toEqual([`article:${old}`, `article:${young}`].toSorted())
    expect((await page(old))?.validity).toMatchObject({ validity: 'repealed', since: '2026-03-02' })
    expect(ids((await page(old))?.related.changedBy)).toEqual([young])
    expect((await page(young))?.related.changes).toMatchObject([{ id: old, how: 'repealed' }])
    const { events } = await readArticle(office.ctx, organ, old)
    expect(events.at(-1)?.basis).toEqual([WEBSITE_GUIDE.cite('来源')])
  })

  it('are no longer linked once one end is withdrawn, and the other page is written anew', async () => {
    const old = await paper(3)
    const young = await paper(4)
    await say(old, { validity: 'amended', by: young })
    await told()
    await withdrawArticle(room.publisher, { organ, id: young, key: room.key(), reason: '有误' })
    expect(await told()).toContain(`article:${old}`)
    expect((await page(old))?.related.changedBy).toEqual([])
    expect((await page(old))?.validity?.validity).toBe('amended')
  })

  it('are a policy and its explanation, linked both ways; what is taken out is unlinked', async () => {
    const policy = await paper(5)
    const other = await paper(6)
    const explanation = await room.published({ title: '解读', column: 'notices' })
    await explain(explanation, [policy, other, policy])
    expect(ids((await page(explanation))?.related.interprets).toSorted()).toEqual([policy, other].toSorted())
    expect(ids((await page(policy))?.related.interpretedBy)).toEqual([explanation])
    await told()
    await explain(explanation, [policy])
    expect(await told()).toContain(`article:${other}`)
    expect((await page(other))?.related.interpretedBy).toEqual([])
  })

  it('must be live, and others than themselves', async () => {
    const old = await paper(7)
    const draft = await room.create()
    await expect(say(old, { by: draft })).rejects.toThrow('没有在本单位网站上公开')
    await expect(say(old, { by: old })).rejects.toThrow('它自己')
    await expect(say(draft, { note: '某号文件' })).rejects.toThrow('没有在网站上公开')
    await expect(say(await room.published(), { note: '某号文件' })).rejects.toThrow('没有文号')
    await expect(explain(old, [old])).rejects.toThrow('它自己')
    await expect(explain(old, [draft])).rejects.toThrow('没有在本单位网站上公开')
    const writer = room.writer
    await expect(setPolicies(writer, { organ, id: old, key: room.key(), policies: [] })).rejects.toThrow(
      '没有找到',
    )
  })
})
