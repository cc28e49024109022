import { sql } from 'kysely'
import { beforeEach, describe, expect, it } from 'vitest'
import { rebuildable, rebuildReadModels } from '#kernel/ledger/index.ts'
import { waiting } from '#kernel/outbox/outbox.ts'
import { openTestOffice, type TestOffice } from '#kernel/testing.ts'
import { INSPECTION } from '#law/index.ts'
import { withdrawArticle } from '#modules/articles/index.ts'
import type { Newsroom } from '../../articles/testing.ts'
import { draftSheet, guideOnDesk } from '../read-guide.ts'
import { windowsOnDesk } from '../read-windows.ts'
import { serviceGuideProcedure } from '../service-guide.ts'
import { aGuide, openHall } from '../testing.ts'
import { windowFilesProcedure } from '../window-files.ts'
import { publishGuide } from './publish-guide.ts'
import { setWindowFiles } from './set-window-files.ts'
import { withdrawGuide } from './withdraw-guide.ts'
import { createGuide, saveGuide } from './write-guide.ts'

const organ = 'yangqing'

describe('a service guide', () => {
  let office: TestOffice
  let room: Newsroom
  const key = () => office.ctx.newId()
  const create = async (change = {}) =>
    (await createGuide(office.ctx, { organ, key: key(), guide: aGuide(change) })).id
  const save = (id: string, change = {}, revision?: number) =>
    saveGuide(office.ctx, { organ, id, key: key(), guide: aGuide(change), revision })
  const publish = (id: string, ctx = office.ctx) => publishGuide(ctx, { organ, id, key: key() })
  const desk = (id: string) => guideOnDesk(office.ctx, organ, id)

  beforeEach(async () => {
    office = await openTestOffice()
    room = await openHall(office)
    return () => office.close()
  })

  it('is kept while it lacks elements, which are named', async () => {
    const made = await createGuide(office.ctx, {
      organ,
      key: key(),
      guide: aGuide({ hours: ' ', process: [] }),
    })
    expect(made.missing.map((one) => one.label)).toEqual(['办理时间', '办理流程'])
    expect(await desk(made.id)).toMatchObject({
      published: null,
      withdrawn: null,
      changed: false,
      revision: 1,
    })
  })

  it('is not published while an element is missing, and each is named with what asks for it', async () => {
    const id = await create({ materials: [], fees: '' })
    const refusal = await publish(id).catch((error) => error)
    expect(refusal.message).toContain('办理材料、收费')
    expect(refusal.problems[0]).toEqual({
      field: 'guide.materials',
      message: expect.stringContaining(INSPECTION.heading('办事指南要素')),
    })
    expect((await desk(id)).published).toBeNull()
  })

  it('is published with its sheet, and the site is told', async () => {
    const id = await create()
    const before = await waiting(office.ctx, 'site')
    const live = await publish(id)
    expect(live).toMatchObject({ version: 1, day: '2026-03-02' })
    expect((await office.ctx.files.get(live.sheet)).subarray(0, 5).toString()).toBe('%PDF-')
    expect(await waiting(office.ctx, 'site')).toBe(before + 1)
    await expect(publish(id)).rejects.toThrow('没有修改')
  })

  it('keeps what the public reads while the next version is written', async () => {
    const id = await create()
    await publish(id)
    await save(id, { limit: '18个工作日' })
    expect(await desk(id)).toMatchObject({ changed: true, published: { version: 1 } })
    expect(await publish(id, office.at(office.ctx, '2026-04-01'))).toMatchObject({
      version: 2,
      day: '2026-04-01',
      guide: { limit: '18个工作日' },
    })
  })

  it('is withdrawn with a reason, and published again as it was under the next version', async () => {
    const id = await create()
    const withdraw = (reason: string) => withdrawGuide(office.ctx, { organ, id, key: key(), reason })
    await expect(withdraw('还没有发布')).rejects.toThrow('不需要撤下')
    await publish(id)
    await withdraw('事项并入县级办理')
    expect(await desk(id)).toMatchObject({ published: null, withdrawn: { reason: '事项并入县级办理' } })
    expect(await publish(id)).toMatchObject({ version: 2 })
    expect((await desk(id)).history.map(({ label }) => label)).toEqual(['新建', '发布', '撤下', '发布'])
  })

  it('counts a repeated press once', async () => {
    const input = { organ, key: key(), guide: aGuide() }
    const { id } = await createGuide(office.ctx, input)
    expect((await createGuide(office.ctx, input)).id).toBe(id)
    const once = { organ, id, key: key() }
    await publishGuide(office.ctx, once)
    expect((await publishGuide(office.ctx, once)).version).toBe(1)
  })

  it('lets the first of two editors win', async () => {
    const id = await create()
    await save(id, { fees: '甲' }, 1)
    await expect(save(id, { fees: '乙' }, 1)).rejects.toThrow('别人处理过')
  })

  it('belongs to a window the organ has', async () => {
    await expect(create({ window: '税务窗口' })).rejects.toThrow('民政窗口、残联窗口')
    await expect(createGuide(office.ctx, { organ: 'nowhere', key: key(), guide: aGuide() })).rejects.toThrow(
      '没有找到',
    )
    await expect(save('0'.repeat(32))).rejects.toThrow('没有找到')
  })

  it('is not printed with a hole in it', async () => {
    const id = await create({ name: '低保\u{1F600}' })
    await expect(publish(id)).rejects.toThrow('字体都没有')
    await expect(draftSheet(office.ctx, organ, id)).rejects.toThrow('字体都没有')
  })

  it('stands the same after a rebuild, and so do the policy lists', async () => {
    const [published, withdrawn] = [await create(), await create({ name: '临时救助' })]
    for (const id of [published, withdrawn]) await publish(id)
    await save(published, { limit: '改' })
    await withdrawGuide(office.ctx, { organ, id: withdrawn, key: key(), reason: '停办' })
    const article = await room.published()
    await setWindowFiles(office.ctx, { organ, key: key(), window: '民政窗口', articles: [article] })
    const rows = async () => [
      (await sql`SELECT * FROM service_guide ORDER BY id`.execute(office.ctx.db)).rows,
      (await sql`SELECT * FROM window_file`.execute(office.ctx.db)).rows,
    ]
    const live = await rows()
    await rebuildReadModels(office.ctx, [
      rebuildable(serviceGuideProcedure),
      rebuildable(windowFilesProcedure),
    ])
    expect(live.map((some) => some.length)).toEqual([2, 1])
    expect(await rows()).toEqual(live)
  })

  it('stands in its window’s list, in the order given, with the window’s policy files', async () => {
    await create({ name: '乙', position: 2 })
    await create({ name: '甲', position: 1 })
    const [first, second] = [await room.published(), await room.published({ title: '第二份' })]
    await setWindowFiles(office.ctx, { organ, key: key(), window: '民政窗口', articles: [second, first] })
    const [window, other] = (await windowsOnDesk(office.ctx, organ)).windows
    expect(window?.guides.map(({ name, standing }) => [name, standing])).toEqual([
      ['甲', 'draft'],
      ['乙', 'draft'],
    ])
    expect(window?.files.map(({ id }) => id)).toEqual([second, first])
    expect(other).toMatchObject({ name: '残联窗口', guides: [], files: [] })
    const gone = { organ, id: second, key: key(), reason: '有误' }
    await withdrawArticle(room.publisher, gone)
    expect((await windowsOnDesk(office.ctx, organ)).windows[0]).toMatchObject({
      lost: 1,
      files: [{ id: first }],
    })
  })

  it('lists only what is published', async () => {
    const draft = await room.create()
    const set = (window: string) =>
      setWindowFiles(office.ctx, { organ, key: key(), window, articles: [draft] })
    await expect(set('民政窗口')).rejects.toThrow('没有发布')
    await expect(set('税务窗口')).rejects.toThrow('没有这个窗口')
  })
})
