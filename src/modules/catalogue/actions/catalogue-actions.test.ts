import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rebuildable, rebuildReadModels } from '#kernel/ledger/index.ts'
import { waiting } from '#kernel/outbox/outbox.ts'
import { openTestOffice, type TestOffice } from '#kernel/testing.ts'
import { foundOrgan } from '#modules/organs/index.ts'
import { catalogueItemProcedure } from '../catalogue-item.ts'
import { catalogueItems, itemWithHistory, listItems } from '../read-catalogue.ts'
import { anItem, aTown } from '../testing.ts'
import { addItem } from './add-item.ts'
import { changeItem } from './change-item.ts'
import { removeItem } from './remove-item.ts'
import { restoreItem } from './restore-item.ts'

const organ = 'yangqing'

describe('the basic catalogue', () => {
  let office: TestOffice
  const key = () => office.ctx.newId()
  const add = (change = {}, id?: string) =>
    addItem(office.ctx, { organ, key: key(), id, item: anItem(change) })

  beforeAll(async () => {
    office = await openTestOffice()
    await foundOrgan(office.ctx, { key: 'found-yangqing', organ: aTown() })
  })
  afterAll(() => office.close())

  it('adds an item at the end, resting on the articles about the catalogue, and tells the site', async () => {
    const before = await waiting(office.ctx, 'site')
    const first = await add({ position: 7 }, 'first')
    const second = await add({ level2: '领导分工' })
    const items = await catalogueItems(office.ctx, organ)
    expect(items.map((item) => [item.id, item.position])).toEqual([
      [first, 7],
      [second, 8],
    ])
    expect(items[0]?.citations).toEqual(['《中华人民共和国政府信息公开条例》第二十条第（二）项'])
    expect(await waiting(office.ctx, 'site')).toBe(before + 2)
  })

  it('adds once when the same press arrives twice', async () => {
    const input = { organ, key: key(), item: anItem({ level2: '按两次' }) }
    expect(await addItem(office.ctx, input)).toBe(await addItem(office.ctx, input))
    const items = await catalogueItems(office.ctx, organ)
    expect(items.filter((item) => item.level2 === '按两次')).toHaveLength(1)
  })

  it('refuses a key that is taken, even by a removed item', async () => {
    await add({}, 'taken')
    await removeItem(office.ctx, { organ, key: key(), id: 'taken', reason: '合并' })
    await expect(add({}, 'taken')).rejects.toThrow('已被用过')
  })

  it.each([
    [{ department: 'nobody' }, 'department', '没有“nobody”这个部门'],
    [{ columns: ['nowhere'] }, 'columns', '没有“nowhere”这个栏目'],
    [{ columns: [] }, 'columns', '至少选择一个对应栏目'],
    [{ basis: [{ act: 'OGI', article: '99' }] }, 'basis', '没有查到“OGI 99”'],
    [{ limitDays: 21 }, 'limitDays', '不能超过 20 个工作日'],
  ])('refuses %j and names the field', async (change, field, message) => {
    const refusal = await add(change).catch((error) => error)
    expect(refusal.problems).toEqual([{ field, message: expect.stringContaining(message) }])
  })

  it('lets an item on application stand without a column', async () => {
    await expect(add({ method: '依申请公开', columns: [] })).resolves.toMatch(/^item-/)
  })

  it('holds an article given in words as the article it is', async () => {
    const words = '《中华人民共和国政府信息公开条例》第二十条第（七）项'
    const id = await add({ basis: [words, '《中华人民共和国预算法》第十四条'] })
    const { item } = await itemWithHistory(office.ctx, organ, id)
    expect(item.basis).toEqual([{ act: 'OGI', article: '20(7)' }, '《中华人民共和国预算法》第十四条'])
  })

  it('changes, removes with a reason and restores, each step on record', async () => {
    const id = await add({ level2: '沿革' })
    const { item, revision } = await itemWithHistory(office.ctx, organ, id)
    await changeItem(office.ctx, { organ, key: key(), id, item: { ...item, content: '新的内容' }, revision })
    await removeItem(office.ctx, { organ, key: key(), id, reason: '事项取消' })
    expect((await catalogueItems(office.ctx, organ)).map((one) => one.id)).not.toContain(id)
    expect(
      (await listItems(office.ctx, organ, { removed: true, offset: 0, limit: 50 })).items,
    ).toContainEqual(expect.objectContaining({ id, removed: true }))
    await restoreItem(office.ctx, { organ, key: key(), id })
    const after = await itemWithHistory(office.ctx, organ, id)
    expect(after.item.content).toBe('新的内容')
    expect(after.history.map((event) => [event.kind, event.reason])).toEqual([
      ['item-added', null],
      ['item-changed', null],
      ['item-removed', '事项取消'],
      ['item-restored', null],
    ])
  })

  it('records nothing when a change changes nothing', async () => {
    const id = await add({ level2: '不变' })
    const { item } = await itemWithHistory(office.ctx, organ, id)
    await changeItem(office.ctx, { organ, key: key(), id, item })
    expect((await itemWithHistory(office.ctx, organ, id)).revision).toBe(1)
  })

  it('refuses a change that rests on an older version, and any change of a removed item', async () => {
    const id = await add({ level2: '两人同改' })
    const { item, revision } = await itemWithHistory(office.ctx, organ, id)
    await changeItem(office.ctx, { organ, key: key(), id, item: { ...item, body: '甲' }, revision })
    const late = { organ, key: key(), id, item: { ...item, body: '乙' }, revision }
    await expect(changeItem(office.ctx, late)).rejects.toThrow('别人处理过')
    await removeItem(office.ctx, { organ, key: key(), id, reason: '取消' })
    await expect(changeItem(office.ctx, { organ, key: key(), id, item })).rejects.toThrow('请先恢复')
    await expect(removeItem(office.ctx, { organ, key: key(), id, reason: '再删' })).rejects.toThrow(
      '已经从目录',
    )
  })

  it('knows nothing of an item that is not there or not this organ’s', async () => {
    const id = await add({ level2: '本镇的' })
    await expect(itemWithHistory(office.ctx, 'jianxin', id)).rejects.toThrow('没有找到')
    await expect(restoreItem(office.ctx, { organ, key: key(), id: 'nothing' })).rejects.toThrow('没有找到')
    await expect(restoreItem(office.ctx, { organ, key: key(), id })).rejects.toThrow('不需要恢复')
    expect(await catalogueItems(office.ctx, 'jianxin')).toEqual([])
  })

  it('stands the same after a rebuild', async () => {
    const rows = async () =>
      (await sql`SELECT * FROM catalogue_item ORDER BY organ_id, id`.execute(office.ctx.db)).rows
    const live = await rows()
    await rebuildReadModels(office.ctx, [rebuildable(catalogueItemProcedure)])
    expect(live.length).toBeGreaterThan(5)
    expect(await rows()).toEqual(live)
  })
})
