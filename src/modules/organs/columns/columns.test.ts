import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fastify from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inTransaction } from '#kernel/context.ts'
import { rebuildable, rebuildReadModels } from '#kernel/ledger/index.ts'
import { openTestOffice, type TestOffice } from '#kernel/testing.ts'
import {
  articleProcedure,
  articlesInColumns,
  publishedCount,
  publishedList,
  saveDraft,
  setFlow,
} from '#modules/articles/index.ts'
import { catalogueItems, itemsInColumns } from '#modules/catalogue/index.ts'
import { openPublisher, type Publisher } from '#modules/portal/index.ts'
import { followSearch } from '#modules/search/index.ts'
import { publishArticle } from '../../articles/actions/publish-article.ts'
import { articlesOnDesk } from '../../articles/desk-lists.ts'
import { aDraft, type Newsroom, openNewsroom } from '../../articles/testing.ts'
import { addItem } from '../../catalogue/actions/add-item.ts'
import { registerSite } from '../../portal/serving/register-site.ts'
import { find } from '../../search/find.ts'
import { organById } from '../directory.ts'
import { organProcedure } from '../organ.ts'
import { binColumn, restoreColumn } from './bin-column.ts'
import { addColumn, arrangeColumns, changeColumn, closeColumn, reopenColumn } from './edit-columns.ts'
import { columnsOnDesk } from './read-columns.ts'

const HOLDERS = [articlesInColumns, itemsInColumns]
const organ = 'yangqing'

let office: TestOffice
let room: Newsroom
let siteFolder: string
let publisher: Publisher

beforeAll(async () => {
  office = await openTestOffice()
  room = await openNewsroom(office)
  siteFolder = await mkdtemp(join(tmpdir(), 'gongkai-columns-'))
  publisher = await openPublisher(office.ctx, { siteFolder })
  await publisher.publishPending()
})

afterAll(async () => {
  await office.close()
  await rm(siteFolder, { recursive: true, force: true })
})

const text = (file: string) => readFileSync(join(siteFolder, organ, file), 'utf8')
const has = (file: string) => existsSync(join(siteFolder, organ, file))
const change = () => ({ organ, key: room.key() })
const columns = async () => (await organById(office.ctx, organ)).site?.columns ?? []
const keys = async () => (await columns()).map((column) => column.key)
const aColumn = (key: string, name: string, group = 'affairs') => ({
  key,
  name,
  group,
  description: `${name}的信息`,
  keywords: [],
})

async function get(url: string) {
  const app = fastify()
  registerSite(app, { publisher: { siteFolder } })
  const answer = await app.inject({ url })
  await app.close()
  return answer
}

async function waitsForLock(): Promise<boolean> {
  const { rows } = await sql`
    SELECT 1 FROM pg_stat_activity
    WHERE datname = current_database() AND wait_event_type = 'Lock'`.execute(office.ctx.db)
  return rows.length > 0
}

describe('the columns of a site', () => {
  it('are added, named, ordered and moved under another section, and the site follows', async () => {
    await addColumn(office.ctx, { ...change(), column: aColumn('subsidies', '惠农补贴') })
    await changeColumn(office.ctx, {
      ...change(),
      column: 'subsidies',
      words: { name: '惠民补贴', description: '各项补贴的发放', keywords: ['补贴'] },
    })
    const order = [
      { key: 'subsidies', group: 'documents' },
      { key: 'notices', group: 'affairs' },
      { key: 'news', group: 'news' },
    ]
    await arrangeColumns(office.ctx, { ...change(), order })
    await publisher.publishPending()
    expect(await keys()).toEqual(['subsidies', 'notices', 'news'])
    expect(text('subsidies/index.html')).toContain('惠民补贴')
    expect(text('subsidies/index.html')).toContain('各项补贴的发放')
    expect(text('documents/index.html')).toContain('href="/yangqing/subsidies/"')
  })

  it.each([
    ['a key in use', aColumn('news', '新的栏目'), '已经在用'],
    ['a name in use', aColumn('news-2', '通知公告'), '已有名为'],
    ['the key of another section', aColumn('documents', '文件', 'news'), '同名的组'],
    ['a statutory column elsewhere', aColumn('reports', '年报', 'news'), '政府信息公开'],
  ])('refuse %s', async (_, column, told) => {
    await expect(addColumn(office.ctx, { ...change(), column })).rejects.toThrow(told)
  })

  it('are not arranged from a list somebody else has changed meanwhile', async () => {
    const order = (await columns()).map(({ key, group }) => ({ key, group })).slice(1)
    await expect(arrangeColumns(office.ctx, { ...change(), order })).rejects.toThrow('刚刚被别人改过')
  })

  it('stay readable when closed, but take no new document until they are open again', async () => {
    const standing = await room.published({ column: 'subsidies', title: '停更之前的公告' })
    await closeColumn(office.ctx, { ...change(), column: 'subsidies', reason: '并入县平台' })
    await publisher.publishPending()
    expect(text('subsidies/index.html')).toContain('停止更新')
    expect(text('subsidies/index.html')).toContain('停更之前的公告')
    await expect(room.create({ column: 'subsidies' })).rejects.toThrow('停止更新')
    const draft = aDraft({ column: 'subsidies', title: '停更之前的公告（更正）' })
    await saveDraft(room.writer, { ...change(), id: standing, draft })
    await reopenColumn(office.ctx, { ...change(), column: 'subsidies' })
    expect(await room.create({ column: 'subsidies' })).toBeTruthy()
  })
})

describe('a column in the recycle bin', () => {
  let moved: string
  let path: string

  it('does not go while it carries anything: the list says what', async () => {
    moved = await room.published({ column: 'subsidies', title: '早稻种植补贴名单' })
    const item = {
      area: '涉农补贴',
      level1: '惠农',
      level2: '补贴发放',
      content: '补贴的发放情况',
      basis: [{ act: 'OGI', article: '20(11)' }],
      basisText: '条例第二十条',
      body: '洋青镇人民政府',
      department: 'office',
      limit: '自形成之日起20个工作日内',
      limitDays: 20,
      audience: '全社会',
      channels: ['政府网站'],
      method: '主动公开',
      level: '乡级',
      columns: ['subsidies'],
    } as Parameters<typeof addItem>[1]['item']
    await addItem(office.ctx, { ...change(), item })
    await setFlow(office.ctx, {
      ...change(),
      rule: {
        column: 'subsidies',
        from: '2026-03-01',
        steps: ['source', 'review-1', 'review-3'],
        source: '本镇制度第二条',
      },
    })
    await publisher.publishPending()
    await followSearch(office.ctx)
    const binning = { ...change(), column: 'subsidies', reason: '栏目合并', into: null }
    await expect(binColumn(office.ctx, binning, HOLDERS)).rejects.toThrow(
      '已公开的信息 2 条，没有办完的稿件 1 条，审校流程 1 项，目录事项 1 项',
    )
    const { columns: shown } = await columnsOnDesk(office.ctx, organ, HOLDERS)
    expect(shown.find((column) => column.key === 'subsidies')?.carries).toHaveLength(4)
    await expect(
      binColumn(office.ctx, { ...binning, key: room.key(), into: 'subsidies' }, HOLDERS),
    ).rejects.toThrow('它自己')
    await expect(
      binColumn(office.ctx, { ...binning, key: room.key(), into: 'nowhere' }, HOLDERS),
    ).rejects.toThrow('没有要并入的栏目')
  })

  it('takes what it carries into another column in the same act; no address breaks and nothing is orphaned', async () => {
    path = ((await room.read(moved)).path ?? '').replace(`/${organ}/`, '')
    const before = await room.read(moved)
    await binColumn(
      office.ctx,
      { ...change(), column: 'subsidies', reason: '栏目合并', into: 'notices' },
      HOLDERS,
    )
    await publisher.publishPending()
    expect(await keys()).toEqual(['notices', 'news'])
    expect(text('notices/index.html')).toContain('早稻种植补贴名单')
    expect(text('notices/1.html')).toContain('早稻种植补贴名单')
    expect(text(path)).toContain('data-column="notices"')
    // What was signed stays as it was: the same edition, the same hash, the same address.
    expect((await room.read(moved)).editions).toEqual(before.editions)
    expect((await get('/yangqing/subsidies/')).headers['location']).toBe('/yangqing/notices/')
    expect((await get('/yangqing/subsidies')).headers['location']).toBe('/yangqing/notices/')
    expect((await get('/yangqing/subsidies/1.html')).headers['location']).toBe('/yangqing/notices/')
    expect((await get('/yangqing/subsidies/feed.xml')).headers['location']).toBe('/yangqing/notices/feed.xml')
    expect((await get('/yangqing/subsidies/moved.json')).statusCode).not.toBe(200)
    expect(text('disclosure/content.html')).toContain('href="/yangqing/notices/"')
    expect(text('disclosure/content.html')).not.toContain('subsidies')
    expect((await catalogueItems(office.ctx, organ))[0]?.columns).toEqual(['subsidies'])
  })

  it('leaves lists, counts and search whole', async () => {
    const wanted = { columns: ['notices'], from: 0, limit: 10 }
    expect((await publishedList(office.ctx, organ, wanted)).map((one) => one.id)).toContain(moved)
    expect(await publishedCount(office.ctx, organ, { columns: ['subsidies'] })).toBe(0)
    const desk = await articlesOnDesk(room.publisher, organ, { column: 'notices' }, 1)
    expect(desk.items.map((one) => one.id)).toContain(moved)
    const filters = { organ, column: 'notices', movedIn: ['subsidies'] }
    const found = await find(office.ctx, { typed: '早稻种植', filters, order: 'newest', page: 1 })
    expect(found?.hits.map((hit) => hit.article.id)).toEqual([moved])
  })

  it('is the same when the read models are made again from the ledger', async () => {
    const shown = async () => ({
      notices: await publishedList(office.ctx, organ, { columns: ['notices'], from: 0, limit: 50 }),
      desk: (await articlesOnDesk(room.publisher, organ, { column: 'notices' }, 1)).total,
    })
    const live = await shown()
    await rebuildReadModels(office.ctx, [rebuildable(organProcedure), rebuildable(articleProcedure)])
    expect(await shown()).toEqual(live)
  })

  it('lets a document on its way go out where its column went, by the flow of that column', async () => {
    const id = await room.create({ column: 'notices', title: '合并之后的公告' })
    const late = aDraft({ column: 'subsidies', title: '合并之后的公告' })
    await saveDraft(room.writer, { ...change(), id, draft: late })
    await room.approve(id)
    expect((await room.read(id)).editions[0]?.flow).toHaveLength(7)
    await room.publish(id)
    await publisher.publishPending()
    expect(text('notices/index.html')).toContain('合并之后的公告')
  })

  it('carries along what goes out in the very instant it moves', async () => {
    await addColumn(office.ctx, { ...change(), column: aColumn('briefs', '简报') })
    const id = await room.create({ column: 'briefs', title: '移栏那一刻发布的简报' })
    await room.approve(id)
    let moving: Promise<void> = Promise.resolve()
    await inTransaction(room.publisher, async (inside) => {
      await publishArticle(inside, { ...change(), id })
      let moved = false
      moving = binColumn(office.ctx, { ...change(), column: 'briefs', reason: '整理', into: 'news' }, HOLDERS)
      void moving.then(() => {
        moved = true
      })
      // Not committed yet: the move waits for it, and would not see it if it did not.
      await expect.poll(async () => moved || (await waitsForLock())).toBe(true)
      expect(moved).toBe(false)
    })
    await moving
    await publisher.publishPending()
    const inNews = await publishedList(office.ctx, organ, { columns: ['news'], from: 0, limit: 50 })
    expect(inNews.map((one) => one.id)).toContain(id)
    expect(text('news/index.html')).toContain('移栏那一刻发布的简报')
    expect((await get('/yangqing/briefs/')).headers['location']).toBe('/yangqing/news/')
  })

  it('keeps its key, and comes back with everything that was filed under it', async () => {
    await expect(
      addColumn(office.ctx, { ...change(), column: aColumn('subsidies', '别的栏目') }),
    ).rejects.toThrow('回收站里有这个编号')
    expect((await columnsOnDesk(office.ctx, organ, HOLDERS)).binned[0]?.intoName).toBe('通知公告')
    await restoreColumn(office.ctx, { ...change(), column: 'subsidies' }, HOLDERS)
    await publisher.publishPending()
    expect(await keys()).toEqual(['notices', 'news', 'subsidies'])
    expect(text('subsidies/index.html')).toContain('早稻种植补贴名单')
    expect(text('notices/index.html')).not.toContain('早稻种植补贴名单')
    expect(text(path)).toContain('data-column="subsidies"')
    expect((await get('/yangqing/subsidies/')).statusCode).toBe(200)
    expect(has('subsidies/moved.json')).toBe(false)
  })

  it('leads on through several moves, and to its section when it carried nothing', async () => {
    await addColumn(office.ctx, { ...change(), column: aColumn('empty', '空栏目', 'documents') })
    await publisher.publishPending()
    const bin = (column: string, into: string | null) =>
      binColumn(office.ctx, { ...change(), column, reason: '整理', into }, HOLDERS)
    await bin('empty', null)
    await bin('subsidies', 'notices')
    await bin('notices', 'news')
    await publisher.publishPending()
    expect((await get('/yangqing/subsidies/')).headers['location']).toBe('/yangqing/news/')
    expect((await get('/yangqing/empty/')).statusCode).toBe(302)
    expect(text('news/index.html')).toContain('早稻种植补贴名单')
    await expect(bin('reports', null)).rejects.toThrow('没有找到')
  })
})
