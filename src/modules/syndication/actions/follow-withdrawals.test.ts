import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '#kernel/context.ts'
import { openTestOffice, type TestOffice } from '#kernel/testing.ts'
import {
  articleForPage,
  publishArticle,
  saveDraft,
  statusOf,
  withdrawArticle,
} from '#modules/articles/index.ts'
import { aDraft } from '#modules/articles/testing.ts'
import { openTwoSites, type TwoSites } from '../testing.ts'
import { waitingToReceive, waitingToSend } from '../waiting-sendings.ts'
import { followWithdrawal, followWithdrawals } from './follow-withdrawals.ts'
import { returnSending } from './return-sending.ts'

describe('a withdrawal', () => {
  let office: TestOffice
  let sites: TwoSites
  const withdraw = (article: string, reason = '数据有误') =>
    withdrawArticle(sites.sender, { organ: 'yangqing', id: article, key: sites.key(), reason })

  beforeAll(async () => {
    office = await openTestOffice()
    sites = await openTwoSites(office)
  })
  afterAll(() => office.close())

  it('reaches the county’s site: the copy is down, with the reason, and both sides can read that it is', async () => {
    const { article, id, copy } = await sites.up()
    await withdraw(article)
    await sites.follow()
    const page = await articleForPage(office.ctx, 'suixi', copy)
    expect(page?.live).toBeNull()
    expect(page?.withdrawn?.reason).toBe('来源单位洋青镇人民政府已撤回原文：数据有误')
    const item = await sites.item(id)
    expect(item).toMatchObject({ status: 'withdrawn', pending: false, ended: { reason: '数据有误' } })
    expect(item.history.slice(-2)).toMatchObject([
      { label: '原文撤回', note: '数据有误' },
      { label: '副本随原文撤回', note: '已从上级网站撤下' },
    ])
  })

  it('reaches a copy that is still under review: nobody can publish it any more', async () => {
    const { article, id } = await sites.sent()
    const copy = await sites.adopt(id)
    await withdraw(article)
    await sites.follow()
    const county = await sites.county.read(copy)
    expect(statusOf(county)).toBe('returned')
    expect(county.working?.returned?.reason).toContain('已撤回原文')
    expect(await sites.item(id)).toMatchObject({ status: 'withdrawn' })
    const publish = publishArticle(sites.county.publisher, { organ: 'suixi', id: copy, key: sites.key() })
    await expect(publish).rejects.toThrow('不能发布')
  })

  it('ends an item nobody has taken', async () => {
    const { article, id } = await sites.sent()
    await withdraw(article)
    await sites.follow()
    expect(await sites.item(id)).toMatchObject({ status: 'withdrawn', text: null })
    await expect(sites.adopt(id)).rejects.toThrow('原文已撤回')
  })

  it('leaves an item alone that was given back before', async () => {
    const { article, id } = await sites.sent()
    const back = { organ: 'suixi', town: 'yangqing', id, key: sites.key(), reason: '不合要求' }
    await returnSending(sites.receiver, back)
    await withdraw(article)
    await sites.follow()
    expect(await sites.item(id)).toMatchObject({ status: 'returned' })
  })

  it('is told to the sender when the county takes its copy down by itself, and back up', async () => {
    const { id, copy } = await sites.up()
    const step = { organ: 'suixi', id: copy, key: sites.key(), reason: '栏目调整' }
    await withdrawArticle(sites.county.publisher, step)
    await sites.follow()
    expect(await sites.item(id)).toMatchObject({ status: 'dropped', ended: { reason: '栏目调整' } })
  })

  it('that fails for one item shows on it, holds up no other, and is done when it can be done', async () => {
    const [bad, good] = [await sites.up(), await sites.up()]
    await withdraw(bad.article)
    await withdraw(good.article)
    await sites.follow(async (inside: Context, item, sending) => {
      if (item.id === bad.id) throw new Error('磁盘已满')
      await withdrawArticle(inside, {
        organ: sending.target,
        id: sending.copy?.article ?? '',
        key: inside.newId(),
        reason: '随原文撤回',
      })
      return 'withdrawn'
    })
    expect(await sites.item(good.id)).toMatchObject({ status: 'withdrawn', failure: null })
    const stuck = await sites.item(bad.id)
    expect(stuck).toMatchObject({ status: 'published', pending: true })
    expect(stuck.failure).toContain('副本没有撤下')
    expect((await articleForPage(office.ctx, 'suixi', bad.copy))?.live).not.toBeNull()
    for (const waiting of [
      await waitingToSend(office.ctx, 'yangqing', 50),
      await waitingToReceive(office.ctx, 'suixi', 50),
    ])
      expect(waiting).toContainEqual(expect.objectContaining({ step: '报送撤回需人工处理' }))
    await expect(sites.send(bad.article)).rejects.toThrow('还没有撤下')
    expect(await followWithdrawals(office.ctx)).toEqual({ failed: 0 })
    expect(await sites.item(bad.id)).toMatchObject({ status: 'withdrawn', pending: false, failure: null })
    expect((await articleForPage(office.ctx, 'suixi', bad.copy))?.live).toBeNull()
  })

  it('that goes on failing in the same way is written down once', async () => {
    const { article, id } = await sites.up()
    await withdraw(article)
    const fail = async () => {
      throw new Error('磁盘已满')
    }
    await sites.follow(fail)
    const { length } = (await sites.item(id)).history
    await sites.follow(fail)
    expect((await sites.item(id)).history).toHaveLength(length)
    await followWithdrawals(office.ctx)
  })

  it('can be pressed by a person who may not withdraw there: the program does it, the person is noted', async () => {
    const { article, id } = await sites.up()
    await withdraw(article)
    await sites.follow(async () => {
      throw new Error('磁盘已满')
    })
    expect(await followWithdrawal(sites.sender, { organ_id: 'yangqing', id })).toBe(true)
    expect((await sites.item(id)).history.at(-1)).toMatchObject({
      label: '副本随原文撤回',
      who: sites.sender.actor.name,
    })
  })

  it('is over when the county has taken the copy down by hand first', async () => {
    const { article, id, copy } = await sites.up()
    await withdraw(article)
    await sites.follow(async () => {
      throw new Error('磁盘已满')
    })
    const byHand = { organ: 'suixi', id: copy, key: sites.key(), reason: '先行撤下' }
    await withdrawArticle(sites.county.publisher, byHand)
    await sites.follow()
    const item = await sites.item(id)
    expect(item.status).toBe('withdrawn')
    expect(item.history.at(-1)?.note).toBe('副本已不在上级网站上')
  })

  it('lets the town publish and send the text again afterwards, into the same document above', async () => {
    const { article, id, copy } = await sites.up()
    await withdraw(article)
    await sites.follow()
    const draft = aDraft({ title: '更正后的标题' })
    await saveDraft(sites.town.writer, { organ: 'yangqing', id: article, key: sites.key(), draft })
    await sites.town.approve(article)
    await sites.town.publish(article)
    await sites.follow()
    expect(await sites.send(article)).toBe(id)
    expect(await sites.adopt(id)).toBe(copy)
    await sites.publishCopy(copy)
    await sites.follow()
    expect(await sites.item(id)).toMatchObject({ status: 'published', title: '更正后的标题' })
  })
})
