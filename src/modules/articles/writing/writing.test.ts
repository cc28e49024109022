import { call } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { RESIDENT } from '#kernel/accounts/index.ts'
import { clocksByDue } from '#kernel/clocks/testing.ts'
import { actingAs, type Context } from '#kernel/context.ts'
import { connect } from '#kernel/database.ts'
import type { ApiContext } from '#kernel/http/api.ts'
import { openTestOffice, type TestOffice } from '#kernel/testing.ts'
import { attachFile } from '../actions/attach-file.ts'
import { saveDraft } from '../actions/save-draft.ts'
import { statusOf } from '../article.ts'
import { cleanBody } from '../body.ts'
import { articlesOnDesk } from '../desk-lists.ts'
import { overrideHits } from '../personal-data/override-hits.ts'
import { personalDataOnDesk } from '../personal-data/personal-data-on-desk.ts'
import { aDraft, type Newsroom, openNewsroom } from '../testing.ts'
import { binArticle, unbinArticle } from './bin.ts'
import { namesakes } from './namesakes.ts'
import { closePreview, openPreview, previewsOnDesk, readPreview } from './previews.ts'
import { writingRoutes } from './routes.ts'
import { TEMPLATES } from './templates.ts'
import { restoreVersion, versionOf, versionsOf } from './versions.ts'

describe('the writing desk', () => {
  let office: TestOffice
  let room: Newsroom
  const organ = 'yangqing'
  const one = (id: string) => ({ organ, id, key: room.key() })
  const save = (id: string, title: string, who = room.writer) =>
    saveDraft(who, { ...one(id), draft: aDraft({ title, body: `<p>${title}</p>` }) })

  beforeAll(async () => {
    office = await openTestOffice()
    room = await openNewsroom(office)
  })
  afterAll(() => office.close())

  describe('versions', () => {
    it('are what stood at the end of each spell of writing', async () => {
      const id = await room.create({ title: '起头' })
      await save(id, '写着')
      await save(id, '写完')
      await save(id, '别人改', await office.as(['editor'], { organ }))
      const versions = await versionsOf(room.final, organ, id)
      expect(versions.map(({ title }) => title)).toEqual(['别人改', '写完'])
      const text = await versionOf(room.final, organ, id, versions[1]?.version ?? 0)
      expect(text).toMatchObject({ title: '写完', body: '<p>写完</p>', files: [] })
      await expect(versionOf(room.final, organ, id, 99)).rejects.toThrow('没有找到')
    })

    it('come back as a draft; what is public stays as it is, and nothing is published', async () => {
      const id = await room.published({ title: '上网的' })
      await save(id, '改过的')
      const versions = await versionsOf(room.writer, organ, id)
      const first = versions.find(({ title }) => title === '上网的')
      expect(first?.publishedOn).not.toBeNull()
      const other = await office.as(['editor'], { organ })
      await restoreVersion(other, { ...one(id), version: first?.version ?? 0 })
      const article = await room.read(id)
      expect(statusOf(article)).toBe('draft')
      expect(article.live).toBe(1)
      expect(article.editions.at(-1)).toMatchObject({ number: 2, content: { title: '上网的' } })
      expect(article.editions.at(-1)?.writers).toContain(room.writer.actor.id)
      await expect(restoreVersion(other, { ...one(id), version: first?.version ?? 0 })).rejects.toThrow(
        '不用恢复',
      )
    })

    it('are not restored while the text is being reviewed', async () => {
      const id = await room.create({ title: '甲' })
      await save(id, '乙', await office.as(['editor'], { organ }))
      const [, older] = await versionsOf(room.writer, organ, id)
      await room.submit(id)
      await expect(restoreVersion(room.writer, { ...one(id), version: older?.version ?? 0 })).rejects.toThrow(
        '不能修改',
      )
    })
  })

  describe('a preview link', () => {
    const stranger = () => actingAs(office.ctx, RESIDENT)
    const tokenOf = (path: string | null | undefined) => path?.split('/').at(-2) ?? ''
    const opened = async (id: string, days = 3) => {
      await openPreview(room.writer, { ...one(id), reader: '王老师', days })
      const { items } = await previewsOnDesk(room.writer, organ, id)
      return { link: items[0]?.link ?? '', token: tokenOf(items[0]?.path) }
    }

    it('shows a stranger the text as it will stand, with its files, and notes that it was read', async () => {
      const id = await room.create({ title: '请专家看' })
      const file = { name: '名单.csv', bytes: Buffer.from('姓名') }
      await attachFile(room.writer, { ...one(id), file })
      const { token } = await opened(id)
      expect(token).toMatch(/^[0-9a-f]{64}$/)
      const preview = await readPreview(stranger(), { organ, id, token })
      expect(preview.page.live).toMatchObject({ title: '请专家看', number: 1 })
      expect((await preview.file('名单.csv'))?.bytes.toString()).toBe('姓名')
      expect(await preview.file('别的.csv')).toBeUndefined()
      await preview.visited()
      const { items } = await previewsOnDesk(room.writer, organ, id)
      expect(items[0]).toMatchObject({ reader: '王老师', times: 1, open: true })
    })

    it('shows nothing once it has ended or was taken back, nor for another document or a guess', async () => {
      const id = await room.create()
      const other = await room.create()
      const { link, token } = await opened(id, 1)
      const read = (wanted: { id: string; token: string }, ctx = stranger()) =>
        readPreview(ctx, { organ, ...wanted })
      await expect(read({ id: other, token })).rejects.toThrow('不存在、已过期')
      await expect(read({ id, token: 'a'.repeat(64) })).rejects.toThrow('不存在、已过期')
      await expect(read({ id, token: 'desk' })).rejects.toThrow('不存在、已过期')
      await expect(read({ id: 'nothing', token })).rejects.toThrow('不存在、已过期')
      const now = office.ctx.clock.now().getTime()
      const at = (ms: number): Context => ({ ...stranger(), clock: { now: () => new Date(now + ms) } })
      await expect(read({ id, token }, at(23 * 3_600_000))).resolves.toBeDefined()
      await expect(read({ id, token }, at(25 * 3_600_000))).rejects.toThrow('已过期')
      await closePreview(room.writer, { ...one(id), link })
      await expect(read({ id, token })).rejects.toThrow('已经收回')
      expect((await previewsOnDesk(room.writer, organ, id)).items[0]).toMatchObject({
        closed: true,
        path: null,
      })
    })

    it('is given once for one press of the button, and refusals are said', async () => {
      const id = await room.create()
      const press = { ...one(id), reader: '王老师', days: 3 }
      await openPreview(room.writer, press)
      await openPreview(room.writer, press)
      expect((await previewsOnDesk(room.writer, organ, id)).items).toHaveLength(1)
      for (let more = 1; more < 10; more++) await openPreview(room.writer, { ...press, key: room.key() })
      await expect(openPreview(room.writer, { ...press, key: room.key() })).rejects.toThrow('最多 10 个')
      await expect(openPreview(room.final, { ...press, key: room.key() })).rejects.toThrow('没有找到')
      await expect(closePreview(room.writer, { ...one(id), link: 'f'.repeat(16) })).rejects.toThrow(
        '没有找到',
      )
    })

    it('is never said to be there when it could not be saved, and comes with the next press', async () => {
      const id = await room.create()
      const press = { ...one(id), reader: '王老师', days: 3 }
      const db = connect('postgres://nobody@127.0.0.1:1/nothing')
      await expect(openPreview({ ...room.writer, db }, press)).rejects.toThrow()
      await db.destroy()
      expect((await previewsOnDesk(room.writer, organ, id)).items).toEqual([])
      await openPreview(room.writer, press)
      expect((await previewsOnDesk(room.writer, organ, id)).items).toHaveLength(1)
    })

    it('passes the gate of personal data: refused at first, and shut again when it comes in later', async () => {
      const text = (phone: string) => ({ title: '请专家看', body: `<p>联系电话 ${phone}</p>` })
      const id = await room.create(text('13800138000'))
      await expect(opened(id)).rejects.toThrow('不能给没有账号的人看')
      await expect(opened(id)).rejects.not.toThrow('13800138000')
      await saveDraft(room.writer, { ...one(id), draft: aDraft(text('138****8000')) })
      const { token } = await opened(id)
      await expect(readPreview(stranger(), { organ, id, token })).resolves.toBeDefined()
      await saveDraft(room.writer, { ...one(id), draft: aDraft(text('13800138000')) })
      await expect(readPreview(stranger(), { organ, id, token })).rejects.toThrow('暂时不能看')
      const { contentHash, hits } = await personalDataOnDesk(room.publisher, organ, id)
      const word = { ...one(id), seen: contentHash, hits: hits.map((hit) => hit.id) }
      await overrideHits(room.publisher, { ...word, reason: '本人已书面同意公开' })
      await expect(readPreview(stranger(), { organ, id, token })).resolves.toBeDefined()
    })

    it('lets staff preview by their session, each within their reach', async () => {
      const id = await room.create()
      await expect(readPreview(room.first, { organ, id, token: 'desk' })).resolves.toMatchObject({
        until: null,
      })
      const elsewhere = await office.as(['editor'], { department: 'office' })
      await expect(readPreview(elsewhere, { organ, id, token: 'desk' })).rejects.toThrow('没有找到')
      const village = await office.as(['village-clerk'], { organ })
      await expect(readPreview(village, { organ, id, token: 'desk' })).rejects.toThrow('不存在')
    })
  })

  describe('the recycle bin', () => {
    const titles = async (status?: 'binned') =>
      (await articlesOnDesk(room.writer, organ, { text: '要丢的', status }, 1)).items.map((item) => item.id)

    it('takes a draft out of lists and off the clock, and gives it back as it was', async () => {
      const id = await room.create({ title: '要丢的' })
      await binArticle(room.writer, one(id))
      expect([await titles(), await titles('binned')]).toEqual([[], [id]])
      const due = async () =>
        (await clocksByDue(office.ctx.db, organ, 200)).some((clock) => clock.stream.endsWith(id))
      expect(await due()).toBe(false)
      await expect(save(id, '写不了')).rejects.toThrow('在回收站')
      await expect(room.submit(id)).rejects.toThrow('在回收站')
      await unbinArticle(room.writer, one(id))
      expect([await titles(), await titles('binned')]).toEqual([[id], []])
      expect(statusOf(await room.read(id))).toBe('draft')
      expect(await due()).toBe(true)
    })

    it('takes nothing that was ever public, and nothing under review', async () => {
      const live = await room.published()
      await save(live, '改到一半')
      await expect(binArticle(room.writer, one(live))).rejects.toThrow('只能撤回')
      const reviewed = await room.create()
      await room.submit(reviewed)
      await expect(binArticle(room.writer, one(reviewed))).rejects.toThrow('不能移入回收站')
    })
  })

  it('tells which other documents are called the same, spaces aside, and not itself', async () => {
    const id = await room.create({ title: '关于 早稻保险的通知' })
    const found = await namesakes(room.writer, organ, '关于早稻保险　的通知', '')
    expect(found).toMatchObject({ items: [{ id, statusName: '草稿' }], hidden: 0 })
    expect((await namesakes(room.writer, organ, '关于早稻保险的通知', id)).items).toEqual([])
    expect((await namesakes(room.writer, organ, ' ', '')).items).toEqual([])
    const clerk = await office.as(['editor'], { department: 'office' })
    expect(await namesakes(clerk, organ, '关于早稻保险的通知', '')).toEqual({ items: [], hidden: 1 })
  })

  it('offers a beginning for each class of article, whose text is stored as it stands, with its basis', async () => {
    const session = {
      actor: room.writer.actor,
      csrf: '',
      username: '',
      mustChange: false,
      secondFactor: false,
    }
    const context = { ctx: room.writer, session } as ApiContext
    const { items } = await call(writingRoutes.templates, { organ }, { context })
    expect(items.map(({ name }) => name)).toEqual(
      '人事任免 财政资金 惠农补贴发放 先进表彰 干部考勤 突发事件 重大决策 规划 政策文件 政策解读 公示公告'.split(
        ' ',
      ),
    )
    for (const { body, basis, needs } of items) {
      expect(cleanBody(body, [])).toBe(body)
      expect(basis.length).toBeGreaterThan(0)
      expect(needs.length).toBeGreaterThan(0)
    }
    expect(new Set(TEMPLATES.map(({ key }) => key)).size).toBe(TEMPLATES.length)
    expect(items.find(({ key }) => key === 'emergency')?.fields[0]).toMatchObject({
      ...{ key: 'level', form: 'choice', required: true },
    })
    expect(items.every(({ catalogueItem }) => catalogueItem === null)).toBe(true)
  })
})
